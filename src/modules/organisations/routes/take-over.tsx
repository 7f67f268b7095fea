import { redirect } from 'react-router'
import { isAppError } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TakeOverForm } from '../components/take-over-form.tsx'
import { TakeOver } from '../input.ts'
import { peopleToTakeOver, takeOver } from '../take-over.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/take-over'

const here = '/mensen/overnemen'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams
  return {
    open: await peopleToTakeOver(ctx),
    taken: asked.has('overgenomen') ? Math.max(0, Number(asked.get('overgenomen')) || 0) : null,
    isOutdated: asked.has('veranderd'),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, TakeOver)
  if (!form.ok) return form.response
  try {
    return redirect(`${here}?overgenomen=${await takeOver(ctx, form.value.memberships)}`)
  } catch (error) {
    // A colleague took someone over meanwhile.
    if (isAppError(error) && error.code === 'not_found') return redirect(`${here}?veranderd`)
    return form.refuse(error)
  }
})

export default function TakeOverPage({ loaderData: { open, taken, isOutdated } }: Route.ComponentProps) {
  const { people, takeOver: t } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/mensen', label: people.title }, { label: t.title }]} />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {taken !== null && !form.isRefused && (
        <Alert kind="ok" live>
          {t.taken(taken)} <a href="/mensen">{t.toPeople}</a>
        </Alert>
      )}
      {isOutdated && !form.isRefused && (
        <Alert kind="warning" live>
          {t.outdated}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {open.length > 0 ? <TakeOverForm open={open} /> : <EmptyState title={t.none} />}
    </>
  )
}

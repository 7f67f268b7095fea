import { redirect } from 'react-router'
import { authorise, personOf } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { createCode } from '../book.ts'
import { CodeForm } from '../components/code-form.tsx'
import { CodeInput } from '../input.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new-code'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keepCodes, { organisationId: personOf(ctx).organisationId })
  return { seedWords: new URL(request.url).searchParams.getAll('woord').join('\n') }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, CodeInput)
  if (!form.ok) return form.response
  try {
    const { id } = await createCode(ctx, form.value)
    return redirect(`/codeboek/${id}`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewCode({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/codeboek', label: t.title }, { label: t.add }]} />
      <PageHeader title={t.add} />
      <Explain label={w.whatIsThis}>{t.explains.newCode}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <CodeForm values={{ title: '', description: '', examples: '', revision: 0, ...loaderData }} />
    </>
  )
}

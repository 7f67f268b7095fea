import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { eurosOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ActionFields } from '../components/fields.tsx'
import { ChangeAction } from '../input.ts'
import { changeAction } from '../keeping.ts'
import { colleaguesAt } from '../load.ts'

import { may } from '../policy.ts'
import { readAction } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change'

export const loader = page(async ({ ctx, params, login }: WithCtx<Route.LoaderArgs>) => {
  const action = await readAction(ctx, idOf(params))
  authorise(ctx, may.keepActions, action)
  const colleagues = await inTransaction(ctx, (tx) => colleaguesAt(tx, action.organisationId))
  return {
    id: action.id,
    number: action.number,
    revision: action.revision,
    isDistrict: login.organisation.kind === 'district',
    values: {
      title: action.title,
      description: action.description ?? '',
      norms: action.norms.join(', '),
      ownerId: action.ownerId ?? '',
      startsOn: action.startsOn ?? '',
      dueOn: action.dueOn ?? '',
      costCents: action.costCents === null ? '' : eurosOf(action.costCents),
    },
    colleagues: colleagues.map(({ personId, name }) => ({ value: personId, label: name })),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ChangeAction)
  if (!form.ok) return form.response
  try {
    const { id } = await changeAction(ctx, idOf(params), form.value)
    return redirect(`/acties/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ChangeActionPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { id, number, revision, values, colleagues, isDistrict } = loaderData
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/acties', label: t.title },
          { href: `/acties/${id}`, label: t.numbered(number) },
          { label: t.change },
        ]}
      />
      <PageHeader title={t.change} />
      <Explain label={w.whatIsThis}>{t.explains.change}</Explain>
      <Audience label={w.whoSees}>{isDistrict ? t.who.district : t.who.municipality}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(revision))} />
        <ActionFields values={values} colleagues={colleagues} />
        <Button>{t.save}</Button>
      </form>
    </>
  )
}

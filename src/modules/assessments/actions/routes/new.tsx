import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { choicesOf } from '#platform/lists'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ActionFields } from '../components/fields.tsx'
import { NewAction } from '../input.ts'
import { createAction } from '../keeping.ts'
import { colleaguesAt } from '../load.ts'
import { origins } from '../model.ts'
import { may } from '../policy.ts'
import { proposalFrom } from '../proposing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

const names = ['titel', 'omschrijving', 'normen', 'kader', 'herkomst', 'van'] as const

/** An action from nothing, or from a norm, finding or thread whose page filled in the address. */
export const loader = page(async ({ ctx, request, login, web }: WithCtx<Route.LoaderArgs>) => {
  const organisationId = login.organisation.id
  authorise(ctx, may.keepActions, { organisationId })
  const given = choicesOf(request, names)
  const origin = origins.find((one) => one === given.herkomst) ?? 'own'
  const proposal = await proposalFrom(ctx, origin, given.van)
  const colleagues = await inTransaction(ctx, (tx) => colleaguesAt(tx, organisationId))
  return {
    given: proposal
      ? {
          ...given,
          titel: proposal.title,
          omschrijving: texts[web.language].fromFinding(proposal),
          normen: proposal.norms.join(', '),
          kader: proposal.framework ?? '',
        }
      : given,
    from: proposal && { href: proposal.href, label: texts[web.language].origins[origin] },
    origin,
    isDistrict: login.organisation.kind === 'district',
    colleagues: colleagues.map(({ personId, name }) => ({ value: personId, label: name })),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NewAction)
  if (!form.ok) return form.response
  try {
    const { id } = await createAction(ctx, form.value)
    return redirect(`/acties/${id}?gemaakt`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewActionPage({
  loaderData: { given, from, origin, colleagues, isDistrict },
}: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const nothing = { ownerId: '', startsOn: '', dueOn: '', costCents: '' }
  const values = { ...nothing, title: given.titel, description: given.omschrijving, norms: given.normen }
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/acties', label: t.title }, { label: t.new }]} />
      <PageHeader title={t.new} />
      <Explain label={w.whatIsThis}>{t.newExplain}</Explain>
      <Audience label={w.whoSees}>{isDistrict ? t.who.district : t.who.municipality}</Audience>
      {from && (
        <p>
          {t.origin}: {from.label} (<a href={from.href}>{t.toOrigin}</a>)
        </p>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="origin" value={form.value('origin', origin)} />
        <input type="hidden" name="originId" value={form.value('originId', given.van)} />
        <input type="hidden" name="framework" value={form.value('framework', given.kader)} />
        <ActionFields values={values} colleagues={colleagues} />
        <Button>{t.make}</Button>
      </form>
    </>
  )
}

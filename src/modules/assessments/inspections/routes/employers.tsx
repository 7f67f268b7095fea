import { redirect } from 'react-router'
import { listOrganisations } from '#modules/organisations'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Declared, DeclareEmployer } from '../components/employers.tsx'
import { declaredEmployers, declareEmployer } from '../employers.ts'
import { EmployerInput } from '../input.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/employers'

/** An assessor's own employers. */
export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => {
  const declared = await declaredEmployers(ctx)
  const known = (await listOrganisations(ctx)).filter(
    ({ kind, districtId }) => kind !== 'district' && kind !== 'province' && districtId === login.organisation.id,
  )
  return {
    personId: login.person.id,
    name: login.person.name,
    declared: declared
      .filter(({ personId }) => personId === login.person.id)
      .map(({ id, name }) => ({ id, name, person: '' })),
    organisations: known.map(({ id, name }) => ({ value: id, label: name })),
  }
})

export const action = page(async ({ ctx, request, login }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, EmployerInput)
  if (!form.ok) return form.response
  try {
    await declareEmployer(ctx, { ...form.value, personId: login.person.id })
  } catch (error) {
    return form.refuse(error)
  }
  return redirect('/toetsingen/werkgevers')
})

export default function Employers({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/toetsingen', label: t.title }, { label: t.assign.mine }]} />
      <PageHeader title={t.assign.mine} intro={t.assign.mineIntro} />
      <Explain label={w.whatIsThis}>{t.explains.employers}</Explain>
      <Audience label={w.whoSees}>{t.assign.mineWho}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Declared declared={it.declared} />
      <DeclareEmployer people={[{ value: it.personId, label: it.name }]} organisations={it.organisations} />
    </>
  )
}

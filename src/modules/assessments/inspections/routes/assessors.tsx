import { redirect } from 'react-router'
import { z } from 'zod'
import { listOrganisations } from '#modules/organisations'
import { authorise } from '#platform/access'
import { dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { assign, candidatesFor, unassign } from '../assigning.ts'
import { Assigned, AssignForm } from '../components/assigned.tsx'
import { ConflictCheck } from '../components/conflict-check.tsx'
import { Declared, DeclareEmployer } from '../components/employers.tsx'
import { Trail } from '../components/trail.tsx'
import { declaredEmployers, declareEmployer, endEmployer } from '../employers.ts'
import { AssignInput, EmployerInput } from '../input.ts'
import { recordOf } from '../load.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import { viewInspection } from '../view.ts'
import type { Route } from './+types/assessors'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewInspection(ctx, idOf(params))
  authorise(ctx, may.assign, recordOf(view))
  const candidates = await candidatesFor(ctx, view.inspection.id)
  const employing = (await listOrganisations(ctx)).filter(
    ({ kind, districtId }) =>
      (kind === 'municipality' || kind === 'service') && districtId === view.inspection.districtId,
  )
  const names = new Map(candidates.map(({ personId, name }) => [personId, name]))
  return {
    id: view.inspection.id,
    municipality: view.municipality,
    seconds: view.inspection.secondNorms.length,
    isOpen: view.inspection.state === 'draft' || view.inspection.state === 'hearing',
    assigned: view.assignments.map((one) => ({
      id: one.id,
      place: one.place,
      name: one.name ?? '',
      since: dayOf(one.assignedAt),
      until: one.endedAt ? dayOf(one.endedAt) : null,
    })),
    candidates,
    declared: (await declaredEmployers(ctx)).map((one) => ({ ...one, person: names.get(one.personId) ?? '' })),
    organisations: employing.map(({ id, name }) => ({ value: id, label: name })),
  }
})

const Commands = z.object({ do: z.enum(['assign', 'end', 'declare', 'end-employer']) })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const [copy, again] = [request.clone(), request.clone()]
  const command = await readForm(request, Commands)
  if (!command.ok) return command.response
  const which = String(command.form.get('id') ?? '')
  const done = redirect(`/toetsingen/${id}/toetsers`)
  if (command.value.do === 'end') await unassign(ctx, id, which)
  if (command.value.do === 'end-employer') await endEmployer(ctx, which)
  if (command.value.do === 'assign') {
    const form = await readForm(copy, AssignInput)
    if (!form.ok) return form.response
    try {
      await assign(ctx, id, form.value)
    } catch (error) {
      return form.refuse(error)
    }
  }
  if (command.value.do === 'declare') {
    const form = await readForm(again, EmployerInput)
    if (!form.ok) return form.response
    try {
      await declareEmployer(ctx, form.value)
    } catch (error) {
      return form.refuse(error)
    }
  }
  return done
})

export default function Assessors({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Trail id={it.id} municipality={it.municipality} here={t.assign.title} />
      <PageHeader title={`${t.assign.title} · ${it.municipality}`} intro={t.assign.intro} />
      <Explain label={w.whatIsThis}>{t.assign.explain}</Explain>
      <Audience label={w.whoSees}>{t.who.assign}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Assigned assigned={it.assigned} isOpen={it.isOpen} />
      <p>{t.assign.second(it.seconds)}</p>
      <ConflictCheck candidates={it.candidates} />
      {it.isOpen && it.candidates.length > 0 && (
        <AssignForm
          people={it.candidates.map(({ personId, name }) => ({ value: personId, label: name }))}
          hasSecond={it.seconds > 0}
        />
      )}
      <Declared declared={it.declared} mayEnd />
      {it.candidates.length > 0 && (
        <DeclareEmployer
          people={it.candidates.map(({ personId, name }) => ({ value: personId, label: name }))}
          organisations={it.organisations}
        />
      )}
    </>
  )
}

import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { menuOf } from '../../menu.ts'
import { methodsIn } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { PlanForm } from '../components/fields.tsx'
import { ChangeExperiment } from '../input.ts'
import { type ExperimentView, readExperiment } from '../queries.ts'
import { changeExperiment } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change'

const typedOf = (it: ExperimentView) => ({
  ...{ title: it.title, question: it.question, methodA: it.methodA, methodB: it.methodB ?? '', measure: it.measure },
  ...{ unit: it.unit, startsOn: it.startsOn, weeks: String(it.weeks), yearly: String(it.yearly) },
  ...{ smallest: String(it.smallest), enough: it.enough === null ? '' : String(it.enough) },
  employees: it.unit === 'week' ? String(it.groups[0]?.employees ?? '') : '',
  teams: it.unit === 'team' ? it.groups.map(({ name, employees }) => `${name}; ${employees}`).join('\n') : '',
})

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const it = await readExperiment(ctx, idOf(params))
  authorise(ctx, may.keep, it)
  const methods = methodsIn(web.language).map(({ code, name }) => ({ value: code, label: name }))
  const { id, number, title, revision } = it
  return { menu: menuOf(ctx), id, number, title, revision, methods, values: typedOf(it) }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ChangeExperiment)
  if (!form.ok) return form.response
  const { id } = await changeExperiment(ctx, idOf(params), form.value)
  return redirect(`/meldbereidheid/proeven/${id}?bewaard`)
})

export default function ChangeExperimentPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const form = useForm()
  const above = [{ href: `/meldbereidheid/proeven/${it.id}`, label: t.one(it.number, it.title) }]
  return (
    <>
      <TrialsMenu entries={it.menu} current="experiments" above={above} below={t.change} />
      <PageHeader title={t.change} />
      <Explain label={w.whatIsThis}>{t.formExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <PlanForm methods={it.methods} values={it.values} revision={it.revision} />
    </>
  )
}

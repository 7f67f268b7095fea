import { redirect } from 'react-router'
import { authorise, personOf } from '#platform/access'
import { choicesOf } from '#platform/lists'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { menuOf } from '../../menu.ts'
import { methodsIn } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { emptyPlan, PlanForm } from '../components/fields.tsx'
import { NewExperiment } from '../input.ts'
import { suggestions } from '../queries.ts'
import { planExperiment } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keep, personOf(ctx))
  const { employees, yearly } = await suggestions(ctx)
  const methods = methodsIn(web.language).map(({ code, name }) => ({ value: code, label: name }))
  const filled = { employees: employees === null ? '' : String(employees), yearly: yearly > 0 ? String(yearly) : '' }
  return { menu: menuOf(ctx), methods, filled, method: choicesOf(request, ['methode']).methode }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NewExperiment)
  if (!form.ok) return form.response
  const { id } = await planExperiment(ctx, form.value)
  return redirect(`/meldbereidheid/proeven/${id}?gepland`)
})

export default function NewExperimentPage({ loaderData: { menu, methods, method, filled } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <TrialsMenu entries={menu} current="experiments" below={t.new} />
      <PageHeader title={t.new} />
      <Explain label={w.whatIsThis}>{t.formExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <PlanForm methods={methods} values={{ ...emptyPlan, ...filled, methodA: method }} />
    </>
  )
}

import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { eurosOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { menuOf } from '../../menu.ts'
import { methodName, methodsIn } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { InterventionForm } from '../components/fields.tsx'
import { ChangeIntervention } from '../input.ts'
import { readIntervention } from '../queries.ts'
import { changeIntervention } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const it = await readIntervention(ctx, idOf(params))
  authorise(ctx, may.keep, it)
  return {
    ...{ menu: menuOf(ctx), id: it.id, number: it.number, revision: it.revision },
    name: methodName(web.language, it.method),
    methods: methodsIn(web.language).map(({ code, name }) => ({ value: code, label: name })),
    values: {
      ...{ method: it.method, place: it.place, startsOn: it.startsOn, endsOn: it.endsOn ?? '', note: it.note ?? '' },
      costCents: it.costCents === null ? '' : eurosOf(it.costCents),
    },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ChangeIntervention)
  if (!form.ok) return form.response
  const { id } = await changeIntervention(ctx, idOf(params), form.value)
  return redirect(`/meldbereidheid/methoden/${id}?bewaard`)
})

export default function ChangeInterventionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const form = useForm()
  const above = [{ href: `/meldbereidheid/methoden/${it.id}`, label: t.one(it.number, it.name) }]
  return (
    <>
      <TrialsMenu entries={it.menu} current="interventions" above={above} below={t.change} />
      <PageHeader title={`${t.change}: ${it.name}`} />
      <Explain label={w.whatIsThis}>{t.formExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <InterventionForm methods={it.methods} values={it.values} revision={it.revision} />
    </>
  )
}

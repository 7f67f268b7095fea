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
import { InterventionForm } from '../components/fields.tsx'
import { NewIntervention } from '../input.ts'
import { planIntervention } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keep, personOf(ctx))
  const methods = methodsIn(web.language).map(({ code, name }) => ({ value: code, label: name }))
  return { menu: menuOf(ctx), methods, method: choicesOf(request, ['methode']).methode }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NewIntervention)
  if (!form.ok) return form.response
  const { id } = await planIntervention(ctx, form.value)
  return redirect(`/meldbereidheid/methoden/${id}?gepland`)
})

export default function NewInterventionPage({ loaderData: { menu, methods, method } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <TrialsMenu entries={menu} current="interventions" below={t.new} />
      <PageHeader title={t.new} />
      <Explain label={w.whatIsThis}>{t.formExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <InterventionForm
        methods={methods}
        values={{ method, place: '', startsOn: '', endsOn: '', costCents: '', note: '' }}
      />
    </>
  )
}

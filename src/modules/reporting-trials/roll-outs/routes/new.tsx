import { redirect } from 'react-router'
import { municipalitiesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup, Field, Select } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { smallestRatios } from '../../experiments/model.ts'
import { texts as experimentTexts } from '../../experiments/texts.ts'
import { menuOf } from '../../menu.ts'
import { methodsIn } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { NewRollOut } from '../input.ts'
import { fewestMunicipalities } from '../model.ts'
import { planRollOut } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx, web }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keepRollOuts, personOf(ctx))
  const { organisationId } = personOf(ctx)
  const all = await inTransaction(ctx, (tx) => municipalitiesOf(tx, organisationId, dayOf(web.now)))
  return {
    menu: menuOf(ctx),
    methods: methodsIn(web.language).map(({ code, name }) => ({ value: code, label: name })),
    municipalities: all.map(({ id, name }) => ({ value: id, label: name })),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NewRollOut)
  if (!form.ok) return form.response
  try {
    const { id } = await planRollOut(ctx, form.value)
    return redirect(`/meldbereidheid/invoering/${id}?gevraagd`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewRollOutPage({ loaderData: { menu, methods, municipalities } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const e = useTexts(experimentTexts)
  const form = useForm()
  const field = (name: string) => ({ name, value: form.value(name), problem: form.problem(name) })
  return (
    <>
      <TrialsMenu entries={menu} current="roll-outs" below={t.new} />
      <PageHeader title={t.new} />
      <Explain label={w.whatIsThis}>{t.formExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.rollOut}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Field {...field('title')} label={t.name} required />
        <Select {...field('method')} label={common.method} options={methods} required />
        <Field {...field('startsOn')} label={t.startsOn} hint={t.mondayHint} type="date" required />
        <Field {...field('weeksPerStep')} label={t.weeksPerStep} hint={t.weeksHint} required />
        <Field {...field('yearly')} label={t.yearly} hint={t.yearlyHint} required />
        <Select
          {...field('smallest')}
          value={form.value('smallest', '200')}
          label={t.smallest}
          options={smallestRatios.map((value) => ({ value: String(value), label: e.ratios[value] }))}
        />
        <CheckboxGroup
          name="municipalities"
          legend={t.municipalities}
          hint={t.municipalitiesHint(fewestMunicipalities)}
          problem={form.problem('municipalities')}
          options={municipalities}
          values={form.values('municipalities')}
        />
        <Button>{t.save}</Button>
      </form>
    </>
  )
}

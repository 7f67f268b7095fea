import { useForm, useTexts } from '#platform/texts'
import { Field, RadioGroup, Select } from '#ui/field'
import { type ChoiceGroup, GroupedChoices } from '#ui/grouped-choices'
import { shared } from '#ui/words'
import { severities, sources } from '../model.ts'
import { texts } from '../texts.ts'

export type FindingValues = {
  norms: readonly string[]
  severity: string
  source: string
  text: string
  quote: string
  foundOn: string
  reportTitle: string
  reportYear: string
}

/** What a finding says, for a new one and for a change. */
export function FindingFields({ values, themes }: { values: FindingValues; themes: readonly ChoiceGroup[] }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const field = (name: Exclude<keyof FindingValues, 'norms'>) => ({
    name,
    value: form.value(name, values[name]),
    problem: form.problem(name),
  })
  return (
    <>
      <Field {...field('text')} label={t.form.text} hint={t.form.textHint} multiline rows={5} required />
      <GroupedChoices
        name="norms"
        id="norms"
        legend={t.form.norms}
        hint={t.form.normsHint}
        problem={form.problem('norms')}
        groups={themes}
        values={form.values('norms', values.norms)}
      />
      <RadioGroup
        {...field('severity')}
        legend={t.form.severity}
        options={severities.map((value) => ({ value, label: t.severities[value], hint: t.form.severityHints[value] }))}
      />
      <Select
        {...field('source')}
        label={t.form.source}
        options={sources.map((value) => ({ value, label: t.sources[value] }))}
      />
      <Field {...field('quote')} label={t.form.quote} optionalLabel={w.optional} hint={t.form.quoteHint} multiline />
      <Field {...field('foundOn')} label={t.form.foundOn} type="date" required />
      <fieldset className="ww-fieldset">
        <legend>{t.form.report}</legend>
        <p className="utrecht-form-field-description">{t.form.reportHint}</p>
        <Field {...field('reportTitle')} label={t.form.reportTitle} optionalLabel={w.optional} />
        <Field {...field('reportYear')} label={t.form.reportYear} optionalLabel={w.optional} type="number" />
      </fieldset>
    </>
  )
}

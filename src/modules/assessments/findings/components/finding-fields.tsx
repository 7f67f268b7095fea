import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { CheckboxGroup, Field, RadioGroup, Select } from '#ui/field'
import { shared } from '#ui/words'
import { severities, sources } from '../model.ts'
import { texts } from '../texts.ts'
import type { NormChoices } from './form-data.ts'

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
export function FindingFields({ values, themes }: { values: FindingValues; themes: NormChoices }) {
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
      <Norms chosen={form.values('norms', values.norms)} problem={form.problem('norms')} themes={themes} />
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

type NormsProps = { chosen: readonly string[]; problem: string | undefined; themes: NormChoices }

/** Norms theme by theme; a theme with a chosen norm stands open. */
function Norms({ chosen, problem, themes }: NormsProps) {
  const { form: t } = useTexts(texts)
  return (
    <section id="norms" aria-labelledby="norms-title" tabIndex={-1}>
      <h2 id="norms-title">{t.norms}</h2>
      <p>{t.normsHint}</p>
      {problem && <Alert kind="error">{problem}</Alert>}
      {themes.map(({ code, title, norms }) => {
        const own = norms.filter(({ value }) => chosen.includes(value)).length
        return (
          <details key={code} className="ww-explain" open={own > 0}>
            <summary>{own > 0 ? `${title} (${own})` : title}</summary>
            <CheckboxGroup name="norms" id={`norms-${code}`} legend={title} options={norms} values={chosen} />
          </details>
        )
      })}
    </section>
  )
}

import { useForm, useTexts } from '#platform/texts'
import { CheckboxGroup, Field, Select } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Option = { value: string; label: string }
export type SourceOptions = { wholes: Option[]; municipalities: Option[]; themes: Option[] }
type Text = 'code' | 'title' | 'funder' | 'amountCents' | 'conditions' | 'startsOn' | 'endsOn' | 'partOf'
export type SourceValues = Record<Text, string> & { municipalities: string[]; excludedThemes: string[] }

/** The fields of a funding source; what was typed comes back after a refusal. */
export function SourceFields({ options, values }: { options: SourceOptions; values?: SourceValues }) {
  const { fields: f } = useTexts(texts).sources
  const { optional } = useTexts(shared)
  const form = useForm()
  const field = (name: Text) => ({
    name,
    label: f[name],
    value: form.value(name, values?.[name] ?? ''),
    problem: form.problem(name),
  })
  return (
    <>
      <Field {...field('code')} hint={f.codeHint} required />
      <Field {...field('title')} required />
      <Field {...field('funder')} required />
      <Field {...field('amountCents')} required />
      <Select {...field('partOf')} options={[{ value: '', label: f.whole }, ...options.wholes]} />
      <Field {...field('startsOn')} type="date" required />
      <Field {...field('endsOn')} type="date" required />
      <Field {...field('conditions')} optionalLabel={optional} multiline rows={4} />
      <CheckboxGroup
        name="municipalities"
        legend={f.municipalities}
        hint={f.municipalitiesHint}
        problem={form.problem('municipalities')}
        options={options.municipalities}
        values={form.isRefused ? form.values('municipalities') : (values?.municipalities ?? [])}
      />
      <CheckboxGroup
        name="excludedThemes"
        legend={f.excludedThemes}
        problem={form.problem('excludedThemes')}
        options={options.themes}
        values={form.isRefused ? form.values('excludedThemes') : (values?.excludedThemes ?? [])}
      />
    </>
  )
}

import { useForm, useLanguage, useTexts } from '#platform/texts'
import { CheckboxGroup, Field } from '#ui/field'
import { shared } from '#ui/words'
import type { Field as Name } from '../model.ts'
import { texts } from '../texts.ts'

type Props = {
  name: string
  /** What was there before. */
  value?: string | null | undefined
  label?: string
  hint?: string
  type?: 'date' | 'url' | 'text'
  multiline?: boolean
  optional?: boolean
}
const isField = (name: string, labels: Record<Name, string>): name is Name => name in labels

/** A field of a version by its name; after a refusal what was typed. */
export function Words({ name, value, label, hint, type = 'text', multiline = false, optional = false }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <Field
      name={name}
      type={type}
      label={label ?? (isField(name, t.labels) ? t.labels[name] : name)}
      hint={hint}
      multiline={multiline}
      lang={type === 'text' ? 'nl' : undefined}
      value={form.value(name, value ?? '')}
      problem={form.problem(name)}
      required={!optional}
      optionalLabel={optional ? w.optional : undefined}
    />
  )
}

/** Ticks at some codes, in the order of the alphabet as in the finder; after a refusal those that were ticked. */
export function Ticks({
  name,
  legend,
  hint,
  values,
  options,
}: {
  name: string
  legend: string
  hint?: string
  values: readonly string[]
  options: { value: string; label: string }[]
}) {
  const form = useForm()
  const language = useLanguage()
  return (
    <CheckboxGroup
      name={name}
      legend={legend}
      hint={hint}
      options={options.toSorted((a, b) => a.label.localeCompare(b.label, language))}
      values={form.isRefused ? form.values(name) : values}
      problem={form.problem(name)}
    />
  )
}

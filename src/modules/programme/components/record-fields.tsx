import { useForm, useTexts } from '#platform/texts'
import { CheckboxGroup, Field, Select } from '#ui/field'
import { type ChoiceGroup, GroupedChoices } from '#ui/grouped-choices'
import { shared } from '#ui/words'

type Option = { value: string; label: string }
type Base = { name: string; label: string; hint?: string | undefined; isOptional?: boolean }
/** A field of a form about something in a programme, with the value that it has now. */
export type RecordField = Base &
  (
    | { kind: 'text' | 'prose' | 'date' | 'number' | 'url'; value: string }
    | { kind: 'choice'; value: string; options: Option[]; groups?: readonly ChoiceGroup[] }
    | { kind: 'grouped'; value: readonly string[]; groups: readonly ChoiceGroup[] }
    | { kind: 'choices'; value: readonly string[]; options: Option[] }
  )

/** Fields in their order; after a refusal each shows what was typed and what is wrong with it. */
export function RecordFields({ fields, prefix = '' }: { fields: readonly RecordField[]; prefix?: string }) {
  return fields.map((field) => <One key={field.name} field={field} prefix={prefix} />)
}

function One({ field, prefix }: { field: RecordField; prefix: string }) {
  const form = useForm()
  const w = useTexts(shared)
  const { name, label, hint } = field
  const base = { name, id: prefix + name, label, hint, problem: form.problem(name) }
  const { label: legend, ...group } = base
  if (field.kind === 'grouped')
    return (
      <GroupedChoices
        {...group}
        name={`${name}[]`}
        legend={legend}
        groups={field.groups}
        values={form.values(name, field.value)}
      />
    )
  if (field.kind === 'choices') {
    return (
      <CheckboxGroup
        {...group}
        name={`${name}[]`}
        legend={legend}
        options={field.options}
        values={form.values(name, field.value)}
      />
    )
  }
  const value = form.value(name, field.value)
  if (field.kind === 'choice') return <Select {...base} options={field.options} groups={field.groups} value={value} />
  const own = { ...base, value, optionalLabel: field.isOptional ? w.optional : undefined, required: !field.isOptional }
  return field.kind === 'prose' ? (
    <Field {...own} multiline rows={4} />
  ) : (
    <Field {...own} type={field.kind === 'text' ? 'text' : field.kind} />
  )
}

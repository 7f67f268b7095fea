import { useForm, useTexts } from '#platform/texts'
import { Field, Select } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Values = {
  title: string
  description: string
  norms: string
  ownerId: string
  startsOn: string
  dueOn: string
  costCents: string
}
type Props = { values: Values; colleagues: { value: string; label: string }[] }

/** The fields of an action; what was typed comes back after a refusal. */
export function ActionFields({ values, colleagues }: Props) {
  const { fields: f, gone } = useTexts(texts)
  const { optional } = useTexts(shared)
  const form = useForm()
  const field = (name: keyof Values) => ({
    name,
    label: f[name] ?? name,
    value: form.value(name, values[name]),
    problem: form.problem(name),
  })
  const isHere = values.ownerId === '' || colleagues.some(({ value }) => value === values.ownerId)
  const left = isHere ? [] : [{ value: values.ownerId, label: gone }]
  return (
    <>
      <Field {...field('title')} hint={f.titleHint} required />
      <Field {...field('description')} optionalLabel={optional} multiline rows={4} />
      <Field {...field('norms')} hint={f.normsHint} optionalLabel={optional} />
      <Select
        {...field('ownerId')}
        hint={f.ownerHint}
        options={[{ value: '', label: f.noOwner ?? '' }, ...left, ...colleagues]}
      />
      <Field {...field('startsOn')} type="date" optionalLabel={optional} />
      <Field {...field('dueOn')} type="date" />
      <Field {...field('costCents')} hint={f.costHint} optionalLabel={optional} />
    </>
  )
}

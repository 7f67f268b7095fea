import { useForm, useTexts } from '#platform/texts'
import { Field, Select } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Values = { title: string; description: string; ownerId: string; dueOn: string; subProjectId: string }
type Option = { value: string; label: string }
type Props = { values: Values; owners: Option[]; subProjects: Option[] }

/** The fields of a task; what was typed comes back after a refusal. */
export function TaskFields({ values, owners, subProjects }: Props) {
  const { fields: f, someone } = useTexts(texts)
  const { optional } = useTexts(shared)
  const form = useForm()
  const field = (name: keyof Values) => ({
    name,
    label: f[name] ?? name,
    value: form.value(name, values[name]),
    problem: form.problem(name),
  })
  const isHere = values.ownerId === '' || owners.some(({ value }) => value === values.ownerId)
  const left = isHere ? [] : [{ value: values.ownerId, label: someone }]
  return (
    <>
      <Field {...field('title')} hint={f.titleHint} required />
      <Field {...field('description')} optionalLabel={optional} multiline rows={4} />
      <Select
        {...field('ownerId')}
        options={[{ value: '', label: f.chooseOwner ?? '' }, ...left, ...owners]}
        required
      />
      <Field {...field('dueOn')} type="date" required />
      <Select {...field('subProjectId')} options={[{ value: '', label: f.noSubProject ?? '' }, ...subProjects]} />
    </>
  )
}

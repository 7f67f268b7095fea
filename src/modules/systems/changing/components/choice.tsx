import { useForm } from '#platform/texts'
import { Select } from '#ui/field'

type Props = {
  name: string
  label: string
  value: string
  options: { value: string; label: string }[]
  none?: string | undefined
}

/** One of some codes; `none` is the choice for what is not known. */
export function Choice({ name, label, value, options, none }: Props) {
  const form = useForm()
  return (
    <Select
      name={name}
      label={label}
      value={form.value(name, value)}
      problem={form.problem(name)}
      options={none === undefined ? options : [{ value: '', label: none }, ...options]}
    />
  )
}

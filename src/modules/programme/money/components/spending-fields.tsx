import { useForm, useTexts } from '#platform/texts'
import { Select } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Option = { value: string; label: string }
export type SpendingOptions = { activities: Option[]; sources: Option[]; municipalities: Option[]; themes: Option[] }
type Name = 'activityId' | 'sourceId' | 'municipalityId' | 'themeId'
type Props = { options: SpendingOptions; isOptional?: boolean; values?: Partial<Record<Name, string>> }

/** On what money is spent and from which source: the same for a budget line and a booking. */
export function SpendingFields({ options, isOptional, values = {} }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const f = t.fresh.fields
  const field = (name: Name) => ({
    name,
    label: f[name],
    value: form.value(name, values[name] ?? ''),
    problem: form.problem(name),
  })
  const choose = { value: '', label: t.fresh.choose }
  const optional = isOptional ? { optionalLabel: w.optional } : { required: true }
  return (
    <>
      <Select {...field('activityId')} {...optional} options={[choose, ...options.activities]} />
      <Select {...field('sourceId')} {...optional} options={[choose, ...options.sources]} />
      <Select
        {...field('municipalityId')}
        optionalLabel={w.optional}
        options={[{ value: '', label: t.forAll }, ...options.municipalities]}
      />
      <Select
        {...field('themeId')}
        optionalLabel={w.optional}
        options={[{ value: '', label: t.fresh.ownTheme }, ...options.themes]}
      />
    </>
  )
}

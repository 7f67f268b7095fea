import { Alert } from './alert.tsx'
import { CheckboxGroup } from './field.tsx'

export type ChoiceGroup = { code: string; title: string; options: { value: string; label: string }[] }
type Props = {
  /** What the form sends them as. */
  name: string
  id: string
  legend: string
  hint?: string | undefined
  problem?: string | undefined
  groups: readonly ChoiceGroup[]
  values: readonly string[]
  /** Level of the heading above the groups. */
  level?: 2 | 3
}

/** Any number of many choices, group by group; a group with a choice stands open and says how many. */
export function GroupedChoices({ name, id, legend, hint, problem, groups, values, level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1} className="ww-field">
      <Heading id={`${id}-title`}>{legend}</Heading>
      {hint && <p>{hint}</p>}
      {problem && <Alert kind="error">{problem}</Alert>}
      {groups.map(({ code, title, options }) => {
        const own = options.filter(({ value }) => values.includes(value)).length
        return (
          <details key={code} className="ww-explain" open={own > 0}>
            <summary>{own > 0 ? `${title} (${own})` : title}</summary>
            <CheckboxGroup name={name} id={`${id}-${code}`} legend={title} options={options} values={values} />
          </details>
        )
      })}
    </section>
  )
}

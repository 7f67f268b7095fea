import { useTexts } from '#platform/texts'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { shared } from '#ui/words'
import { taskOrigins, taskStandings } from '../model.ts'
import { texts } from '../texts.ts'

type Option = { value: string; label: string }
type Props = {
  choices: Record<string, string>
  clearHref: string
  /** Which other list than the first is shown, so that the filter stays in it. */
  list?: string
  owners?: Option[]
  subProjects?: Option[]
}

/** Filters of a list of tasks. */
export function TaskFilters({ choices, clearHref, list, owners, subProjects }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.filter.all }
  const standings = [
    { value: 'open', label: t.filter.open },
    ...taskStandings.map((value) => ({ value, label: t.standings[value] })),
    { value: 'all', label: t.filter.everything },
  ]
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref={clearHref} clearLabel={w.clear} sorted={choices}>
      {list && <input type="hidden" name="lijst" value={list} />}
      <Field name="zoek" type="search" label={t.filter.search} value={choices.zoek ?? ''} />
      <Select name="stand" label={t.filter.standing} value={choices.stand || 'open'} options={standings} />
      {owners && (
        <Select name="eigenaar" label={t.filter.owner} value={choices.eigenaar ?? ''} options={[all, ...owners]} />
      )}
      {subProjects && (
        <Select
          name="deelproject"
          label={t.columns.subProject}
          value={choices.deelproject ?? ''}
          options={[all, ...subProjects]}
        />
      )}
      <Select
        name="herkomst"
        label={t.columns.origin}
        value={choices.herkomst ?? ''}
        options={[all, ...taskOrigins.map((value) => ({ value, label: t.origins[value] }))]}
      />
    </FilterBar>
  )
}

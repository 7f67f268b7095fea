import { useTexts } from '#platform/texts'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { shared } from '#ui/words'
import { origins, severities, sources } from '../model.ts'
import { texts } from '../texts.ts'
import type { FindingChoices } from './asked.ts'

type Named = { id: string; name: string }
type Props = { choices: FindingChoices; municipalities: Named[]; rounds: { id: string; title: string }[] }

/** Filters of the list of findings; they stand in the address. */
export function FindingFilters({ choices, municipalities, rounds }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.all }
  return (
    <FilterBar
      label={t.filters.search}
      submitLabel={w.show}
      clearHref="/bevindingen"
      clearLabel={w.clear}
      sorted={choices}
    >
      <Field name="zoek" type="search" label={t.filters.search} value={choices.zoek} />
      {municipalities.length > 1 && (
        <Select
          name="gemeente"
          label={t.filters.municipality}
          value={choices.gemeente}
          options={[all, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <Field name="norm" label={t.filters.norm} value={choices.norm} />
      <Select
        name="ronde"
        label={t.filters.round}
        value={choices.ronde}
        options={[all, ...rounds.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      <Select
        name="ernst"
        label={t.filters.severity}
        value={choices.ernst}
        options={[all, ...severities.map((value) => ({ value, label: t.severities[value] }))]}
      />
      <Select
        name="bron"
        label={t.filters.source}
        value={choices.bron}
        options={[all, ...sources.map((value) => ({ value, label: t.sources[value] }))]}
      />
      <Select
        name="binnen"
        label={t.filters.origin}
        value={choices.binnen}
        options={[all, ...origins.map((value) => ({ value, label: t.origins[value] }))]}
      />
    </FilterBar>
  )
}

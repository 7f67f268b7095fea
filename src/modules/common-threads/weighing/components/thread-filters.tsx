import { useTexts } from '#platform/texts'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { shared } from '#ui/words'
import { outcomes } from '../model.ts'
import { texts } from '../texts.ts'
import { openDecision, type ThreadChoices } from './listed.ts'

/** Which threads of a weighing are wanted; in the address, and so in its files. */
export function ThreadFilters({ choices, path }: { choices: ThreadChoices; path: string }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const options = [
    { value: '', label: t.filter.all },
    ...outcomes.map((value) => ({ value, label: t.outcomes[value] })),
  ]
  return (
    <FilterBar label={t.filter.search} submitLabel={w.show} clearHref={path} clearLabel={w.clear} sorted={choices}>
      <Field name="zoek" type="search" label={t.filter.search} value={choices.zoek} />
      <Select name="advies" label={t.filter.advice} value={choices.advies} options={options} />
      <Select
        name="besluit"
        label={t.filter.outcome}
        value={choices.besluit}
        options={[...options, { value: openDecision, label: t.undecided }]}
      />
    </FilterBar>
  )
}

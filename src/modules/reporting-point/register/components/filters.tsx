import { useTexts } from '#platform/texts'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { shared } from '#ui/words'
import { texts as caseTexts } from '../../cases/texts.ts'
import { regimes } from '../../clocks/clocks.ts'
import { caseStates, outcomes } from '../../model.ts'
import { texts } from '../texts.ts'

type Props = { path: string; choices: Record<string, string>; years: number[]; isWbk: boolean }

export function RegisterFilters({ path, choices, years, isWbk }: Props) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  const all = { value: '', label: t.filter.all }
  const states = caseStates.map((value) => ({ value: value as string, label: c.states[value] }))
  return (
    <FilterBar
      label={t.parts}
      submitLabel={w.show}
      clearHref={path}
      clearLabel={w.clear}
      sorted={{ sorteer: choices.sorteer ?? '', richting: choices.richting ?? '' }}
    >
      <Select
        name="jaar"
        label={t.filter.year}
        value={choices.jaar ?? ''}
        options={[all, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
      />
      <Select
        name="stand"
        label={t.filter.state}
        value={choices.stand ?? ''}
        options={[all, ...states, { value: 'destroyed', label: t.destroyed }]}
      />
      {!isWbk && (
        <Select
          name="regime"
          label={t.filter.regime}
          value={choices.regime ?? ''}
          options={[all, ...regimes.map((value) => ({ value, label: c.regimes[value] }))]}
        />
      )}
      <Select
        name="uitkomst"
        label={t.filter.outcome}
        value={choices.uitkomst ?? ''}
        options={[all, ...outcomes.map((value) => ({ value, label: c.outcomes[value] }))]}
      />
    </FilterBar>
  )
}

import { useTexts } from '#platform/texts'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { shared } from '#ui/words'
import { staffParts } from '../input.ts'
import { employmentKinds, type UnitNode } from '../staff/model.ts'
import { texts } from '../texts.ts'
import type { StaffChoices } from './staff-asked.ts'

type Props = { choices: StaffChoices; units: readonly UnitNode[]; functions: readonly string[] }

/** Filters of the staff list; they stand in the address. */
export function StaffFilters({ choices, units, functions }: Props) {
  const t = useTexts(texts).staff
  const w = useTexts(shared)
  return (
    <FilterBar
      label={t.search}
      submitLabel={w.show}
      clearHref="/mensen/personeel"
      clearLabel={w.clear}
      sorted={choices}
    >
      <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
      <Select
        name="afdeling"
        label={t.unit}
        value={choices.afdeling}
        options={[{ value: '', label: t.allUnits }, ...units.flatMap(optionsOf)]}
      />
      <Select
        name="functie"
        label={t.function}
        value={choices.functie}
        options={[{ value: '', label: t.allFunctions }, ...functions.map((value) => ({ value, label: value }))]}
      />
      <Select
        name="soort"
        label={t.kind}
        value={choices.soort}
        options={[
          { value: '', label: t.allKinds },
          ...employmentKinds.map((value) => ({ value, label: t.kinds[value] })),
        ]}
      />
      <Select
        name="welke"
        label={t.which}
        value={choices.welke || 'open'}
        options={staffParts.map((value) => ({ value, label: t.whichOnes[value] }))}
      />
      <Field name="op" type="date" label={t.on} hint={t.onHint} value={choices.op} />
    </FilterBar>
  )
}

/** A unit and those below it, each a step further in. */
const optionsOf = ({ code, name, depth, children }: UnitNode): { value: string; label: string }[] => [
  { value: code, label: `${'– '.repeat(depth)}${name}` },
  ...children.flatMap(optionsOf),
]

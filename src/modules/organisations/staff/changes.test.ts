import { expect, test } from 'vitest'
import { changesOf } from './changes.ts'
import type { StaffRow } from './model.ts'

const row: StaffRow = {
  line: 2,
  number: '7',
  name: 'Jip',
  mail: 'jip@example.org',
  unitCode: 'A',
  function: 'adviseur',
  kind: 'own',
  manager: null,
  startsOn: '2024-01-01',
  endsOn: null,
}
const person = { row, id: 'e', personId: 'p' }
const unit = { line: 2, code: 'A', name: 'Veiligheid', parent: null }
const none = {
  added: [],
  changed: [],
  ended: [],
  missing: [],
  unchanged: 3,
  units: { added: [], changed: [], missing: [] },
  kept: [],
}

test('someone new takes a line for each column that is filled in, and nothing has a value before', () => {
  const lines = changesOf({ ...none, added: [row] })
  expect(lines.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['mail', null, 'jip@example.org'],
    ['unitCode', null, 'A'],
    ['function', null, 'adviseur'],
    ['kind', null, 'own'],
    ['startsOn', null, '2024-01-01'],
  ])
  expect(lines.every(({ kind, code, name }) => kind === 'added' && code === '7' && name === 'Jip')).toBe(true)
})

test('changes, ends, units and who is missing each have their lines, units first', () => {
  const work = { field: 'function', before: 'adviseur', after: 'jurist' } as const
  const end = { field: 'endsOn', before: null, after: '2024-06-30' } as const
  const renamed = { field: 'unit', before: 'Veilig', after: 'Veiligheid' } as const
  const lines = changesOf({
    ...none,
    changed: [{ ...person, fields: [work] }],
    ended: [{ ...person, fields: [end, work] }],
    missing: [{ number: '9', name: 'Pim', function: 'jurist' }],
    units: {
      added: [{ ...unit, code: 'B' }],
      changed: [{ row: unit, id: 'u', fields: [renamed] }],
      missing: [{ id: 'w', code: 'C', name: 'Oud', parent: null, endsOn: null }],
    },
  })
  expect(lines.map(({ kind, code, field }) => [kind, code, field])).toEqual([
    ['unitsAdded', 'B', null],
    ['unitsChanged', 'A', 'unit'],
    ['missingUnits', 'C', null],
    ['changed', '7', 'function'],
    ['ended', '7', 'endsOn'],
    ['ended', '7', 'function'],
    ['missing', '9', null],
  ])
})

test('a file that changes nothing has no lines', () => {
  expect(changesOf(none)).toEqual([])
})

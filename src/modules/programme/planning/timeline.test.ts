import { expect, test } from 'vitest'
import { chosenRows, type TimelineRow } from './timeline.ts'

const row = (fields: Partial<TimelineRow> & { lineId: string; key: string }) => ({
  kind: 'sub-project' as const,
  label: fields.key,
  startsOn: '2024-01-01',
  endsOn: '2024-06-30',
  milestones: [],
  ...fields,
})
const rows = [
  row({ key: 'A', lineId: 'A', kind: 'line' }),
  row({ key: 'a1', lineId: 'A', milestones: [{ title: 'Congres', dueOn: '2024-02-01', standing: 'ahead' }] }),
  row({ key: 'a1a', lineId: 'A', kind: 'part', endsOn: '2024-02-28' }),
  row({ key: 'B', lineId: 'B', kind: 'line' }),
  row({ key: 'b1', lineId: 'B', startsOn: '2024-07-01', endsOn: '2024-12-31' }),
]
const all = { search: '', line: '', from: '', to: '', without: '' as const }
const keys = (choice: Partial<typeof all> | { without: 'parts' }) =>
  chosenRows(rows, { ...all, ...choice }).map(({ key }) => key)

test('a choice keeps what fits and the line that it stands under', () => {
  expect(keys({})).toEqual(['A', 'a1', 'a1a', 'B', 'b1'])
  expect(keys({ line: 'B' })).toEqual(['B', 'b1'])
  expect(keys({ without: 'parts' })).toEqual(['A', 'a1', 'B', 'b1'])
  expect(keys({ search: 'congres' })).toEqual(['A', 'a1'])
  expect(keys({ from: '2024-07-01' })).toEqual(['B', 'b1'])
  expect(keys({ search: 'niets hiervan' })).toEqual([])
})

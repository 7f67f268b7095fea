import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barIn, chosenRows, placeIn, spanOf, type TimelineRow, ticksIn } from './timeline.ts'

const first = Date.UTC(2020, 0, 1)
const anyDay = fc.nat(3000).map((days) => new Date(first + days * 86_400_000).toISOString().slice(0, 10))
const anyDays = fc.array(anyDay, { minLength: 1, maxLength: 20 })

test('a span is made of whole months and holds every day', () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      const span = spanOf(days)
      if (!span) throw new Error('no span')
      expect(span.from).toMatch(/-01$/)
      for (const day of days) {
        expect(day >= span.from && day <= span.to).toBe(true)
        const place = placeIn(span, day)
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThan(1)
      }
    }),
  )
})

test('days keep their order, and a bar lies within the picture and is never without length', () => {
  fc.assert(
    fc.property(anyDays, anyDay, anyDay, (days, one, other) => {
      const span = spanOf(days)
      if (!span) throw new Error('no span')
      const [startsOn = one, endsOn = other] = [one, other].sort()
      expect(placeIn(span, startsOn)).toBeLessThanOrEqual(placeIn(span, endsOn))
      const bar = barIn(span, { startsOn, endsOn })
      expect(bar === null).toBe(endsOn < span.from || startsOn > span.to)
      if (bar === null) return
      expect(bar.begin).toBeGreaterThanOrEqual(0)
      expect(bar.length).toBeGreaterThan(0)
      expect(bar.begin + bar.length).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

test('bars that follow each other without a gap touch', () => {
  const span = { from: '2024-01-01', to: '2024-12-31' }
  const one = barIn(span, { startsOn: '2024-01-01', endsOn: '2024-06-30' })
  const next = barIn(span, { startsOn: '2024-07-01', endsOn: '2024-12-31' })
  expect((one?.begin ?? 0) + (one?.length ?? 0)).toBeCloseTo(next?.begin ?? 0, 10)
  expect((next?.begin ?? 0) + (next?.length ?? 0)).toBeCloseTo(1, 10)
})

test('ticks are first days of months in the span, in order, and as few as asked', () => {
  fc.assert(
    fc.property(anyDays, fc.integer({ min: 2, max: 30 }), (days, most) => {
      const span = spanOf(days)
      if (!span) throw new Error('no span')
      const ticks = ticksIn(span, most)
      expect(ticks[0]).toBe(span.from)
      expect(ticks.length).toBeLessThanOrEqual(most)
      expect(ticks).toEqual([...ticks].sort())
      for (const tick of ticks) expect(tick).toMatch(/-01$/)
    }),
  )
})

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

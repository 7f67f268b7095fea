import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quarterIn } from './columns.ts'
import {
  cellOf,
  type Hours,
  hourKinds,
  perThousand,
  quarterOf,
  quartersBetween,
  shortOf,
  standing,
  sumsBy,
  sumsOf,
} from './model.ts'

const municipalities = ['m1', 'm2', 'm3']
const subProjects = ['s1', 's2']
const quarters = ['2024-Q1', '2024-Q2']
const line = fc.record({
  kind: fc.constantFrom(...hourKinds),
  municipalityId: fc.constantFrom(...municipalities),
  subProjectId: fc.constantFrom(...subProjects),
  quarter: fc.constantFrom(...quarters),
  hours: fc.option(fc.integer({ min: 0, max: 100_000 })),
})
const histories = fc.array(line, { maxLength: 60 })

test('after any history the sums by municipality, by sub-project and by quarter add up to the whole', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const now = standing(history)
      const whole = sumsOf(now)
      const parts = [
        sumsBy(now, municipalities, (one) => one.municipalityId),
        sumsBy(now, subProjects, (one) => one.subProjectId),
        sumsBy(now, quarters, (one) => one.quarter),
      ]
      for (const part of parts)
        for (const kind of hourKinds)
          expect([...part.values()].reduce((sum, one) => sum + one[kind], 0)).toBe(whole[kind])
    }),
  )
})

test('of every cell the last line holds, and one without hours takes it back', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const now = new Map(standing(history).map((one) => [cellOf(one), one.hours]))
      for (const one of history) {
        const last = history.findLast((other) => cellOf(other) === cellOf(one))
        expect(now.get(cellOf(one)) ?? null).toBe(last?.hours ?? null)
      }
      expect(now.size).toBeLessThanOrEqual(new Set(history.map(cellOf)).size)
    }),
  )
})

test('what is short lies between asked less promised and asked, and splits over municipalities', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const now = standing(history)
      const { asked, promised } = sumsOf(now)
      const short = shortOf(now)
      expect(short).toBeGreaterThanOrEqual(Math.max(0, asked - promised))
      expect(short).toBeLessThanOrEqual(asked)
      const of = (id: string) => shortOf(now.filter(({ municipalityId }) => municipalityId === id))
      expect(municipalities.reduce((sum, id) => sum + of(id), 0)).toBe(short)
    }),
  )
})

test('more than was asked for one sub-project makes up for nothing of another', () => {
  const cell = (subProjectId: string, kind: Hours['kind'], hours: number): Hours => ({
    municipalityId: 'm1',
    quarter: '2024-Q1',
    subProjectId,
    kind,
    hours,
  })
  const all = [cell('s1', 'asked', 10), cell('s1', 'promised', 30), cell('s2', 'asked', 10)]
  expect(shortOf(all)).toBe(10)
})

test('quarters run from the first to the last day of a programme', () => {
  expect(quarterOf('2024-03-31')).toBe('2024-Q1')
  expect(quarterOf('2024-04-01')).toBe('2024-Q2')
  expect(quartersBetween('2023-11-01', '2024-07-01')).toEqual(['2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3'])
})

test('hours per thousand inhabitants need inhabitants', () => {
  expect(perThousand(50, 25_000)).toBe(2)
  expect(perThousand(50, null)).toBeNull()
  expect(perThousand(50, 0)).toBeNull()
})

test.each([
  ['2024-Q1', '2024-Q1'],
  ['2024-K3', '2024-Q3'],
  ['2024 4', '2024-Q4'],
  ['Q2 2024', '2024-Q2'],
  ['1e kwartaal 2024', '2024-Q1'],
  ['2024-Q5', null],
  ['eerste', null],
])('%s is the quarter %s', (text, quarter) => expect(quarterIn(text)).toBe(quarter))

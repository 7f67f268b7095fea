import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConnectionState, connectionStates } from '../connections/model.ts'
import { besideOf, besides } from './beside.ts'
import { coverageOf, gapsOf, middleOf } from './gaps.ts'
import { type Counts, cellOf, chosen, countsOf, type Row } from './model.ts'

const places = ['a', 'b', 'c'].map((code, at) => ({
  ...{ id: code, code, name: code, isOwn: at === 0, isShared: at === 1 },
}))
const counts = (fields: Partial<Counts>, all = 4) => countsOf(fields, all)
const row = (code: string, fields: Partial<Row> = {}): Row => ({
  ...{ id: code, code, name: code, kind: 'base-register', themes: ['drugs'] },
  ...{ cells: places.map(() => ({ state: 'unknown', mayBeAsked: false })), counts: counts({}) },
  ...fields,
})

test('a cell without a record is unknown of who shares and not shared of who does not', () => {
  expect(places.map((place) => cellOf(place, undefined).state)).toEqual(['unknown', 'unknown', 'not-shared'])
})

test('of all municipalities each counts once, whatever was written down', () => {
  const number = fc.nat({ max: 5 })
  fc.assert(
    fc.property(number, number, number, number, (connected, not, never, silent) => {
      const all = connected + not + never + silent
      const told = countsOf({ connected, 'not-connected': not, 'not-applicable': never }, all)
      expect(told.unknown).toBe(silent)
      expect(Object.values(told).reduce((sum, one) => sum + one, 0)).toBe(all)
      const coverage = coverageOf([told])
      if (coverage !== null) expect(coverage).toBeGreaterThanOrEqual(0)
      if (coverage !== null) expect(coverage).toBeLessThanOrEqual(100)
      expect(coverage === 100).toBe(connected > 0 && not + silent === 0)
    }),
  )
})

test('where a source applies to nobody there is no coverage, and what is unknown is not covered', () => {
  expect(coverageOf([counts({ 'not-applicable': 4 })])).toBeNull()
  expect(coverageOf([counts({ connected: 1, 'not-applicable': 1 })])).toBe(33)
})

test('the middle one is the lower of two', () => {
  expect(middleOf([])).toBe(0)
  expect(middleOf([3, 1, 2])).toBe(2)
  expect(middleOf([4, 1, 3, 2])).toBe(2)
})

test('a state filters by the municipality that is shown, not by the others', () => {
  const [one, two, three] = ['connected', 'unknown', 'unknown'] as const
  const rows = [row('x', { cells: [one, two, three].map((state) => ({ state, mayBeAsked: false })) })]
  const asked = (municipality: string) => chosen(places, rows, { state: 'connected', municipality }).rows.length
  expect([asked(''), asked('a'), asked('b'), asked('nowhere')]).toEqual([1, 1, 0, 0])
})

test('the thinnest theme comes first, with its thinnest source first; a theme without sources comes last', () => {
  const rows = [
    row('much', { counts: counts({ connected: 4 }) }),
    row('little', { counts: counts({ connected: 1 }), themes: ['drugs', 'fencing'] }),
  ]
  const spread = [
    { theme: 'fencing', connected: 0, municipalities: 3 },
    { theme: 'fencing', connected: 1, municipalities: 1 },
  ]
  const gaps = gapsOf(['vehicles', 'drugs', 'fencing'], rows, spread, () => null, {
    sort: 'coverage',
    descending: false,
  })
  expect(gaps.map(({ theme, coverage }) => [theme, coverage])).toEqual([
    ['fencing', 25],
    ['drugs', 62],
    ['vehicles', null],
  ])
  expect(gaps[0]).toMatchObject({ thin: 1, without: 3, fewest: 0, middle: 0, most: 1, own: null })
  expect(gaps[1]?.sources.map(({ code }) => code)).toEqual(['little', 'much'])
})

test('the others are all but the own municipality, and never more than those for which the source could matter', () => {
  const state = fc.constantFrom(...connectionStates)
  fc.assert(
    fc.property(state, fc.array(state, { maxLength: 13 }), (own: ConnectionState, others) => {
      const all = [own, ...others]
      const told = Object.fromEntries(
        connectionStates.map((one) => [one, all.filter((each) => each === one).length]),
      ) as Counts
      const line = besideOf({ code: 'x', name: 'x', counts: countsOf(told, all.length) }, own, [])
      expect(line.others).toBe(others.filter((one) => one === 'connected').length)
      expect(line.could).toBe(others.filter((one) => one !== 'not-applicable').length)
      expect(line.isLacking && line.isAhead).toBe(false)
      if (own === 'not-applicable') expect(line.isLacking).toBe(false)
    }),
  )
})

test('lines are shown by what is asked, what most others have first', () => {
  const line = (code: string, own: ConnectionState, connected: number) =>
    besideOf({ code, name: code, counts: counts({ connected }) }, own, [])
  const lines = [line('a', 'unknown', 1), line('b', 'unknown', 3), line('c', 'connected', 1)]
  const codes = (show?: 'lacking' | 'ahead') =>
    besides(lines, { show, sort: 'others', descending: true }).map(({ code }) => code)
  expect(codes()).toEqual(['b', 'a', 'c'])
  expect(codes('lacking')).toEqual(['b', 'a'])
  expect(codes('ahead')).toEqual(['c'])
})

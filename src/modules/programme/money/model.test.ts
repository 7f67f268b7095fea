import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BookedFigure,
  bookingKinds,
  bookingSorts,
  countsFor,
  deviationOf,
  isSort,
  mustExplain,
  problemsWith,
  stateOf,
  takenKinds,
} from './model.ts'

test('a forecast counts each euro once: what is spent, still to pay and expected', () => {
  const parts: BookedFigure[] = ['realised', 'open', 'expected']
  for (const sort of bookingSorts)
    expect(countsFor('forecast', sort)).toBe(parts.reduce((sum, figure) => sum + countsFor(figure, sort), 0))
})

test('only an expectation is taken from nothing but itself, and a release always from something', () => {
  for (const kind of bookingKinds)
    for (const takenKind of [null, ...takenKinds]) {
      const expected =
        kind === 'invoice' ||
        (kind === 'expectation' && takenKind === null) ||
        (kind === 'commitment' && takenKind !== 'commitment') ||
        (kind === 'release' && takenKind !== null)
      expect(isSort({ kind, takenKind }), `${kind} from ${takenKind}`).toBe(expected)
    }
})

const source = { startsOn: '2024-01-01', endsOn: '2024-12-31', municipalities: ['a', 'b'], excludedThemes: ['care'] }

test('a source is for its municipalities, themes and period, its first and last day too', () => {
  const fits = { municipalityId: 'a', themeId: 'undermining' }
  const reasons = (given: Parameters<typeof problemsWith>[1]) =>
    problemsWith(source, given).map(({ reason }) => reason.replace('programme.', ''))
  expect(reasons({ ...fits, bookedOn: '2024-01-01' })).toEqual([])
  expect(reasons({ ...fits, bookedOn: '2024-12-31' })).toEqual([])
  expect(reasons({ ...fits, municipalityId: null })).toEqual([])
  expect(reasons({ ...fits, bookedOn: '2023-12-31' })).toEqual(['outside_period'])
  expect(reasons({ municipalityId: 'c', themeId: 'care', bookedOn: '2025-01-01' })).toEqual([
    'source_not_for_municipality',
    'source_not_for_theme',
    'outside_period',
  ])
})

test('a difference of exactly ten per cent is free, one of a cent more has to be explained', () => {
  expect(mustExplain({ budget: 100_000, realised: 110_000 })).toBe(false)
  expect(mustExplain({ budget: 100_000, realised: 110_001 })).toBe(true)
  expect(mustExplain({ budget: 100_000, realised: 90_000 })).toBe(false)
  expect(mustExplain({ budget: 100_000, realised: 89_999 })).toBe(true)
  expect(mustExplain({ budget: 0, realised: 1 })).toBe(true)
  expect(mustExplain({ budget: 0, realised: 0 })).toBe(false)
})

test('what is shown of a difference above ten per cent is never ten or less', () => {
  const cents = fc.integer({ min: 1, max: 100_000_000 })
  fc.assert(
    fc.property(cents, cents, (budget, realised) => {
      if (mustExplain({ budget, realised }))
        expect(Math.abs(deviationOf({ budget, realised }) ?? 0)).toBeGreaterThan(10)
    }),
  )
  expect(deviationOf({ budget: 0, realised: 5 })).toBeNull()
})

test('a booking stands when nobody has to look at it, or a second person approved it', () => {
  expect(stateOf(false, null)).toBe('stands')
  expect(stateOf(true, null)).toBe('waiting')
  expect(stateOf(true, 'approved')).toBe('stands')
  expect(stateOf(true, 'refused')).toBe('refused')
  expect(stateOf(true, 'withdrawn')).toBe('withdrawn')
})

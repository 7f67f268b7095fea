import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aspects, colours, isExplained, standingOn, worstOf } from './model.ts'

const anyReport = fc.record({
  subProjectId: fc.constantFrom('a', 'b'),
  aspect: fc.constantFrom(...aspects),
  colour: fc.constantFrom(...colours),
  reportedOn: fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01'),
})

test('on any day the last word of the latest day counts, in whatever order they are read', () => {
  fc.assert(
    fc.property(fc.array(anyReport), fc.constantFrom('2023-12-31', '2024-02-15', '2024-12-31'), (given, day) => {
      const told = given.map((one, place) => ({ ...one, place }))
      const found = standingOn(told.toReversed(), day)
      for (const id of ['a', 'b'])
        for (const aspect of aspects) {
          const own = told.filter((one) => one.subProjectId === id && one.aspect === aspect && one.reportedOn <= day)
          const last = own
            .toSorted((x, y) =>
              x.reportedOn < y.reportedOn ? -1 : x.reportedOn > y.reportedOn ? 1 : x.place - y.place,
            )
            .at(-1)
          expect(found.get(id)?.[aspect]).toEqual(last)
        }
    }),
  )
})

test('what comes later never changes how it stood before', () => {
  fc.assert(
    fc.property(fc.array(anyReport), anyReport, (given, later) => {
      const told = given.map((one, place) => ({ ...one, place }))
      const added = { ...later, reportedOn: '2025-01-01', place: told.length }
      expect(standingOn([...told, added], '2024-12-31')).toEqual(standingOn(told, '2024-12-31'))
    }),
  )
})

test('the most serious colour of all is the worst', () => {
  expect(worstOf([])).toBe(null)
  expect(worstOf(['green', 'green'])).toBe('green')
  expect(worstOf(['red', 'green', 'amber'])).toBe('red')
  expect(worstOf(['amber', 'green'])).toBe('amber')
})

test('amber and red need words, green does not', () => {
  expect(isExplained({ colour: 'green', explanation: null })).toBe(true)
  for (const colour of ['amber', 'red'] as const) {
    expect(isExplained({ colour, explanation: null })).toBe(false)
    expect(isExplained({ colour, explanation: '  \n' })).toBe(false)
    expect(isExplained({ colour, explanation: 'te laat' })).toBe(true)
  }
})

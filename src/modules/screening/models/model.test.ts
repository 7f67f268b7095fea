import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldOn, lastAdopted, modelStates, standingOn } from './model.ts'

const day = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const versions = fc
  .array(fc.record({ state: fc.constantFrom(...modelStates), on: day }), { maxLength: 8 })
  .map((all) => all.map(({ state, on }, at) => ({ version: at + 1, state, startsOn: state === 'adopted' ? on : null })))

test('on every day one version holds from the first day that any has, and none before', () => {
  fc.assert(
    fc.property(versions, day, (all, on) => {
      const begun = all.filter(({ startsOn }) => startsOn !== null && startsOn <= on)
      const holding = all.filter((one) => standingOn(one, all, on) === 'holds')
      expect(holding.length).toBe(begun.length === 0 ? 0 : 1)
      expect(heldOn(all, on)).toBe(holding[0] ?? null)
      for (const one of begun) expect((holding[0]?.startsOn ?? '') >= (one.startsOn ?? '')).toBe(true)
    }),
  )
})

test('a version waits until its first day, and what was adopted last holds once every first day has come', () => {
  fc.assert(
    fc.property(versions, day, (all, on) => {
      for (const one of all.filter(({ startsOn }) => startsOn !== null && startsOn > on))
        expect(standingOn(one, all, on)).toBe('waiting')
      expect(heldOn(all, '2099-01-01')).toBe(lastAdopted(all))
    }),
  )
})

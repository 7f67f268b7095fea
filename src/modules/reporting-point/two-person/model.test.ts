import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped, isForTwo, lacksSecond, spansBoth, stageOf } from './model.ts'

const aRole = fc.constantFrom('report-handler', 'stand-in', 'secretary', 'mayor', 'adviser')
const aGroup = fc.constantFrom('A' as const, 'B' as const)
const people = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), role: aRole }), { selector: ({ id }) => id })

test('of two who handle reports and had no group, one is in each; who had a group keeps it', () => {
  fc.assert(
    fc.property(people, fc.array(aGroup), (all, groups) => {
      const fresh = grouped(all, [])
      const handlers = fresh.filter(({ role }) => role === 'report-handler' || role === 'stand-in')
      const inA = handlers.filter(({ group }) => group === 'A').length
      expect(Math.abs(handlers.length - 2 * inA)).toBeLessThanOrEqual(1)
      if (handlers.length > 1) expect(spansBoth(handlers)).toBe(true)
      const before = all.flatMap(({ id }, at) => (groups[at] ? [{ id, group: groups[at] }] : []))
      const after = new Map(grouped(all, before).map(({ id, group }) => [id, group]))
      for (const { id, group } of before) expect(after.get(id)).toBe(group)
      expect(after.size).toBe(all.length)
    }),
    { numRuns: 60 },
  )
})

test('a report opens for who gave and got, whatever others did', () => {
  const given = fc.array(fc.record({ from: fc.constantFrom('a', 'b', 'c'), to: fc.constantFrom('a', 'b', 'c') }))
  fc.assert(
    fc.property(given, (all) => {
      const has = (from: string, to: string) => all.some((one) => one.from === from && one.to === to)
      const isOpen = ['a', 'b', 'c'].some((other) => has('a', other) && has(other, 'a'))
      expect(stageOf(all, 'a') === 'open').toBe(isOpen)
    }),
    { numRuns: 60 },
  )
  expect(stageOf([], 'a')).toBe('locked')
  expect(stageOf([{ from: 'a', to: 'b' }], 'a')).toBe('asked')
  expect(stageOf([{ from: 'a', to: 'b' }], 'b')).toBe('wanted')
})

test('a kind is for two when the signed directory says so, and then needs two groups', () => {
  const directory = { twoPerson: ['INF'] }
  expect(['INF', 'DRU', ''].map((code) => isForTwo(directory, code))).toEqual([true, false, false])
  expect(isForTwo({}, 'INF')).toBe(false)
  const [a, b] = [
    { id: 'a', group: 'A' as const },
    { id: 'b', group: 'B' as const },
  ]
  expect(lacksSecond(directory, [a, b])).toBe(false)
  expect(lacksSecond(directory, [a, { id: 'c' }])).toBe(true)
  expect(lacksSecond({}, [])).toBe(false)
})

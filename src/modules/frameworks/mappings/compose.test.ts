import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mappingFaults } from './check.ts'
import { compose, wayBetween } from './compose.ts'
import { linksOf } from './model.ts'
import { anyMapping, aVersion } from './testing.ts'

const versions = [
  aVersion('1', ['A', 'B', 'C', 'D']),
  aVersion('2', ['A', 'X', 'Y']),
  aVersion('3', ['P', 'Q', 'R']),
] as const
const [first, second, third] = versions
const two = fc.record({ one: anyMapping(first, second), other: anyMapping(second, third) })

test('two mappings after each other lose nothing either: the whole has no fault but that all may be dropped', () => {
  fc.assert(
    fc.property(two, ({ one, other }) => {
      const faults = mappingFaults(compose(one, other), first, third)
      expect(faults.filter(({ reason }) => !reason.endsWith('all_dropped'))).toEqual([])
    }),
  )
})

test('a norm leads where its ways lead, and is carried unseen only when both carry it', () => {
  fc.assert(
    fc.property(two, ({ one, other }) => {
      const [near, far] = [linksOf(one), linksOf(other)]
      for (const { from, to, confirm } of linksOf(compose(one, other))) {
        const ways = near
          .filter((link) => link.from === from)
          .flatMap((link) => far.filter((next) => next.from === link.to && next.to === to))
        expect(ways.length).toBeGreaterThan(0)
        if (!confirm) expect(near.some((link) => link.from === from && !link.confirm)).toBe(true)
      }
    }),
  )
})

test('levels go through both translations', () => {
  fc.assert(
    fc.property(two, ({ one, other }) => {
      const step = (of: typeof one, level: number) => of.levels?.find(({ from }) => from === level)?.to ?? level
      for (const { from, to } of compose(one, other).levels ?? []) expect(to).toBe(step(other, step(one, from)))
    }),
  )
})

test('the shortest way over mappings is found, and none when there is none', () => {
  const edge = (id: string, fromId: string, toId: string) => ({ id, fromId, toId })
  const edges = [
    edge('a', '1', '2'),
    edge('b', '2', '3'),
    edge('c', '3', '4'),
    edge('d', '1', '3'),
    edge('e', '2', '1'),
  ]
  expect(wayBetween(edges, '1', '4')).toEqual(['d', 'c'])
  expect(wayBetween(edges, '2', '4')).toEqual(['b', 'c'])
  expect(wayBetween(edges, '4', '1')).toBeNull()
})

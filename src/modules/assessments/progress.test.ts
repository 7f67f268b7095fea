import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedFor } from './asked.ts'
import { personProgress } from './progress.ts'
import { aFramework, aNorm, anAnswer, anyScan } from './sample-framework.ts'

const nodes = ['A', 'B', 'C', 'D'].map((code) => aNorm(code))
const framework = aFramework(nodes)

test('a norm delegated on its own wins over its theme', () => {
  const asks = [
    { node: 'T', personId: 'theme' },
    { node: 'B', personId: 'norm' },
  ]
  expect([askedFor(asks, 'A', 'T'), askedFor(asks, 'B', 'T'), askedFor([], 'A', 'T')]).toEqual([
    ['theme'],
    ['norm'],
    [],
  ])
})

test('each person sees what is done, what waits, and what only needs a confirmation', () => {
  const answers = new Map([
    ['A', anAnswer('A', { level: 3 })],
    ['B', anAnswer('B', { notApplicable: true, reason: 'x' })],
    ['C', anAnswer('C', { level: 2, needsConfirmation: true })],
    ['D', anAnswer('D', { reason: 'nog niet' })],
  ])
  const asks = [
    { node: 'T', personId: 'p' },
    { node: 'B', personId: 'q' },
  ]
  expect(personProgress({ framework, nodes, answers, asks })).toEqual([
    { personId: 'p', total: 3, done: 1, confirm: 1, waiting: ['C', 'D'] },
    { personId: 'q', total: 1, done: 1, confirm: 0, waiting: [] },
  ])
})

test('what nobody is asked for stands apart', () => {
  expect(personProgress({ framework, nodes, answers: new Map(), asks: [{ node: 'A', personId: 'p' }] })).toMatchObject([
    { personId: 'p', total: 1 },
    { personId: null, total: 3, waiting: ['B', 'C', 'D'] },
  ])
})

test('every norm is counted exactly once, and done and waiting add up, whoever is asked', () => {
  const anyAsks = fc.uniqueArray(
    fc.record({ node: fc.constantFrom('T', 'N1', 'N2', 'N3'), personId: fc.constantFrom('p', 'q') }),
    { selector: ({ node }) => node },
  )
  fc.assert(
    fc.property(anyScan, anyAsks, ({ framework, nodes, answers }, asks) => {
      const people = personProgress({ framework, nodes, answers: new Map(answers.map((one) => [one.norm, one])), asks })
      expect(people.reduce((sum, { total }) => sum + total, 0)).toBe(nodes.length)
      for (const { total, done, confirm, waiting } of people) {
        expect(done + waiting.length).toBe(total)
        expect(confirm).toBeLessThanOrEqual(waiting.length)
      }
    }),
  )
})

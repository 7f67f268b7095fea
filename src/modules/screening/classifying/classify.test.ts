import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentFile } from '#content/read.ts'
import { classes, domains, flags } from '../codes.ts'
import { ModelContent } from '../content.ts'
import { type Bounds, classify, type FunctionRisk, isHigher } from '../model.ts'
import { standardModel } from './standard.ts'

const model = standardModel()
const worked: ({ function: string; class: string } & FunctionRisk)[] = JSON.parse(
  contentFile('screening-functions.json').toString(),
)

const aRisk: fc.Arbitrary<FunctionRisk> = fc.record({
  scores: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
  domains: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...domains])),
  flags: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray([...flags])),
})
const someBounds: fc.Arbitrary<Bounds> = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([b, c, one, more]) => ({ raised: { total: b, threes: one }, high: { total: b + c, threes: one + more } }))
const aModel = someBounds.map((rule) => ({ ...model, rule }))

describe('the Twents screeningsmodel', () => {
  test.each(worked)('gives $function class $class', (one) => {
    expect(classify(one, model).class).toBe(one.class)
  })

  test('says why: by domain or designation, by a flag that lifted, else by score', () => {
    const low = { scores: [1, 0, 0, 0, 0, 0, 0, 0], domains: [], flags: [] }
    const high = { ...low, scores: [3, 3, 0, 0, 0, 0, 0, 0] }
    expect(classify(low, model)).toMatchObject({ class: 'A', rule: 'score', total: 1 })
    expect(classify({ ...low, flags: ['admin-rights'] }, model)).toMatchObject({ class: 'C', rule: 'minimum' })
    expect(classify({ ...high, flags: ['admin-rights'] }, model)).toMatchObject({ class: 'C', rule: 'score' })
    expect(classify({ ...low, flags: ['designated'] }, model)).toMatchObject({ class: 'D', rule: 'designated' })
    expect(classify({ ...high, domains: ['toezicht'] }, model)).toMatchObject({ class: 'D', rule: 'designated' })
  })

  test.each([
    [5, 0, 'A'],
    [6, 0, 'B'],
    [10, 0, 'B'],
    [11, 0, 'C'],
    [3, 1, 'B'],
    [6, 2, 'C'],
  ])('a total of %i with %i factors at 3 is class %s', (total, threes, expected) => {
    const scores: number[] = Array.from({ length: 8 }, (_, at) => (at < threes ? 3 : 0))
    for (let rest = total - threes * 3, at = threes; rest > 0; at += 1) {
      const step = Math.min(2, rest)
      scores[at] = step
      rest -= step
    }
    expect(classify({ scores, domains: [], flags: [] }, model)).toMatchObject({ total, class: expected })
  })

  test('asks the VOG P in place of the VOG of a designated function only', () => {
    const vogs = model.classes.map(({ code, checks }) => [code, checks.filter((check) => check.startsWith('vog'))])
    expect(vogs).toEqual([
      ['A', ['vog-np']],
      ['B', ['vog-np']],
      ['C', ['vog-np']],
      ['D', ['vog-p']],
    ])
  })

  test('a higher class asks whatever a lower one asks, but for the VOG', () => {
    const lists = model.classes.map(({ checks }) => checks.filter((check) => !check.startsWith('vog')))
    for (const [at, checks] of lists.entries()) expect(checks).toEqual(expect.arrayContaining(lists[at - 1] ?? []))
  })
})

test('raising a factor never lowers a class, whatever the bounds', () => {
  fc.assert(
    fc.property(aModel, aRisk, fc.integer({ min: 0, max: 7 }), (bounds, risk, at) => {
      const raised = {
        ...risk,
        scores: risk.scores.map((score, place) => (place === at ? Math.min(3, score + 1) : score)),
      }
      expect(isHigher(classify(risk, bounds).class, classify(raised, bounds).class)).toBe(false)
    }),
  )
})

test('the hard minimum rules win over any score and any bounds', () => {
  fc.assert(
    fc.property(aModel, aRisk, (bounds, risk) => {
      const { class: found, rule } = classify(risk, bounds)
      const isDesignated = risk.domains.length > 0 || risk.flags.includes('designated')
      expect(found === 'D').toBe(isDesignated)
      expect(rule === 'designated').toBe(isDesignated)
      if (risk.flags.length > 0) expect(isHigher('C', found)).toBe(false)
      const plain = classify({ ...risk, flags: [], domains: [] }, bounds)
      expect(rule === 'minimum').toBe(!isDesignated && isHigher(found, plain.class))
    }),
  )
})

test('a model whose bounds are out of order or that names an unknown check is refused, all faults at once', () => {
  const [a, ...others] = model.classes
  const wrong = {
    ...model,
    rule: { raised: { total: 11, threes: 2 }, high: { total: 11, threes: 2 } },
    classes: [{ ...a, checks: ['vog-np', 'palm-reading', 'vog-np'] }, ...others],
  }
  expect(ModelContent.safeParse(wrong).error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['rule.high.total', 'screening.bounds_in_order'],
    ['rule.high.threes', 'screening.bounds_in_order'],
    ['classes.0.checks.1', 'screening.check_unknown'],
    ['classes.0.checks.2', 'screening.check_twice'],
  ])
  expect(classes).toEqual(model.classes.map(({ code }) => code))
})

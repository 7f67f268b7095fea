import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths } from '#platform/language'
import { standardModel } from '../classifying/standard.ts'
import { classes, domains, flags } from '../codes.ts'
import { classify } from '../model.ts'
import { type Compared, differenceOf } from './difference.ts'
import { mayDeviate } from './model.ts'

const model = standardModel()
const assessment = fc
  .record({
    scores: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
    domains: fc.subarray([...domains]),
    flags: fc.subarray([...flags]),
    move: fc.constantFrom(-1, 0, 0, 0, 1),
    version: fc.constantFrom(1, 1, 1, 2),
  })
  .map(({ move, ...risk }): Compared => {
    const calculatedClass = classify(risk, model).class
    return { ...risk, calculatedClass, class: classes[classes.indexOf(calculatedClass) + move] ?? calculatedClass }
  })

test('when classes differ there is always a reason to show', () => {
  fc.assert(
    fc.property(fc.array(assessment, { minLength: 2, maxLength: 14 }), (all) => {
      const { isDifferent, factors, ...rest } = differenceOf(all)
      if (!isDifferent) return
      expect(factors.length > 0 || rest.domains || rest.flags || rest.deviations || rest.versions).toBe(true)
    }),
  )
})

test('the same assessment everywhere differs in nothing, whatever the order of its domains', () => {
  fc.assert(
    fc.property(assessment, fc.integer({ min: 1, max: 14 }), (one, count) => {
      const same = Array.from({ length: count }, (_, at) => ({
        ...one,
        domains: at % 2 === 0 ? one.domains : [...one.domains].reverse(),
      }))
      const { deviations, ...rest } = differenceOf(same)
      expect(rest).toEqual({ isDifferent: false, factors: [], domains: false, flags: false, versions: false })
      expect(deviations).toBe(one.class !== one.calculatedClass)
    }),
  )
})

test('a class moves one step at most, and the same way back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...classes), fc.constantFrom(...classes), (from, to) => {
      expect(mayDeviate(from, to)).toBe(mayDeviate(to, from))
      if (mayDeviate(from, to)) expect(Math.abs(from.charCodeAt(0) - to.charCodeAt(0))).toBeLessThanOrEqual(1)
    }),
  )
})

test.each([
  ['2024-01-15', 24, '2026-01-15'],
  ['2024-02-29', 24, '2026-02-28'],
  ['2024-08-31', 6, '2025-02-28'],
  ['2023-12-31', 2, '2024-02-29'],
])('%s and %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later)
})

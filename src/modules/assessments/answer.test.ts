import { expect, test } from 'vitest'
import { answerProblems } from './answer.ts'
import type { Answer } from './model.ts'
import { aFramework, aNorm, anAnswer } from './sample-framework.ts'
import { submitProblems } from './submit.ts'

const node = aNorm('N1')
const framework = aFramework([node])
const reasons = (fields: Partial<Answer>) =>
  answerProblems(framework, node, anAnswer('N1', fields)).map(({ path, reason }) => `${path} ${reason}`)

test.each([
  ['a level on the scale', { level: 0 }],
  ['nothing yet', {}],
  ['n.v.t. with its reason', { notApplicable: true, reason: 'Geen haven' }],
  ['a measure with its day', { level: 2, measure: 'Plan', measureDue: '2026-12-31' }],
])('%s can be saved', (_what, fields) => {
  expect(reasons(fields)).toEqual([])
})

test.each([
  ['a level off the scale', { level: 5 }, 'level assessments.level_off_scale'],
  ['half a level', { level: 2.5 }, 'level assessments.level_off_scale'],
  [
    'n.v.t. with an empty reason',
    { notApplicable: true, reason: '  ' },
    'reason assessments.not_applicable_needs_reason',
  ],
  ['n.v.t. with a level', { notApplicable: true, level: 2, reason: 'x' }, 'level assessments.level_and_not_applicable'],
  ['a measure without a day', { level: 2, measure: 'Plan' }, 'measureDue assessments.measure_needs_day'],
  ['a day without a measure', { level: 2, measureDue: '2026-12-31' }, 'measure assessments.day_needs_measure'],
  ['more than 10,000 characters', { level: 2, reason: 'x'.repeat(10_001) }, 'reason assessments.text_too_long'],
])('%s is refused', (_what, fields, problem) => {
  expect(reasons(fields)).toEqual([problem])
})

test('all problems are told at once', () => {
  expect(reasons({ level: 9, notApplicable: true, measure: 'Plan' })).toHaveLength(4)
})

const nodes = ['A', 'B', 'C', 'D', 'E'].map((code) => aNorm(code))
const whole = aFramework(nodes)

test('submitting names every error by its norm, and norms without answer apart', () => {
  const { errors, unanswered } = submitProblems(whole, nodes, [
    anAnswer('A', { level: 3 }),
    anAnswer('B', { notApplicable: true }),
    anAnswer('C', { level: 2, needsConfirmation: true }),
    anAnswer('D', { reason: 'nog uitzoeken' }),
  ])
  expect(errors.map(({ path, reason }) => [path, reason])).toEqual([
    ['B', 'assessments.not_applicable_needs_reason'],
    ['C', 'assessments.confirm_first'],
  ])
  expect(unanswered).toEqual(['D', 'E'])
})

test('what was carried forward without an answer asks for an answer, not for a confirmation', () => {
  const { errors, unanswered } = submitProblems(whole, nodes.slice(0, 1), [anAnswer('A', { needsConfirmation: true })])
  expect([errors, unanswered]).toEqual([[], ['A']])
})

test('an answer to a norm outside this round stands in nobody’s way', () => {
  expect(submitProblems(whole, nodes.slice(0, 1), [anAnswer('A', { level: 3 }), anAnswer('Z', { level: 99 })])).toEqual(
    {
      errors: [],
      unanswered: [],
    },
  )
})

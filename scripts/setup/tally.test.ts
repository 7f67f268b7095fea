import { expect, test } from 'vitest'
import { closingLine, judge, nothing, sum } from './tally.mjs'

const good = { passed: 3, failed: 0, skipped: [] }
const skipping = { passed: 1, failed: 0, skipped: [{ name: 'a test', reason: 'no data here' }] }

test('the closing line counts passed and failed, and skipped when there are', () => {
  expect(closingLine(good)).toBe('3 passed, 0 failed')
  expect(closingLine(sum([good, skipping, { ...nothing(), failed: 2 }]))).toBe('4 passed, 2 failed, 1 skipped')
})

test('a run that ends badly without a failed test has failed', () => {
  expect(judge(good, { exitCode: 1, files: 1 }).failed).toBe(1)
  expect(judge({ ...good, failed: 2 }, { exitCode: 1, files: 1 }).failed).toBe(2)
  expect(judge(null, { exitCode: 0, files: 1 }).failed).toBe(1)
})

test('a run that finds none of the tests that are there has failed', () => {
  expect(judge(nothing(), { exitCode: 0, files: 4 }).failed).toBe(1)
  expect(judge(skipping, { exitCode: 0, files: 1 }).failed).toBe(0)
  expect(judge(nothing(), { exitCode: 0, files: 0 }).failed).toBe(0)
})

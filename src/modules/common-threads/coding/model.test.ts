import { expect, test } from 'vitest'
import { countedCodes, doubledShare, isDoubled, stateOf } from './model.ts'

const one = { place: 1, codes: ['a', 'b'] }
const two = { place: 2, codes: ['b', 'c'] }

test.each([
  ['one coder: what was given', [one], false, ['a', 'b']],
  ['nobody yet: nothing', [], false, []],
  ['two coders, one done: nothing yet', [one], true, []],
  ['two coders, both done: what both gave', [one, two], true, ['b']],
  ['two coders who agreed: what they agreed on', [one, two, { place: 0, codes: ['c'] }], true, ['c']],
  ['agreed that no code fits: nothing', [one, two, { place: 0, codes: [] }], true, []],
])('%s', (_what, given, isDouble, expected) => {
  expect(countedCodes(given, isDouble)).toEqual(expected)
})

test('where an item stands for who codes', () => {
  const at = (given: (typeof one)[], how: { isDouble: boolean; times: number; isMine: boolean }) => stateOf(given, how)
  expect(at([], { isDouble: false, times: 0, isMine: false })).toBe('waiting')
  expect(at([one], { isDouble: false, times: 1, isMine: false })).toBe('coded')
  expect(at([], { isDouble: true, times: 1, isMine: false })).toBe('waiting')
  expect(at([one], { isDouble: true, times: 1, isMine: true })).toBe('second')
  expect(at([one, two], { isDouble: true, times: 2, isMine: true })).toBe('apart')
  expect(at([one, { place: 2, codes: ['b', 'a'] }], { isDouble: true, times: 2, isMine: true })).toBe('coded')
  expect(at([one, two, { place: 0, codes: [] }], { isDouble: true, times: 2, isMine: false })).toBe('coded')
})

test('the id alone decides whether two people code, about one in five of random ids', () => {
  expect(isDoubled('00000000-0000-4000-8000-000000000000')).toBe(true)
  expect(isDoubled('33333333-0000-4000-8000-000000000000')).toBe(true)
  expect(isDoubled('33333334-0000-4000-8000-000000000000')).toBe(false)
  expect(isDoubled('ffffffff-0000-4000-8000-000000000000')).toBe(false)
  expect(doubledShare).toBeGreaterThanOrEqual(0.2)
})

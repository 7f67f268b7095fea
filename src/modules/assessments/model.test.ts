import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isAnswered, move, scanStates, stepsFrom } from './model.ts'

test('a scan is handed in before it is signed', () => {
  expect(move('open', 'submit')).toBe('submitted')
  expect(move('submitted', 'sign')).toBe('signed')
  expect(() => move('open', 'sign')).toThrow('assessments.sign_when_open')
})

test('a signed scan is opened again only by reopening it', () => {
  expect(stepsFrom('signed')).toEqual(['reopen'])
  expect(move('signed', 'reopen')).toBe('open')
  expect(() => move('signed', 'withdraw')).toThrow('assessments.withdraw_when_signed')
})

test.each(scanStates)('every step offered from %s can be made', (state) => {
  for (const step of stepsFrom(state)) expect(scanStates).toContain(move(state, step))
})

test('n.v.t. is an answer, an empty level is not', () => {
  expect(isAnswered({ level: 0, notApplicable: false })).toBe(true)
  expect(isAnswered({ level: null, notApplicable: true })).toBe(true)
  expect(isAnswered({ level: null, notApplicable: false })).toBe(false)
})

test('the picture in the README shows exactly the steps there are', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  const drawn = [...readme.matchAll(/^ {2}(\w+) --> (\w+): (\w+)$/gm)].map(
    ([, from, to, step]) => `${from} ${step} ${to}`,
  )
  const real = scanStates.flatMap((state) => stepsFrom(state).map((step) => `${state} ${step} ${move(state, step)}`))
  expect(drawn.sort()).toEqual(real.sort())
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomBytes, toHex } from './bytes.ts'
import { answerLogin, isLoginAnswer } from './login.ts'
import { signPubOf } from './signed.ts'
import { doWork, isWorkDone, searchWork } from './work.ts'

const origin = 'https://meld.example.nl'
const nonce = () => toHex(randomBytes(32))

test('an answer to a question is one for that key, place and question only', () => {
  const seed = randomBytes(32)
  const [signPub, asked] = [signPubOf(seed), nonce()]
  const answer = answerLogin(seed, origin, asked)
  expect(isLoginAnswer(signPub, origin, asked, answer)).toBe(true)
  expect(isLoginAnswer(signPub, origin, nonce(), answer)).toBe(false)
  expect(isLoginAnswer(signPub, 'https://meld.example.com', asked, answer)).toBe(false)
  expect(isLoginAnswer(signPubOf(randomBytes(32)), origin, asked, answer)).toBe(false)
  for (const wrong of ['https://meld.example.nl/pad', 'https://a\nb', '']) {
    expect(() => answerLogin(seed, wrong, asked)).toThrow(RangeError)
  }
  expect(() => answerLogin(seed, origin, 'abc')).toThrow(RangeError)
})

test('work that was done is recognised, for that report only', async () => {
  const task = { challenge: 'vandaag', mailboxHash: toHex(randomBytes(32)), bits: 10 }
  const answer = await doWork(task)
  expect(isWorkDone(task, answer)).toBe(true)
  expect(isWorkDone({ ...task, bits: 40 }, answer)).toBe(false)
  expect([-1, 0.5, Number.NaN].map((wrong) => isWorkDone(task, wrong))).toEqual([false, false, false])
  expect(searchWork(task, 0, answer)).toBe(null)
  expect(searchWork(task, answer, 1)).toBe(answer)
})

test('more bits ask more work: as many zeros at the front as asked', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 6 }), (seed, bits) => {
      const task = { challenge: String(seed), mailboxHash: '00'.repeat(32), bits }
      const answer = searchWork(task, 0, 100_000)
      expect(answer !== null && isWorkDone(task, answer)).toBe(true)
    }),
  )
})

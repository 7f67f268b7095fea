import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromHex, toHex } from './bytes.ts'
import golden from './golden.json' with { type: 'json' }
import { deriveSecrets, newReceipt, parseReceipt, receiptWords, reporterKeys } from './receipt.ts'
import { drawWords, words } from './words.ts'

const receipts = fc
  .array(fc.constantFrom(...words), { minLength: receiptWords, maxLength: receiptWords })
  .map((chosen) => chosen.join(' '))
const salt = fromHex(golden.salt, 16)

test('a receipt gives the keys that it always gave', async () => {
  const secrets = deriveSecrets(golden.receipt, salt)
  expect(Object.fromEntries(Object.entries(secrets).map(([name, bytes]) => [name, toHex(bytes)]))).toEqual(
    golden.secrets,
  )
  const { mailboxHash, signPub, recipient, caseId } = await reporterKeys(golden.receipt, salt)
  expect({ mailboxHash, signPub, recipient, caseId }).toEqual(golden.reporter)
})

test('a receipt reads the same however it is typed', () => {
  const between = fc.constantFrom(' ', '-', '\n', ', ', ' · ', '', '  3. ', '_')
  const shape = fc.constantFrom(
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    (word: string) => word.replace('e', 'ë'),
  )
  fc.assert(
    fc.property(receipts, between, shape, (receipt, mark, as) => {
      const typed = ` ${receipt.split(' ').map(as).join(mark)}.`
      expect(parseReceipt(typed)).toEqual({ ok: true, text: receipt })
    }),
  )
})

test('other receipts and other deployments give other keys', () => {
  fc.assert(
    fc.property(receipts, receipts, fc.uint8Array({ minLength: 1, maxLength: 32 }), (one, other, bytes) => {
      fc.pre(one !== other)
      const all = [deriveSecrets(one, salt), deriveSecrets(other, salt), deriveSecrets(one, bytes)].flatMap((secrets) =>
        Object.values(secrets).map(toHex),
      )
      expect(new Set(all).size).toBe(9)
      expect(deriveSecrets(one, salt)).toEqual(deriveSecrets(one, salt))
    }),
  )
})

test('a word too few, too many or mistyped is told, with words that look like it', () => {
  const receipt = newReceipt()
  const all = receipt.split(' ')
  expect(parseReceipt(all.slice(1).join(' '))).toEqual({ ok: false, count: 6, unknown: [] })
  expect(parseReceipt(`${receipt} ${words[0]}`)).toEqual({ ok: false, count: 8, unknown: [] })
  expect(parseReceipt('')).toEqual({ ok: false, count: 0, unknown: [] })
  const wrong = parseReceipt(['gemeentw', ...all.slice(1)].join(' '))
  expect(wrong).toEqual({ ok: false, count: 7, unknown: [{ at: 0, typed: 'gemeentw', alike: ['gemeente'] }] })
})

test('words are drawn evenly: a number too high is drawn again', () => {
  const bytes = [
    [0xf3, 0x00],
    [0xff, 0xff],
    [0x00, 0x00],
    [0xf2, 0xff],
    [0x1e, 0x5f],
  ].map((pair) => Uint8Array.from(pair))
  let at = 0
  const drawn = drawWords(3, () => bytes[at++] ?? new Uint8Array(2))
  expect(drawn).toBe([words[0], words[7775], words[7775]].join(' '))
  expect(at).toBe(5)
})

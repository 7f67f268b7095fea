import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, contentHash } from './content-hash.ts'

/** The same value with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  )
}

const plain = fc.jsonValue()

test('canonical JSON sorts keys by code unit and leaves out white space', () => {
  expect(canonical({ b: [1, null, true], a: 'é"', B: { z: 0, '€': 1 } })).toBe(
    '{"B":{"z":0,"€":1},"a":"é\\"","b":[1,null,true]}',
  )
})

test('the hash is SHA-256 over that text', () => {
  expect(contentHash({ b: 1, a: 2 })).toBe(createHash('sha256').update('{"a":2,"b":1}').digest('hex'))
})

test('the order of keys never changes the hash, and reading the text back gives the same content', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(contentHash(turned(value))).toBe(contentHash(value))
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
    }),
  )
})

test('content that differs has another hash', () => {
  fc.assert(
    fc.property(plain, plain, (one, other) => {
      const isSame = canonical(one) === canonical(other)
      expect(contentHash(one) === contentHash(other)).toBe(isSame)
    }),
  )
})

const content = {
  framework: { code: 'f', version: '1' },
  round: 'r',
  organisation: 'GM0141',
  answers: [{ norm: 'N1', level: 3, notApplicable: false, reason: 'a', measure: null, measureDue: null, counting: 2 }],
  evidence: [{ norm: 'N1', id: 'e', title: 't', datedOn: '2026-01-01', link: null, hash: 'abc' }],
}

/** The content with one leaf changed, once for each leaf. */
function changes(value: unknown): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((one, at) =>
      changes(one).map((changed) => value.map((kept, place) => (place === at ? changed : kept))),
    )
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => changes(one).map((changed) => ({ ...value, [key]: changed })))
  return [typeof value === 'boolean' ? !value : `${value}x`]
}

test('any one field changed gives another hash', () => {
  const hashes = [content, ...changes(content)].map(contentHash)
  expect(hashes).toHaveLength(18)
  expect(new Set(hashes).size).toBe(hashes.length)
})

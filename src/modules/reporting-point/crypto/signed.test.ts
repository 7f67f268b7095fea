import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomBytes, utf8ToBytes } from './bytes.ts'
import golden from './golden.json' with { type: 'json' }
import { canonicalJson, hashOf, isSigned, parseSigned, sign, signPubOf } from './signed.ts'

test('canonical JSON is that of RFC 8785: its own example, and nested keys sorted', () => {
  const example = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(example)).toBe(
    `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
  )
  expect(canonicalJson({ b: { z: 1, a: [{ y: 2, x: 1 }] }, a: 0 })).toBe('{"a":0,"b":{"a":[{"x":1,"y":2}],"z":1}}')
  expect(hashOf({ b: { z: 1, a: 2 }, a: 0 })).toBe(golden.hash)
})

test('a change anywhere in a value, however deep, undoes its signature', () => {
  const seed = randomBytes(32)
  const signPub = signPubOf(seed)
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 4 }), (one, other) => {
      const signed = sign('message', { deep: [{ in: one }] }, seed)
      const copy: unknown = JSON.parse(JSON.stringify(signed.body))
      expect(isSigned('message', { ...signed, body: copy }, signPub)).toBe(true)
      const changed = { deep: [{ in: other }] }
      const same = canonicalJson(changed) === canonicalJson(signed.body)
      expect(isSigned('message', { ...signed, body: changed }, signPub)).toBe(same)
    }),
    { numRuns: 20 },
  )
})

test('a signature is for one purpose, of one key, and malformed ones are no signature', () => {
  const seed = randomBytes(32)
  const [signed, signPub] = [sign('message', { a: 1 }, seed), signPubOf(seed)]
  expect(isSigned('envelope', signed, signPub)).toBe(false)
  expect(isSigned('message', signed, signPubOf(randomBytes(32)))).toBe(false)
  for (const sig of ['', signed.sig.toUpperCase(), signed.sig.slice(2), '00'.repeat(64)]) {
    expect(isSigned('message', { ...signed, sig }, signPub)).toBe(false)
  }
  expect(isSigned('message', signed, '00'.repeat(32))).toBe(false)
})

test('what is no signed JSON is refused', () => {
  const wrong = ['', '[]', '{"body":1,"sig":""}', '{"body":{}}', '{"body":{},"sig":1}', '\ufeff{"body":{},"sig":""}']
  for (const text of wrong) {
    expect(() => parseSigned(utf8ToBytes(text))).toThrow(expect.objectContaining({ fault: 'bad-shape' }))
  }
  expect(() => parseSigned(Uint8Array.of(0xff))).toThrow(expect.objectContaining({ fault: 'bad-shape' }))
  for (const value of ['\ud800', Number.NaN, undefined]) expect(() => canonicalJson([value].at(0))).toThrow()
})

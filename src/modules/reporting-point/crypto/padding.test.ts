import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pad, paddedFileSize, textBuckets, unpad } from './padding.ts'

test('a text of any length comes back, and only its bucket can be seen', () => {
  const texts = fc
    .integer({ min: 0, max: 65_535 })
    .chain((length) => fc.record({ length: fc.constant(length), fill: fc.constantFrom(0, 1, 0x80, 0xff) }))
  fc.assert(
    fc.property(texts, ({ length, fill }) => {
      const text = new Uint8Array(length).fill(fill)
      const padded = pad(text)
      expect(textBuckets).toContain(padded.length)
      expect(padded.length === 4096 || padded.length / 2 <= length).toBe(true)
      expect(unpad(padded)).toEqual(text)
    }),
    { examples: [[{ length: 4095, fill: 0x80 }], [{ length: 4096, fill: 0 }], [{ length: 65_535, fill: 0 }]] },
  )
})

test('a text above 64 kB is refused, and so is what was not padded so', () => {
  expect(() => pad(new Uint8Array(65_536))).toThrow(expect.objectContaining({ fault: 'too-long' }))
  const marked = pad(new Uint8Array(10))
  for (const wrong of [
    new Uint8Array(4096),
    new Uint8Array(0),
    marked.subarray(0, 100),
    marked.map((byte) => byte || 1),
  ]) {
    expect(() => unpad(wrong)).toThrow(expect.objectContaining({ fault: 'bad-padding' }))
  }
})

test('a file grows by 12 % at most, keeps its order, and padding twice changes nothing', () => {
  const size = fc.integer({ min: 0, max: 2 ** 41 })
  fc.assert(
    fc.property(size, size, (one, other) => {
      const padded = paddedFileSize(one)
      expect(padded).toBeGreaterThanOrEqual(one)
      expect(padded).toBeLessThanOrEqual(Math.max(4096, one * 1.12))
      expect(paddedFileSize(padded)).toBe(padded)
      expect(Math.sign(paddedFileSize(other) - padded) * Math.sign(other - one)).toBeGreaterThanOrEqual(0)
    }),
  )
  expect([4096, 4097, 10_000, 1_000_000, 10_485_761].map(paddedFileSize)).toEqual([
    4096, 4352, 10_240, 1_015_808, 10_747_904,
  ])
})

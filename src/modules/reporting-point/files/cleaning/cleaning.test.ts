import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aJpeg, aPng, aWebp, secret } from '../testing.ts'
import { cleaned, Damaged } from './index.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const pictures = { 'image/jpeg': aJpeg(), 'image/png': aPng(), 'image/webp': aWebp() }

test.each(Object.entries(pictures))(
  'of a %s with a place, a name and a text in it only the picture is left',
  (type, bytes) => {
    expect(text(bytes)).toContain(`GPS 52.2215 6.8937 ${secret}`)
    const clean = text(cleaned(type, bytes))
    for (const trace of [
      secret,
      'GPS',
      '52.2215',
      'xmpmeta',
      'Photoshop',
      'tIME',
      'tEXt',
      'XMP ',
      'EXIF',
      'ICC_PROFILE',
    ])
      expect(clean, trace).not.toContain(trace)
    expect(cleaned(type, Buffer.from(clean, 'latin1'))).toEqual(cleaned(type, bytes))
  },
)

test('of a JPEG which way is up stays, and its coded picture is the same to the byte', () => {
  const clean = text(cleaned('image/jpeg', aJpeg()))
  expect(clean.charCodeAt(clean.indexOf('Exif') + 25)).toBe(6)
  const scan = (of: string) => of.slice(of.indexOf('\xff\xda'), of.indexOf('\xff\xd9') + 2)
  expect(scan(clean)).toBe(scan(text(aJpeg())))
  expect(clean.endsWith('\xff\xd9')).toBe(true)
})

test('a WebP no longer promises what was taken out', () => {
  const clean = text(cleaned('image/webp', aWebp()))
  expect(clean.charCodeAt(clean.indexOf('VP8X') + 8)).toBe(0)
  expect(Buffer.from(clean, 'latin1').readUInt32LE(4)).toBe(clean.length - 8)
})

test('property: a picture that was cut or changed is damaged or clean, never anything else', () => {
  const some = fc.constantFrom(...Object.entries(pictures))
  fc.assert(
    fc.property(some, fc.nat(5000), fc.nat(255), fc.boolean(), ([type, bytes], at, byte, isCut) => {
      const changed = isCut ? bytes.slice(0, at) : bytes.with(at % bytes.length, byte)
      try {
        expect(cleaned(type, changed).length).toBeLessThanOrEqual(bytes.length + 36)
      } catch (error) {
        expect(error).toBeInstanceOf(Damaged)
      }
    }),
    { numRuns: 300 },
  )
})

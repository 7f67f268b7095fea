import fc from 'fast-check'
import { expect, test } from 'vitest'
import { charactersOf, fontFiles } from './fonts.ts'
import { everyText, plainText, printable } from './printable.ts'

const characters = charactersOf(fontFiles())

test('the fonts draw Dutch and the names of neighbours, not emoji or Hebrew', () => {
  const drawn = (text: string) => [...text].every((letter) => characters.has(letter.codePointAt(0) ?? 0))
  expect(drawn('Eén coördinator, ‘Çelik’, Łódź, Ștefan, €, –, …, □, ≥')).toBe(true)
  expect(drawn('😀')).toBe(false)
  expect(drawn('ש')).toBe(false)
})

test('an amount stays on one line with its sign, however it was typed', () => {
  for (const typed of ['kost € 287.310,50 samen', 'kost €\u00a0287.310,50 samen', 'kost €\n287.310,50 samen'])
    expect(printable(typed, characters)).toBe('kost €\u00a0287.310,50 samen')
  expect(plainText('in € per\u00a0jaar')).toBe('in € per jaar')
})

test('what the font lacks becomes one box', () => {
  expect(printable('goed 😀😀 werk', characters)).toBe('goed □ werk')
})

test('controls, half characters and signs that turn the reading direction go out', () => {
  expect(plainText('a\u0000b\u202Ec\uFEFFd\tef\uE000')).toBe('abcd ef')
  expect(printable('x\uD800y', characters)).toBe('x□y')
})

test('a word longer than a line gets places to break, and keeps its letters', () => {
  const word = 'x'.repeat(100)
  const broken = printable(`kort ${word}`, characters)
  expect(broken.replaceAll('\u200B', '')).toBe(`kort ${word}`)
  expect(Math.max(...broken.split(/[ \u200B]/).map((part) => part.length))).toBeLessThanOrEqual(20)
})

test('any text keeps only what the font can draw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const isDrawn = (letter: string) =>
        letter === ' ' || letter === '\u200B' || characters.has(letter.codePointAt(0) ?? 0)
      expect([...printable(text, characters)].filter((letter) => !isDrawn(letter))).toEqual([])
    }),
  )
})

test('texts are changed wherever they are, and nothing else', () => {
  const value = { a: 'x', b: ['x', 1, null, { c: 'x', d: true }] }
  expect(everyText(value, (text) => text.toUpperCase())).toEqual({ a: 'X', b: ['X', 1, null, { c: 'X', d: true }] })
})

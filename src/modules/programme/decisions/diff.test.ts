import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, wordDiff } from './diff.ts'

const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')
const countOf = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces.filter((piece) => piece.kind === kind).reduce((sum, { text }) => sum + text.length, 0)

test('what stayed, came and went is told by the word', () => {
  expect(wordDiff('Het DVO neemt kennis van het plan.', 'Het DVO geeft opdracht voor het plan.')).toEqual([
    { kind: 'same', text: 'Het DVO ' },
    { kind: 'removed', text: 'neemt kennis van ' },
    { kind: 'added', text: 'geeft opdracht voor ' },
    { kind: 'same', text: 'het plan.' },
  ])
  expect(wordDiff('', 'nieuw')).toEqual([{ kind: 'added', text: 'nieuw' }])
  expect(wordDiff('zelfde', 'zelfde')).toEqual([{ kind: 'same', text: 'zelfde' }])
  expect(wordDiff('', '')).toEqual([])
})

const text = fc
  .array(fc.constantFrom('een', 'twee', 'drie', ' ', '  ', '\n', '\n\n', '.', 'é'))
  .map((all) => all.join(''))

test('the old text is what stayed and went, the new one what stayed and came', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after)
      expect(without(pieces, 'added')).toBe(before)
      expect(without(pieces, 'removed')).toBe(after)
      for (const [at, piece] of pieces.entries()) {
        expect(piece.text).not.toBe('')
        expect(piece.kind).not.toBe(pieces[at + 1]?.kind)
      }
    }),
  )
})

test('nothing changed means nothing marked, and words put in are all that is marked', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(words, words, fc.nat(), (kept, put, where) => {
      const at = where % (kept.length + 1)
      const before = kept.map((word) => `${word} `).join('')
      const after = [...kept.slice(0, at), ...put, ...kept.slice(at)].map((word) => `${word} `).join('')
      expect(countOf(wordDiff(before, before), 'same')).toBe(before.length)
      const pieces = wordDiff(before, after)
      expect(countOf(pieces, 'removed')).toBe(0)
      expect(countOf(pieces, 'added')).toBe(after.length - before.length)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rarityOf, reasonsOf, similarity, vectorOf } from './vectors.ts'

const rarity = rarityOf(['meldpunt melding', 'melding terugkoppeling', 'sleutels kast'])
const like = (a: string, b: string) => similarity(vectorOf(a, rarity), vectorOf(b, rarity))

test('a text resembles itself wholly, and one without shared words or grams not at all', () => {
  expect(like('meldpunt en terugkoppeling', 'terugkoppeling, meldpunt')).toBeCloseTo(1, 12)
  expect(like('meldpunt', 'sleutels')).toBe(0)
  expect(like('', 'meldpunt')).toBe(0)
})

test('a compound resembles its part by its grams alone', () => {
  const part = like('handhaving', 'handhavingsbeleid')
  expect(part).toBeGreaterThan(0.2)
  expect(part).toBeLessThan(0.5)
})

test('what few texts hold weighs more than what many hold', () => {
  expect(like('melding sleutels', 'sleutels')).toBeGreaterThan(like('melding sleutels', 'melding'))
})

const sentence = fc
  .array(
    fc.constantFrom('meldpunt', 'meldingen', 'melder', 'sleutels', 'kast', 'handhaving', 'handhavingsbeleid', 'vog'),
    {
      maxLength: 8,
    },
  )
  .map((words) => words.join(' '))
test('what the words add is exactly the likeness, and likeness goes both ways', () => {
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      const [a, b] = [vectorOf(one, rarity), vectorOf(other, rarity)]
      const total = reasonsOf(a, b).reduce((sum, { adds }) => sum + adds, 0)
      expect(total).toBeCloseTo(similarity(a, b), 10)
      expect(similarity(b, a)).toBeCloseTo(similarity(a, b), 12)
      return similarity(a, b) <= 1 + 1e-12
    }),
  )
})

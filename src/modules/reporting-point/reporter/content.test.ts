import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentOf, longestText, placesToAsk, problemsOf, textOf, typedIn } from './content.ts'

const typed = (fields: Record<string, string>, exclude: string[] = []) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const id of exclude) form.append('exclude', id)
  return typedIn(form)
}

test('only the first question is needed, and all problems come at once', () => {
  expect(problemsOf(typed({ what: 'Iets' }, ['a']), [{ id: 'a' }, { id: 'b' }])).toEqual({})
  const long = 'a'.repeat(longestText + 1)
  expect(problemsOf(typed({ what: ' ', where: long, name: long }, ['a', 'b']), [{ id: 'a' }, { id: 'b' }])).toEqual({
    ...{ what: 'empty', where: 'long', name: 'long', exclude: 'nobody' },
  })
})

test('empty answers are left out of what is encrypted, and who is excluded is no part of it', () => {
  expect(contentOf(typed({ what: 'Iets', where: '', mayAsk: 'misschien', name: '' }, ['a']))).toEqual({ what: 'Iets' })
})

test('half a sign becomes a whole one', () => {
  expect(typed({ what: 'a\ud83d' }).what.isWellFormed()).toBe(true)
})

test('the longest answers fit the largest message, in any alphabet', () => {
  const text = '\u{1F6A8}'.repeat(longestText / 2)
  const content = contentOf(typed({ what: text, where: text, name: 'a'.repeat(500) }))
  expect(new TextEncoder().encode(JSON.stringify(content)).length).toBeLessThan(60_000)
})

test('of a report its own words are shown, of an unknown message all of them', () => {
  expect(textOf({ what: 'Wat', mayAsk: 'yes', where: 'Waar', category: 'DRU' })).toBe('Wat\n\nWaar')
  expect(textOf({ other: 'Anders' })).toBe('Anders')
  expect(textOf('Zo')).toBe('Zo')
})

test('property: the words asked back are two different ones of the seven', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.999999, noNaN: true }), (chance) => {
      const [first, last] = placesToAsk(() => chance)
      expect(first).toBeGreaterThanOrEqual(1)
      expect(last).toBeLessThanOrEqual(7)
      expect(first).toBeLessThan(last)
    }),
  )
})

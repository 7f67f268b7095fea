import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIn, newestIn } from './finding.ts'

const report = (id: string, ...parts: string[]) => ({
  id,
  number: 1,
  place: 'Enschede',
  receivedOn: '2026-11-28',
  parts,
})

test('a report is found by words in any part of it, without capitals and accents', () => {
  const reports = [report('a', 'Een cafébaas bood geld', 'Bij de haven'), report('b', 'Niets bijzonders')]
  expect(findIn(reports, 'HAVEN cafebaas').map(({ id }) => id)).toEqual(['a'])
  expect(findIn(reports, 'haven niets')).toEqual([])
  expect(findIn(reports, '  ')).toEqual([])
  expect(findIn(reports, 'cafebaas')[0]).toMatchObject({
    shown: { before: 'Een ', match: 'cafébaas', after: ' bood geld' },
    parts: ['Een cafébaas bood geld'],
  })
})

test('property: a word of a text is found in it, and what is shown is a piece of that text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (parts) => {
      const word = parts.join(' ').split(/\s+/).find(Boolean)
      fc.pre(word !== undefined)
      const [hit] = findIn([report('a', ...parts)], word ?? '')
      expect(hit?.id).toBe('a')
      const { before = '', match = '', after = '' } = hit?.shown ?? {}
      const bare = before.replace(/^… /, '') + match + after.replace(/ …$/, '')
      expect(parts.some((part) => part.includes(bare))).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('the newest reports are shown by how they begin, at most a page of them', () => {
  const many = Array.from({ length: 30 }, (_, at) => report(`${at}`, 'a'.repeat(at * 10), 'meer'))
  const shown = newestIn(many)
  expect(shown.map(({ id }) => id)).toEqual(many.slice(0, 25).map(({ id }) => id))
  expect(shown[3]?.shown).toEqual({ before: 'a'.repeat(30), match: '', after: '' })
  expect(shown[20]?.shown.before).toBe(`${'a'.repeat(160)} …`)
})

test('a report is found too when it opens after the search began', () => {
  const reports = [report('a', 'Een haven')]
  expect(findIn(reports, 'haven')).toHaveLength(1)
  expect(findIn([...reports, report('b', 'De haven')], 'haven').map(({ id }) => id)).toEqual(['a', 'b'])
})

import { expect, test } from 'vitest'
import { averageLinkage, newCodes, termsOf } from './clusters.ts'
import { rarityOf } from './vectors.ts'

/** Five bacteria by their 5S RNA, the worked example of UPGMA after Sokal and Michener (1958) and Olsen (1988). */
const bacteria = [
  [0, 17, 21, 31, 23],
  [17, 0, 30, 34, 21],
  [21, 30, 0, 28, 39],
  [31, 34, 28, 0, 43],
  [23, 21, 39, 43, 0],
]

test('the worked example joins at 17, 22, 28 and 33', () => {
  const { merges, clusters } = averageLinkage(bacteria, 100)
  expect(merges).toEqual([
    { members: [0, 1], distance: 17 },
    { members: [0, 1, 4], distance: 22 },
    { members: [2, 3], distance: 28 },
    { members: [0, 1, 2, 3, 4], distance: 33 },
  ])
  expect(clusters).toEqual([[0, 1, 2, 3, 4]])
})

test('it stops where things are too far apart', () => {
  expect(averageLinkage(bacteria, 25).clusters).toEqual([[0, 1, 4], [2], [3]])
  expect(averageLinkage([], 1).clusters).toEqual([])
})

test('words that all classes share do not name one', () => {
  expect(termsOf(['sleutels kast sleutels melding', 'parkeren melding auto'], 0)[0]).toBe('sleutels')
})

test('texts of more municipalities about the same thing are proposed as a code, with the words that set them apart', () => {
  const left = [
    { id: '1', municipality: 'A', text: 'De sleutels van het archief liggen open in de kast.' },
    { id: '2', municipality: 'B', text: 'Sleutels van kasten worden niet beheerd; een sleutelplan ontbreekt.' },
    { id: '3', municipality: 'C', text: 'Bij de balie staat een drone van de brandweer.' },
    { id: '4', municipality: 'D', text: 'Camerabeelden van de parkeergarage blijven te lang staan.' },
    { id: '5', municipality: 'D', text: 'Camerabeelden van de parkeergarage zijn te lang bewaard.' },
  ]
  const proposed = newCodes(left, rarityOf(left.map(({ text }) => text)))
  expect(proposed.map(({ items }) => items)).toEqual([['1', '2']])
  expect(proposed[0]?.terms).toContain('sleutels')
})

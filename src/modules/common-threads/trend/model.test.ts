import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alongWay, type TrendCell, type TrendRound, trendOf } from './model.ts'

const rounds: TrendRound[] = ['R1', 'R2', 'R3'].map((id, at) => ({
  id,
  title: id,
  kind: at === 1 ? 'independent' : 'self-scan',
  day: `202${at}-01-01`,
}))
const norms = [
  { code: 'N1', theme: 'P', weight: 2 },
  { code: 'N2', theme: 'P', weight: 1 },
  { code: 'N3', theme: 'Q', weight: 1 },
]
const cell = (municipality: string, norm: string, level: number): TrendCell => ({ municipality, norm, level })
const all = new Map([
  ['R1', [cell('A', 'N1', 1), cell('B', 'N1', 2), cell('A', 'N2', 4)]],
  ['R3', [cell('A', 'N1', 2), cell('C', 'N1', 4), cell('A', 'N2', 3), cell('A', 'N3', 1)]],
])

test('means are weighted by norm, with how many levels and municipalities they rest on; a round without levels has none', () => {
  const { themes, norms: lines, whole } = trendOf(rounds, norms, all)
  expect(
    themes.map(({ code, points }) => [code, points.map(({ mean, n, municipalities }) => [mean, n, municipalities])]),
  ).toEqual([
    [
      'P',
      [
        [(2 * 1.5 + 4) / 3, 3, 2],
        [null, 0, 0],
        [(2 * 3 + 3) / 3, 3, 2],
      ],
    ],
    [
      'Q',
      [
        [null, 0, 0],
        [null, 0, 0],
        [1, 1, 1],
      ],
    ],
  ])
  expect(lines[0]?.points.map(({ mean }) => mean)).toEqual([1.5, null, 3])
  expect(whole.points[2]?.mean).toBe((2 * 3 + 3 + 1) / 4)
})

test('the change looks only at cells that first and last moment share, so that newcomers do not count as progress', () => {
  const { themes, whole } = trendOf(rounds, norms, all)
  expect(themes[0]?.change).toEqual({ fromId: 'R1', toId: 'R3', n: 2, mean: (2 * 1 + -1) / 3 })
  expect(themes[1]?.change).toBeNull()
  expect(whole.change?.n).toBe(2)
})

test('levels along a mapping: carried, split to each part, merged to their mean, dropped left out', () => {
  const links = [
    { from: 'A', to: 'A' },
    { from: 'B', to: 'B1' },
    { from: 'B', to: 'B2' },
    { from: 'C', to: 'E' },
    { from: 'D', to: 'E' },
  ]
  const cells = ['A', 'B', 'C', 'D', 'X'].map((norm, level) => cell('M', norm, level))
  expect(alongWay(cells, { links, levels: null })).toEqual([
    cell('M', 'A', 0),
    cell('M', 'B1', 1),
    cell('M', 'B2', 1),
    cell('M', 'E', 2.5),
  ])
  const levels = new Map([[1, 4]])
  expect(alongWay(cells, { links, levels })).toEqual([cell('M', 'B1', 4), cell('M', 'B2', 4)])
})

const anyCells = fc.uniqueArray(
  fc.record({
    municipality: fc.constantFrom('A', 'B', 'C'),
    norm: fc.constantFrom('N1', 'N2', 'N3'),
    level: fc.integer({ min: 0, max: 4 }),
  }),
  { selector: ({ municipality, norm }) => municipality + norm },
)

test('a norm led to itself changes nothing, and the same levels twice are no change', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const links = norms.map(({ code }) => ({ from: code, to: code }))
      expect(alongWay(cells, { links, levels: null })).toEqual(cells)
      const { whole } = trendOf(
        rounds,
        norms,
        new Map([
          ['R1', cells],
          ['R2', cells],
        ]),
      )
      if (cells.length > 0) expect(whole.change).toMatchObject({ n: cells.length, mean: 0 })
    }),
  )
})

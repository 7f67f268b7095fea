import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnalysedNorm } from '../model.ts'
import { type Moments, progressOf, themeProgress } from './progress.ts'

const anyMoments: fc.Arbitrary<Moments[]> = fc.array(
  fc.record({
    municipality: fc.constantFrom('A', 'B', 'C', 'D'),
    norm: fc.constantFrom('N1', 'N2', 'N3', 'N4'),
    self: fc.integer({ min: 0, max: 4 }),
    levelThen: fc.integer({ min: 0, max: 4 }),
    levelNow: fc.integer({ min: 0, max: 4 }),
  }),
)
const norms: AnalysedNorm[] = [
  { code: 'N1', theme: 'P', weight: 2, threshold: 3 },
  { code: 'N2', theme: 'P', weight: 0.5, threshold: 3 },
  { code: 'N3', theme: 'Q', weight: 1, threshold: 3 },
  { code: 'N4', theme: 'R', weight: 1, threshold: 3 },
]

test('what is left between self and now is the bias without the progress, per norm and per theme', () => {
  fc.assert(
    fc.property(anyMoments, (cells) => {
      for (const { n, bias, progress, gap } of [progressOf(cells), ...themeProgress(cells, norms).values()]) {
        if (n === 0) expect([bias, progress, gap]).toEqual([null, null, null])
        else expect(gap).toBeCloseTo((bias ?? Number.NaN) - (progress ?? Number.NaN), 12)
      }
    }),
  )
})

test('a theme weighs its norms, not its answers, and counts its cells', () => {
  const at = (norm: string, levelThen: number, levelNow: number, municipality = 'A') => ({
    municipality,
    norm,
    self: 4,
    levelThen,
    levelNow,
  })
  const cells = [at('N1', 1, 2), at('N1', 1, 2, 'B'), at('N1', 1, 2, 'C'), at('N2', 3, 2), at('N3', 2, 2)]
  const themes = themeProgress(cells, norms)
  expect(themes.get('P')).toMatchObject({ n: 4, up: 3, same: 0, down: 1, progress: (2 * 1 + 0.5 * -1) / 2.5 })
  expect(themes.get('Q')).toMatchObject({ n: 1, progress: 0, bias: 2, gap: 2 })
  expect(themes.get('R')).toMatchObject({ n: 0, progress: null })
})

test('progress has its own interval', () => {
  const cells = [1, 1, 2, 1, 1, 0].map((step, at) => ({
    municipality: `M${at}`,
    norm: 'N1',
    self: 3,
    levelThen: 1,
    levelNow: 1 + step,
  }))
  const { up, same, down, progress, interval } = progressOf(cells)
  expect([up, same, down, progress]).toEqual([5, 1, 0, 1])
  expect(interval?.[0]).toBeCloseTo(1 - 2.5706 * Math.sqrt(0.4 / 6), 3)
})

import { inProportion, toNumber, weightedMean } from '../fractions.ts'
import type { AnalysedNorm, Interval } from '../model.ts'
import { biasOf } from './student.ts'

/** One cell at three moments: what was said, what was found for that same day, and what was found later. */
export type Moments = { municipality: string; norm: string; self: number; levelThen: number; levelNow: number }

/**
 * Bias = self - levelThen, progress = levelNow - levelThen, gap = self - levelNow; gap = bias - progress, as all are over the same cells.
 * `up`, `same` and `down` count cells by progress; `interval` is that of progress.
 */
export type Progress = {
  n: number
  up: number
  same: number
  down: number
  bias: number | null
  progress: number | null
  gap: number | null
  interval: Interval | null
}

export function progressOf(cells: readonly Moments[]): Progress {
  const steps = cells.map(({ levelThen, levelNow }) => levelNow - levelThen)
  const { n, interval } = biasOf(steps)
  const up = steps.filter((step) => step > 0).length
  const down = steps.filter((step) => step < 0).length
  return { n, up, same: n - up - down, down, ...parts((of) => (n === 0 ? null : sumOf(cells, of) / n)), interval }
}

/** Progress per theme: means over its norms with cells, weighted by norm weight; no interval, as norms differ. */
export function themeProgress(cells: readonly Moments[], norms: readonly AnalysedNorm[]): Map<string, Progress> {
  const perNorm = Map.groupBy(cells, ({ norm }) => norm)
  const weights = inProportion(norms.map(({ weight }) => weight))
  const all = norms.map(({ code, theme }, at) => ({ theme, weight: weights[at] ?? 0n, cells: perNorm.get(code) ?? [] }))
  const themes = [...Map.groupBy(all, ({ theme }) => theme)]
  return new Map(themes.map(([theme, own]) => [theme, weighed(own.filter((norm) => norm.cells.length > 0))]))
}

function weighed(norms: readonly { weight: bigint; cells: readonly Moments[] }[]): Progress {
  const { n, up, same, down } = progressOf(norms.flatMap(({ cells }) => cells))
  const mean = (of: (cell: Moments) => number) =>
    n === 0
      ? null
      : toNumber(weightedMean(norms.map(({ cells, weight }) => ({ num: sumOf(cells, of), den: cells.length, weight }))))
  return { n, up, same, down, ...parts(mean), interval: null }
}

const parts = (mean: (of: (cell: Moments) => number) => number | null) => ({
  bias: mean(({ self, levelThen }) => self - levelThen),
  progress: mean(({ levelThen, levelNow }) => levelNow - levelThen),
  gap: mean(({ self, levelNow }) => self - levelNow),
})

const sumOf = (cells: readonly Moments[], of: (cell: Moments) => number) =>
  cells.reduce((sum, cell) => sum + of(cell), 0)

import type { Analysis, Interval } from '#modules/common-threads/calculation'
import type { Framework } from '#modules/frameworks/reading'
import { textTable } from './output.ts'

type Figures = Analysis['norms'][number] | Analysis['themes'][number]

/** The analysis for people: themes and norms by rank, counts beside every number. */
export function analysisText(framework: Framework, threshold: number, analysis: Analysis): string {
  const { municipalities, norms, themes } = analysis
  const size = municipalities.length
  const heading = `${framework.code} ${framework.version}: ${size} municipalities, ${norms.length} norms, threshold ${threshold}`
  const themeTable = textTable(
    ['rank', 'range', 'theme', ...columns],
    themes.toSorted(byRank).map((it) => [...place(it), it.theme, ...rowOf(it, size * normsIn(analysis, it.theme))]),
  )
  const normTable = textTable(
    ['rank', 'range', 'norm', 'theme', ...columns],
    norms.toSorted(byRank).map((it) => [...place(it), it.norm, it.theme, ...rowOf(it, size)]),
  )
  return [heading, themeTable, normTable, explanation].join('\n\n')
}

const columns = ['type', 'below', 'gap', 'dispersion', 'mean', 'bounds']
const explanation = [
  'below: answers below the threshold, of all answers; n/a does not apply, missing is not answered.',
  'gap: mean shortfall, 0 to 1. dispersion: 0 all the same, 1 torn in two. bounds: mean with missing at its ends.',
].join('\n')

function rowOf(figures: Figures, cells: number): (string | number)[] {
  const { type, fgt1, leik, mean, bounds } = figures
  return [type, counts(figures, cells), rounded(fgt1), rounded(leik), rounded(mean), range(bounds, rounded)]
}

function counts({ below, n, applicable }: Figures, cells: number): string {
  const gaps = [
    cells > applicable ? `${cells - applicable} n/a` : '',
    applicable > n ? `${applicable - n} missing` : '',
  ].filter((part) => part !== '')
  return [`${below} of ${n}`, ...gaps].join(', ')
}

const place = ({ rank, rankRange }: Figures) => [rank === null ? '-' : String(rank), range(rankRange, String)]
const rounded = (value: number | null) => (value === null ? '-' : value.toFixed(2))
const range = (ends: Interval | null, text: (end: number) => string) =>
  ends ? `${text(ends[0])}-${text(ends[1])}` : '-'
const byRank = (a: Figures, b: Figures) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE)
const normsIn = ({ norms }: Analysis, theme: string) => norms.filter((norm) => norm.theme === theme).length

import type { Theme } from '../codes.ts'
import { type Cell, type CellState, type Counts, type gapSorts, type Row, sorted } from './model.ts'

/** How many municipalities are connected to so many sources of a theme. */
export type Spread = { theme: string; connected: number; municipalities: number }
export type GapSource = { code: string; name: string; counts: Counts; own: CellState | null }
export type Gap = {
  theme: Theme
  /** Sources that serve it, those with the fewest connected first. */
  sources: GapSource[]
  /** Of all connections that could be, how many there are, in whole percents rounded down; null where none could be. */
  coverage: number | null
  /** Sources to which less than half of the municipalities that could are connected. */
  thin: number
  /** To how many of its sources a municipality is connected: the fewest, the middle one and the most. */
  fewest: number
  middle: number
  most: number
  /** Municipalities that are connected to none of its sources. */
  without: number
  /** To how many of its sources the own municipality is connected; null for who has none. */
  own: number | null
}

/** Municipalities for which a source could matter: all but those to which it does not apply. */
export const possible = (counts: Counts): number => counts.connected + counts['not-connected'] + counts.unknown
const isThin = ({ counts }: { counts: Counts }) => counts.connected * 2 < possible(counts)
const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** Of all connections that could be, the part that is there, in whole percents rounded down. */
export function coverageOf(all: readonly Counts[]): number | null {
  const could = total(all.map(possible))
  return could === 0 ? null : Math.floor((100 * total(all.map(({ connected }) => connected))) / could)
}

/** The middle of numbers, the lower of the two of an even number of them; 0 for none. */
export const middleOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0

const numbersOf = (spread: readonly Spread[], theme: string): number[] =>
  spread
    .filter((one) => one.theme === theme)
    .flatMap(({ connected, municipalities }) => Array.from({ length: municipalities }, () => connected))

type Asked = { sort: (typeof gapSorts)[number]; descending: boolean; theme?: Theme | undefined }

/** Where the district is thin: for each theme the sources that serve it, and how many municipalities are connected. */
export function gapsOf(
  themes: readonly Theme[],
  rows: readonly Row[],
  spread: readonly Spread[],
  ownOf: (cells: readonly Cell[]) => CellState | null,
  asked: Asked,
): Gap[] {
  const all = themes.filter((theme) => asked.theme === undefined || theme === asked.theme).map((theme) => gapOf(theme))
  const orders = {
    coverage: (a: Gap, b: Gap) => (a.coverage ?? 101) - (b.coverage ?? 101),
    theme: (a: Gap, b: Gap) => themes.indexOf(a.theme) - themes.indexOf(b.theme),
    sources: (a: Gap, b: Gap) => a.sources.length - b.sources.length,
  }
  return sorted(all, orders[asked.sort], asked.descending)

  function gapOf(theme: Theme): Gap {
    const serving = rows
      .filter((row) => row.themes.includes(theme))
      .map(({ code, name, counts, cells }) => ({ code, name, counts, own: ownOf(cells) }))
    const numbers = numbersOf(spread, theme)
    const hasOwn = serving.some(({ own }) => own !== null)
    return {
      theme,
      sources: sorted(serving, (a, b) => a.counts.connected - b.counts.connected, false),
      coverage: coverageOf(serving.map(({ counts }) => counts)),
      thin: serving.filter(isThin).length,
      fewest: numbers.length === 0 ? 0 : Math.min(...numbers),
      middle: middleOf(numbers),
      most: numbers.length === 0 ? 0 : Math.max(...numbers),
      without: numbers.filter((connected) => connected === 0).length,
      own: hasOwn ? serving.filter(({ own }) => own === 'connected').length : null,
    }
  }
}

import { type AnalysisInput, byCode, type Interval } from './model.ts'
import { randomFrom } from './random.ts'
import { compareMeans, meanOf, rankNorms, rankThemes, type Standing, standingsOf, without } from './ranking.ts'
import { gridOf } from './tallies.ts'

/** Stored with every result, so that anyone gets the same one again. */
export const robustnessRuns = { bootstrap: 2000, seed: 20240115, top: 5 } as const

/** In how many runs something was among the first five. */
type Runs = { runs: number; inTop: number }
export type Robust = {
  leaveOneOut: Runs
  bootstrap: Runs
  /** Between these places in 95% of the bootstrap runs; a run in which it has no answers has no place. */
  range: Interval | null
  /** Among the first five in at least 80% of the runs of both kinds; null when there are five or fewer to rank. */
  isRobust: boolean | null
}
/** A thread as it is ranked: by the municipalities that it concerns, then by the mean gap of its norms. */
export type RankedThread = { id: string; norms: readonly string[]; municipalities: readonly string[] }
export type Robustness = {
  norms: Record<string, Robust>
  themes: Record<string, Robust>
  threads: Record<string, Robust>
}

/**
 * How far the ranking depends on which municipalities took part: each left out in turn, and as many drawn with
 * replacement, 2000 times with a stored seed (Efron 1979). Ranks are made as in `ranking.ts`, exactly.
 */
export function robustnessOf(
  input: AnalysisInput,
  threads: readonly RankedThread[] = [],
  { bootstrap, seed }: { bootstrap: number; seed: number } = robustnessRuns,
): Robustness {
  const municipalities = [...input.municipalities].sort(byCode)
  const standings = standingsOf(gridOf(input, municipalities), input.norms, input.scale.min)
  const themes = [...new Set(input.norms.map(({ theme }) => theme))]
  const tables = [
    places(input.norms.map(({ code }) => code)),
    places(themes),
    places(threads.map(({ id }) => id)),
  ] as const
  const ranked = threadsIn(threads, input.norms, municipalities)
  const run = (kind: Kind, counted: readonly Standing[], times: readonly number[]) => {
    const norms = rankNorms(counted)
    note(tables[0], kind, norms)
    note(tables[1], kind, rankThemes(norms))
    note(tables[2], kind, rankThreads(ranked, counted, times))
  }
  municipalities.forEach((_, left) => {
    const rest = standings.map((standing) => without(standing, left))
    run(
      'leaveOneOut',
      rest,
      municipalities.map((__, at) => (at === left ? 0 : 1)),
    )
  })
  const next = randomFrom(seed)
  const draws = municipalities.length === 0 ? 0 : bootstrap
  for (let drawn = 0; drawn < draws; drawn += 1) {
    const times = municipalities.map(() => 0)
    for (const _ of municipalities) {
      const at = Math.floor(next() * municipalities.length)
      times[at] = (times[at] ?? 0) + 1
    }
    run(
      'bootstrap',
      standings.map((standing) => counting(standing, times)),
      times,
    )
  }
  const runs = { leaveOneOut: municipalities.length, bootstrap: draws }
  return { norms: told(tables[0], runs), themes: told(tables[1], runs), threads: told(tables[2], runs) }
}

type Kind = 'leaveOneOut' | 'bootstrap'
/** How often each code came at each place, the first at index 0. */
type Places = Record<Kind, Map<string, Int32Array>>
const places = (codes: readonly string[]): Places => {
  const none = () => new Map(codes.map((code) => [code, new Int32Array(codes.length)]))
  return { leaveOneOut: none(), bootstrap: none() }
}

function note(table: Places, kind: Kind, ranked: readonly { code: string }[]): void {
  for (let at = 0; at < ranked.length; at += 1) {
    const counts = table[kind].get(ranked[at]?.code ?? '')
    if (counts) counts[at] = (counts[at] ?? 0) + 1
  }
}

/** A norm over a draw in which each municipality comes so many times. Two thousand draws: no spread, one pass. */
function counting({ code, theme, row, asked, weight, wholeWeight }: Standing, times: readonly number[]): Standing {
  let n = 0
  let below = 0
  let shortfall = 0
  for (let at = 0; at < row.length; at += 1) {
    const step = row[at] ?? -1
    const count = times[at] ?? 0
    if (step < 0 || count === 0) continue
    n += count
    if (step >= asked) continue
    below += count
    shortfall += count * (asked - step)
  }
  return { code, theme, row, asked, weight, wholeWeight, n, below, shortfall }
}

type ThreadInGrid = { code: string; norms: number[]; municipalities: number[] }

/** Threads with the places of their norms and municipalities. */
function threadsIn(
  threads: readonly RankedThread[],
  norms: AnalysisInput['norms'],
  municipalities: readonly string[],
): ThreadInGrid[] {
  const [normAt, placeAt] = [norms.map(({ code }) => code), municipalities].map(
    (codes) => new Map(codes.map((code, at) => [code, at])),
  )
  return threads.map((thread) => ({
    code: thread.id,
    norms: thread.norms.flatMap((code) => normAt?.get(code) ?? []),
    municipalities: thread.municipalities.flatMap((code) => placeAt?.get(code) ?? []),
  }))
}

/** Widest first, as the threads of a round are listed; of equals the one with the largest mean gap. */
function rankThreads(threads: readonly ThreadInGrid[], standings: readonly Standing[], times: readonly number[]) {
  return threads
    .map(({ code, norms, municipalities }) => {
      const concerned = municipalities.reduce((sum, at) => sum + (times[at] ?? 0), 0)
      return { code, concerned, gap: gapOf(norms.flatMap((at) => standings[at] ?? []).filter(({ n }) => n > 0)) }
    })
    .sort(
      (a, b) =>
        b.concerned - a.concerned ||
        (a.gap && b.gap ? compareMeans(b.gap, a.gap) : Number(b.gap !== null) - Number(a.gap !== null)) ||
        byCode(a.code, b.code),
    )
}

const gapOf = (answered: readonly Standing[]) =>
  answered.length > 0 ? meanOf(answered, ({ shortfall, n, asked }) => ({ num: shortfall, den: n * asked })) : null

function told(table: Places, runs: Record<Kind, number>): Record<string, Robust> {
  const codes = [...table.bootstrap.keys()]
  const isRanked = codes.length > robustnessRuns.top
  return Object.fromEntries(
    codes.map((code) => {
      const of = (kind: Kind): Runs => ({ runs: runs[kind], inTop: inTop(table[kind].get(code)) })
      const [leaveOneOut, bootstrap] = [of('leaveOneOut'), of('bootstrap')]
      const isRobust = isRanked ? isOften(leaveOneOut) && isOften(bootstrap) : null
      return [code, { leaveOneOut, bootstrap, range: middle(table.bootstrap.get(code)), isRobust }]
    }),
  )
}

const inTop = (counts: Int32Array = new Int32Array()) =>
  counts.subarray(0, robustnessRuns.top).reduce((sum, count) => sum + count, 0)

/** At least four in five, in whole numbers. */
const isOften = ({ runs, inTop: often }: Runs) => runs > 0 && 5 * often >= 4 * runs

/** The places between which 95% lies: of 2000 runs the 50th from either end. */
function middle(counts: Int32Array = new Int32Array()): Interval | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const cut = Math.max(1, Math.ceil(total * 0.025))
  return [placeOf(counts, cut), placeOf(counts, total - cut + 1)]
}

/** The place of the nth run, when all are put in order. */
function placeOf(counts: Int32Array, nth: number): number {
  let seen = 0
  for (const [at, count] of counts.entries()) {
    seen += count
    if (seen >= nth) return at + 1
  }
  return counts.length
}

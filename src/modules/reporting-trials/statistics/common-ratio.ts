import { logFactorial } from './binomial.ts'

/**
 * What one stratum says of a ratio that all strata share: how likely each number of events in its cell is when the ratio is 1, as
 * logarithms up to a constant. The first is of `least` events.
 */
export type Stratum = { events: number; least: number; logs: number[] }

type Cell = { events: number; exposure: number }
const logWays = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/**
 * Before and after, given their sum: the events after are binomial. D. O. Martin and H. Austin (1996), Exact estimates for a
 * rate ratio, Epidemiology 7.
 */
export function beforeAndAfter(before: Cell, after: Cell): Stratum {
  const sum = before.events + after.events
  const odds = Math.log(after.exposure / before.exposure)
  return { events: after.events, least: 0, logs: range(0, sum).map((at) => logWays(sum, at) + at * odds) }
}

type Table = { before: Cell; after: Cell; othersBefore: Cell; othersAfter: Cell }
/**
 * Before and after beside others in the same weeks, given the sums of rows and of columns: what changes for all alike falls out,
 * and the events after are hypergeometric. C. R. Mehta, N. R. Patel and R. Gray (1985), Computing an exact confidence interval for
 * the common odds ratio in several 2x2 contingency tables, Journal of the American Statistical Association 80.
 */
export function besideOthers({ before, after, othersBefore, othersAfter }: Table): Stratum {
  const [own, others] = [before.events + after.events, othersBefore.events + othersAfter.events]
  const late = after.events + othersAfter.events
  const odds = Math.log((after.exposure * othersBefore.exposure) / (before.exposure * othersAfter.exposure))
  const least = Math.max(0, late - others)
  const all = range(least, Math.min(own, late))
  return {
    events: after.events,
    least,
    logs: all.map((at) => logWays(own, at) + logWays(others, late - at) + at * odds),
  }
}

/** The stratum of the sums of two that do not depend on each other. */
function together(one: Stratum, two: Stratum): Stratum {
  const logs = range(0, one.logs.length + two.logs.length - 2).map((sum) => {
    const from = Math.max(0, sum - two.logs.length + 1)
    const parts = range(from, Math.min(sum, one.logs.length - 1)).map(
      (at) => (one.logs[at] ?? 0) + (two.logs[sum - at] ?? 0),
    )
    return logSum(parts)
  })
  return { events: one.events + two.events, least: one.least + two.least, logs }
}

function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}

/** The chance of each number of events at a ratio, of which the logarithm is given. */
function chancesAt({ logs }: Stratum, logRatio: number): number[] {
  const tilted = logs.map((log, at) => log + at * logRatio)
  const all = logSum(tilted)
  return tilted.map((log) => Math.exp(log - all))
}
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** Where a function of the logarithm of a ratio that rises crosses zero, as a ratio. */
function crossing(rises: (logRatio: number) => number): number {
  let [low, high] = [-30, 30]
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2
    if (rises(middle) < 0) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}

export type CommonRatio = { ratio: number; low: number; high: number; p: number }

/**
 * The ratio that strata share, with its exact 95% interval: the ratios at which neither tail of the sum of the events, given the
 * sums of each stratum, is below 2.5%. The ratio itself is where that sum is what is expected (conditional maximum likelihood).
 * @returns null when the strata can not say anything: only one sum was possible
 */
export function commonRatio([first, ...rest]: readonly Stratum[], confidence = 0.95): CommonRatio | null {
  if (!first) return null
  const all = rest.reduce(together, first)
  const [seen, most] = [all.events - all.least, all.logs.length - 1]
  if (most === 0) return null
  const tail = (1 - confidence) / 2
  const upTo = (logRatio: number) => sumOf(chancesAt(all, logRatio).slice(0, seen + 1))
  const from = (logRatio: number) => sumOf(chancesAt(all, logRatio).slice(seen))
  const mean = (logRatio: number) => sumOf(chancesAt(all, logRatio).map((chance, at) => chance * at))
  const [none, endless] = [seen === 0, seen === most]
  return {
    ratio: none ? 0 : endless ? Number.POSITIVE_INFINITY : crossing((at) => mean(at) - seen),
    low: none ? 0 : crossing((at) => from(at) - tail),
    high: endless ? Number.POSITIVE_INFINITY : crossing((at) => tail - upTo(at)),
    p: Math.min(1, 2 * Math.min(upTo(0), from(0))),
  }
}

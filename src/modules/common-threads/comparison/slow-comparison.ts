/**
 * The definitions of the comparison once more, word by word over whole tables of levels, as fractions of whole numbers, to
 * check the fast ones against. Nothing here is shared with them.
 */
export type Ratio = readonly [num: bigint, den: bigint]
type Cell = { self: number; assessed: number }

const whole = (value: number): Ratio => [BigInt(value), 1n]
export const plus = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
export const times = (a: Ratio, b: Ratio): Ratio => [a[0] * b[0], a[1] * b[1]]
const minus = (a: Ratio, b: Ratio): Ratio => plus(a, [-b[0], b[1]])
export const over = (a: Ratio, b: Ratio): Ratio =>
  b[0] > 0n ? [a[0] * b[1], a[1] * b[0]] : [-a[0] * b[1], -a[1] * b[0]]
export const sum = (all: readonly Ratio[]) => all.reduce<Ratio>((total, one) => lowest(plus(total, one)), whole(0))

export function lowest([num, den]: Ratio): Ratio {
  let [a, b] = [num < 0n ? -num : num, den]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? [0n, 1n] : [num / a, den / a]
}

/** The nearest number, for fractions whose parts are small once brought to lowest terms. */
export function toNumber(ratio: Ratio): number {
  const [num, den] = lowest(ratio)
  if (num > 2n ** 53n || num < -(2n ** 53n) || den > 2n ** 53n)
    throw new RangeError('too large for an exact comparison')
  return Number(num) / Number(den)
}

/** Counts, shares and coefficients of a list of pairs on a scale, from the table of shares p(a, b). */
export function slowAgreement(cells: readonly Cell[], { min, max }: { min: number; max: number }) {
  const levels = Array.from({ length: max - min + 1 }, (_, step) => min + step)
  const n = cells.length
  const shareOf = (is: (cell: Cell) => boolean): Ratio => [BigInt(cells.filter(is).length), BigInt(n)]
  const counts = {
    n,
    over: cells.filter(({ self, assessed }) => self > assessed).length,
    equal: cells.filter(({ self, assessed }) => self === assessed).length,
    under: cells.filter(({ self, assessed }) => self < assessed).length,
  }
  if (n === 0)
    return { ...counts, exact: null, withinOne: null, bias: null, kappaQuadratic: null, gwetAc2Quadratic: null }
  const every = levels.flatMap((a) => levels.map((b) => ({ a, b, weight: weightOf(a, b, levels.length) })))
  const said = (level: number) => shareOf(({ self }) => self === level)
  const found = (level: number) => shareOf(({ assessed }) => assessed === level)
  const observed = sum(
    every.map(({ a, b, weight }) =>
      times(
        weight,
        shareOf((cell) => cell.self === a && cell.assessed === b),
      ),
    ),
  )
  const byChance = sum(every.map(({ a, b, weight }) => times(weight, times(said(a), found(b)))))
  const used = levels.map((level) => over(plus(said(level), found(level)), whole(2)))
  const spread = sum(used.map((share) => times(share, minus(whole(1), share))))
  const size = whole(levels.length)
  const gwetChance = times(over(sum(every.map(({ weight }) => weight)), times(size, minus(size, whole(1)))), spread)
  return {
    ...counts,
    exact: toNumber(shareOf(({ self, assessed }) => self === assessed)),
    withinOne: toNumber(shareOf(({ self, assessed }) => Math.abs(self - assessed) <= 1)),
    bias: toNumber(over(sum(cells.map(({ self, assessed }) => whole(self - assessed))), whole(n))),
    kappaQuadratic: beyond(observed, byChance),
    gwetAc2Quadratic: beyond(observed, gwetChance),
  }
}

/** 1 - (a-b)^2 / (K-1)^2. */
const weightOf = (a: number, b: number, levels: number): Ratio =>
  minus(whole(1), [BigInt((a - b) ** 2), BigInt((levels - 1) ** 2)])

function beyond(observed: Ratio, chance: Ratio): number | null {
  const room = lowest(minus(whole(1), chance))
  return room[0] === 0n ? null : toNumber(over(minus(observed, chance), room))
}

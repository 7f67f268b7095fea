/**
 * The definitions of the analysis once more, word by word and as slow as that is, to check the fast one against. Every
 * number is a fraction of whole numbers; nothing here is shared with the fast one.
 */
export type SlowInput = {
  min: number
  max: number
  /** Weights as decimal text, so that no binary rounding comes in. */
  norms: { code: string; theme: string; weight: string; threshold: number }[]
  /** The rows of the file: every municipality in it, with its score as it is written. */
  rows: { municipality: string; norm: string; score: string }[]
  edges: { a: string; b: string; weight: string }[] | null
}
type Ratio = readonly [num: bigint, den: bigint]
type Norm = SlowInput['norms'][number]
type Numbers = Record<'fgt0' | 'fgt1' | 'fgt2' | 'leik' | 'mean' | 'low' | 'high', Ratio>
type Measured = { code: string; theme: string; applicable: number; n: number; below: number; numbers: Numbers | null }

const whole = (value: number): Ratio => [BigInt(value), 1n]
const plus = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
const times = (a: Ratio, b: Ratio): Ratio => [a[0] * b[0], a[1] * b[1]]
const over = (a: Ratio, b: Ratio): Ratio => (b[0] > 0n ? [a[0] * b[1], a[1] * b[0]] : [-a[0] * b[1], -a[1] * b[0]])
const isMore = (a: Ratio, b: Ratio) => a[0] * b[1] > b[0] * a[1]
const sum = (all: readonly Ratio[]) => all.reduce(plus, whole(0))
const mean = (all: readonly Ratio[]) => over(sum(all), whole(all.length))
const least = (a: Ratio, b: Ratio) => (isMore(a, b) ? b : a)

function decimal(text: string): Ratio {
  const [units = '0', decimals = ''] = text.split('.')
  return [BigInt(units + decimals), 10n ** BigInt(decimals.length)]
}

/** The nearest double: parts are brought below 2^53 exactly by their common divisor, as the tests use small numbers. */
function toNumber([num, den]: Ratio): number {
  let [a, b] = [num < 0n ? -num : num, den]
  while (b !== 0n) [a, b] = [b, a % b]
  const [top, bottom] = [num / a, den / a]
  if (top > 2n ** 53n || bottom > 2n ** 53n) throw new RangeError('too large for an exact comparison')
  return Number(top) / Number(bottom)
}

export function slowAnalysis(input: SlowInput) {
  const municipalities = [...new Set(input.rows.map(({ municipality }) => municipality))].sort()
  const figures = figuresOf(input, municipalities)
  const without = municipalities.map((left) =>
    figuresOf(
      input,
      municipalities.filter((one) => one !== left),
    ),
  )
  const placed = (kind: 'norms' | 'themes') =>
    figures[kind].map((one) => {
      const ranks = without.flatMap((rest) => rankIn(rest[kind], one.code) ?? [])
      const rankRange = ranks.length > 0 ? [Math.min(...ranks), Math.max(...ranks)] : null
      return { ...shown(one, input), rank: rankIn(figures[kind], one.code), rankRange }
    })
  return {
    municipalities,
    norms: placed('norms').map(({ code, ...rest }) => ({ norm: code, ...rest })),
    themes: placed('themes').map(({ code, theme: _, ...rest }) => ({ theme: code, ...rest, wilson: null })),
    waterbed: input.edges === null ? [] : input.norms.map((norm) => waterbedOf(input, norm, municipalities)),
  }
}

const scoreOf = ({ rows }: SlowInput, municipality: string, norm: string) =>
  rows.find((row) => row.municipality === municipality && row.norm === norm)?.score ?? ''

function figuresOf(input: SlowInput, municipalities: readonly string[]) {
  const norms = input.norms.map((norm) => measured(input, norm, municipalities))
  const themes = [...new Set(input.norms.map(({ theme }) => theme))].map((theme): Measured => {
    const own = norms.filter((norm) => norm.theme === theme)
    const add = (key: 'applicable' | 'n' | 'below') => own.reduce((total, one) => total + one[key], 0)
    return {
      code: theme,
      theme,
      applicable: add('applicable'),
      n: add('n'),
      below: add('below'),
      numbers: averaged(input, own),
    }
  })
  return { norms, themes }
}

function measured(input: SlowInput, { code, theme, threshold: t }: Norm, municipalities: readonly string[]): Measured {
  const { min, max } = input
  const scores = municipalities.map((one) => scoreOf(input, one, code)).filter((score) => score !== 'na')
  const levels = scores.filter((score) => score !== '').map(Number)
  const below = levels.filter((x) => x < t).length
  const counts = { code, theme, applicable: scores.length, n: levels.length, below }
  if (levels.length === 0) return { ...counts, numbers: null }
  const gap = (x: number) => over(whole(Math.max(0, t - x)), whole(t - min))
  const lower = Array.from({ length: max - min }, (_, at) => min + at)
  const share = (level: number) => over(whole(levels.filter((x) => x <= level).length), whole(levels.length))
  const filled = (missing: number) => mean(scores.map((score) => whole(score === '' ? missing : Number(score))))
  const spread = sum(lower.map((level) => least(share(level), plus(whole(1), times(whole(-1), share(level))))))
  return {
    ...counts,
    numbers: {
      fgt0: mean(levels.map((x) => whole(x < t ? 1 : 0))),
      fgt1: mean(levels.map(gap)),
      fgt2: mean(levels.map((x) => times(gap(x), gap(x)))),
      leik: over(times(whole(2), spread), whole(max - min)),
      mean: mean(levels.map(whole)),
      low: filled(min),
      high: filled(max),
    },
  }
}

function averaged({ norms }: SlowInput, own: readonly Measured[]): Numbers | null {
  const answered = own.flatMap(({ code, numbers }) => {
    const weight = decimal(norms.find((norm) => norm.code === code)?.weight ?? '1')
    return numbers ? [{ numbers, weight }] : []
  })
  if (answered.length === 0) return null
  const total = sum(answered.map(({ weight }) => weight))
  const average = (key: keyof Numbers) => over(sum(answered.map((one) => times(one.weight, one.numbers[key]))), total)
  return {
    fgt0: average('fgt0'),
    fgt1: average('fgt1'),
    fgt2: average('fgt2'),
    leik: average('leik'),
    mean: average('mean'),
    low: average('low'),
    high: average('high'),
  }
}

/** One more than how many come before; null without answers. */
function rankIn(all: readonly Measured[], code: string): number | null {
  const own = all.find((one) => one.code === code)
  if (!own?.numbers) return null
  const { fgt1, fgt0 } = own.numbers
  const before = all.filter(({ numbers, code: other }) => {
    if (!numbers || other === code) return false
    if (isMore(numbers.fgt1, fgt1) || isMore(fgt1, numbers.fgt1)) return isMore(numbers.fgt1, fgt1)
    if (isMore(numbers.fgt0, fgt0) || isMore(fgt0, numbers.fgt0)) return isMore(numbers.fgt0, fgt0)
    return other < code
  })
  return before.length + 1
}

function shown({ code, theme, applicable, n, below, numbers }: Measured, { min, max }: SlowInput) {
  const counts = { code, theme, applicable, answered: n, n, below }
  if (!numbers) {
    const isNorm = code !== theme
    const bounds = isNorm && applicable > 0 ? [min, max] : null
    return {
      ...counts,
      fgt0: null,
      fgt1: null,
      fgt2: null,
      leik: null,
      mean: null,
      bounds,
      wilson: null,
      type: 'no-data',
    }
  }
  const { fgt0, fgt1, fgt2, leik, mean: level, low, high } = numbers
  return {
    ...counts,
    fgt0: toNumber(fgt0),
    fgt1: toNumber(fgt1),
    fgt2: toNumber(fgt2),
    leik: toNumber(leik),
    mean: toNumber(level),
    bounds: [toNumber(low), toNumber(high)],
    wilson: wilsonOf(below, n),
    type: typeOf(below, fgt0, leik),
  }
}

/** The two shares p at which |p - below/n| is z standard errors: the roots of (p - share)^2 = z^2 p (1 - p) / n. */
function wilsonOf(below: number, n: number): [number, number] {
  const z2 = 1.959964 ** 2
  const [a, b, c] = [n + z2, -(2 * below + z2), below ** 2 / n]
  const root = Math.sqrt(b * b - 4 * a * c)
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)]
}

function typeOf(below: number, fgt0: Ratio, leik: Ratio): string {
  const half: Ratio = [1n, 2n]
  if (below === 0) return 'shared-strength'
  if (!isMore(half, fgt0) && !isMore(leik, half)) return 'shared-weakness'
  if (isMore(leik, half)) return 'split'
  return isMore([1n, 4n], fgt0) ? 'individual' : 'attention'
}

function waterbedOf(input: SlowInput, { code }: Norm, municipalities: readonly string[]) {
  const strength = (municipality: string): Ratio | null => {
    const score = scoreOf(input, municipality, code)
    return score === '' || score === 'na' ? null : over(whole(Number(score) - input.min), whole(input.max - input.min))
  }
  const pairs = (input.edges ?? []).flatMap(({ a, b, weight }) => {
    const [of, and] = [strength(a), strength(b)]
    return of && and ? [{ a, b, of, and, weight: decimal(weight) }] : []
  })
  const difference = (from: Ratio, to: Ratio) => plus(from, times(whole(-1), to))
  const share = (parts: { weight: Ratio; value: Ratio }[]) =>
    parts.length === 0
      ? null
      : toNumber(
          over(sum(parts.map(({ weight, value }) => times(weight, value))), sum(parts.map(({ weight }) => weight))),
        )
  const positive = (value: Ratio) => (isMore(value, whole(0)) ? value : whole(0))
  const exposureOf = (k: string) =>
    share([
      ...pairs
        .filter(({ a }) => a === k)
        .map(({ of, and, weight }) => ({ weight, value: positive(difference(and, of)) })),
      ...pairs
        .filter(({ b }) => b === k)
        .map(({ of, and, weight }) => ({ weight, value: positive(difference(of, and)) })),
    ])
  return {
    norm: code,
    district: share(
      pairs.map(({ of, and, weight }) => ({
        weight,
        value: plus(positive(difference(of, and)), positive(difference(and, of))),
      })),
    ),
    exposure: Object.fromEntries(municipalities.map((one) => [one, exposureOf(one)])),
  }
}

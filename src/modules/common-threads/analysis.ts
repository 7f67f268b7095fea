import { type Exact, type Fraction, inProportion, toNumber, weightedMean } from './fractions.ts'
import { belowOf, type Exactly, measure, wilson } from './measures.ts'
import { type Analysis, type AnalysisInput, byCode, type NormFigures, type ThemeFigures } from './model.ts'
import { type Place, rankings } from './ranking.ts'
import { gridOf, type Tally, tallyOf } from './tallies.ts'
import { typeOf } from './thread-type.ts'
import { thresholdFault } from './thresholds.ts'
import { waterbedOf } from './waterbed.ts'

/** One norm on the way to its figures; `exactly` is null without answers. */
type Measured = { code: string; theme: string; weight: bigint; tally: Tally; below: number; exactly: Exactly | null }

const noPlace: Place = { rank: null, rankRange: null }

/**
 * The common threads of a round: per norm and per theme how many are below the threshold, how deep and how unlike,
 * with type, rank and rank range; and per norm how uneven neighbours are. Comparisons are exact, numbers unrounded,
 * and the order of municipalities, cells and edges changes nothing.
 * Refuses with a `RangeError` what contradicts itself: a threshold or level off the scale, a cell or edge of an
 * unknown norm or municipality, a doubled cell.
 */
export function analyse(input: AnalysisInput): Analysis {
  for (const { code, threshold } of input.norms) {
    const fault = thresholdFault(input.scale, threshold)
    if (fault) throw new RangeError(`norm ${code}: ${fault}`)
  }
  const municipalities = [...input.municipalities].sort(byCode)
  const grid = gridOf(input, municipalities)
  const weights = inProportion(input.norms.map(({ weight }) => weight))
  const measured = input.norms.map(({ code, theme, threshold }, at): Measured => {
    const tally = tallyOf(grid, at)
    const asked = threshold - input.scale.min
    const exactly = tally.n === 0 ? null : measure(tally, input.scale, asked)
    return { code, theme, weight: weights[at] ?? 0n, tally, below: belowOf(tally, asked), exactly }
  })
  const places = rankings(grid, input.norms, input.scale.min)
  const themes = Map.groupBy(measured, ({ theme }) => theme)
  return {
    municipalities,
    norms: measured.map((norm) => normFigures(norm, input, places.norms.get(norm.code) ?? noPlace)),
    themes: [...themes].map(([theme, norms]) => themeFigures(theme, norms, places.themes.get(theme) ?? noPlace)),
    waterbed: input.edges ? waterbedOf(grid, input.norms, municipalities, input.edges) : [],
  }
}

function normFigures(norm: Measured, { scale }: AnalysisInput, place: Place): NormFigures {
  const { code, theme, tally, below, exactly } = norm
  const counts = countsOf(norm)
  const names = { norm: code, theme }
  if (!exactly) {
    const bounds: [number, number] | null = tally.missing > 0 ? [scale.min, scale.max] : null
    return { ...names, ...counts, ...noMeasures, bounds, wilson: null, type: 'no-data', ...place }
  }
  const exact = inEach(exactly, ({ num, den }) => ({ num: BigInt(num), den: BigInt(den) }))
  const type = typeOf({ below, fgt0: exact.fgt0, leik: exact.leik })
  return { ...names, ...counts, ...numbers(exact), wilson: wilson(below, tally.n), type, ...place }
}

function themeFigures(theme: string, norms: readonly Measured[], place: Place): ThemeFigures {
  const sum = (count: keyof ReturnType<typeof countsOf>) =>
    norms.reduce((total, norm) => total + countsOf(norm)[count], 0)
  const counts = { applicable: sum('applicable'), answered: sum('answered'), n: sum('n'), below: sum('below') }
  const answered = norms.flatMap(({ exactly, weight }) => (exactly ? [{ exactly, weight }] : []))
  const [first] = answered
  if (!first) return { theme, ...counts, ...noMeasures, bounds: null, wilson: null, type: 'no-data', ...place }
  const exact = inEach(first.exactly, (_fraction, name) =>
    weightedMean(answered.map(({ exactly, weight }) => ({ ...exactly[name], weight }))),
  )
  const type = typeOf({ below: counts.below, fgt0: exact.fgt0, leik: exact.leik })
  return { theme, ...counts, ...numbers(exact), wilson: null, type, ...place }
}

const noMeasures = { fgt0: null, fgt1: null, fgt2: null, leik: null, mean: null }

function countsOf({ tally: { n, missing }, below }: Measured) {
  return { applicable: n + missing, answered: n, n, below }
}

type InEach = { [name in keyof Exactly]: Exact }

function inEach(fractions: Exactly, change: (fraction: Fraction, name: keyof Exactly) => Exact): InEach {
  return {
    fgt0: change(fractions.fgt0, 'fgt0'),
    fgt1: change(fractions.fgt1, 'fgt1'),
    fgt2: change(fractions.fgt2, 'fgt2'),
    leik: change(fractions.leik, 'leik'),
    mean: change(fractions.mean, 'mean'),
    low: change(fractions.low, 'low'),
    high: change(fractions.high, 'high'),
  }
}

function numbers({ low, high, ...measures }: InEach) {
  return {
    fgt0: toNumber(measures.fgt0),
    fgt1: toNumber(measures.fgt1),
    fgt2: toNumber(measures.fgt2),
    leik: toNumber(measures.leik),
    mean: toNumber(measures.mean),
    bounds: [toNumber(low), toNumber(high)] satisfies [number, number],
  }
}

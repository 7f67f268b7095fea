import { type Exact, inProportion, toNumber, weightedMean } from '../fractions.ts'
import { belowOf, measure } from '../measures.ts'
import { type AnalysedNorm, type AnalysisInput, byCode, type Cell, type ThreadType } from '../model.ts'
import { gridOf, tallyOf } from '../tallies.ts'
import { typeOf } from '../thread-type.ts'
import { waterbedOf } from '../waterbed.ts'
import type { Value } from './model.ts'

/** What the answers say of a thread; null without answers. Counts are over its norms together. */
export type Measured = {
  prevalence: Value | null
  severity: Value | null
  sameness: Value | null
  waterbed: Value | null
  type: ThreadType
  below: number
  n: number
  applicable: number
}
type Numbers = { prevalence: number; severity: number; sameness: number; waterbed: number | null }

/**
 * The computed criteria of a thread from the answers to its norms, weighted by norm: prevalence (FGT 0), severity
 * (FGT 2), sameness of the remedy (1 - Leik's dispersion) and waterbed exposure (how uneven neighbours are). The
 * interval is the range when each municipality in turn is left out, and with all missing answers at the lowest and at
 * the highest level.
 */
export function measuresOf(input: AnalysisInput, codes: readonly string[]): Measured {
  const norms = input.norms.filter(({ code }) => codes.includes(code))
  const cells = input.cells.filter(({ norm }) => codes.includes(norm))
  const own = { ...input, norms, cells }
  const base = numbersOf(own)
  if (!base) return { ...nothing, applicable: applicableOf(own) }
  const others = variants(own).flatMap((one) => numbersOf(one) ?? [])
  const intervalOf = (name: keyof Numbers): Value | null => {
    const value = base.numbers[name]
    if (value === null) return null
    const all = [base, ...others].flatMap(({ numbers }) => numbers[name] ?? [])
    return { value, low: Math.min(...all), high: Math.max(...all) }
  }
  return {
    prevalence: intervalOf('prevalence'),
    severity: intervalOf('severity'),
    sameness: intervalOf('sameness'),
    waterbed: intervalOf('waterbed'),
    type: base.type,
    below: base.below,
    n: base.n,
    applicable: applicableOf(own),
  }
}

const nothing = {
  prevalence: null,
  severity: null,
  sameness: null,
  waterbed: null,
  type: 'no-data',
  below: 0,
  n: 0,
} as const

const applicableOf = ({ norms, municipalities, cells }: AnalysisInput) =>
  norms.length * municipalities.length - cells.filter(({ level }) => level === 'na').length

/** The same answers with one municipality less, and with what is missing filled in at both ends. */
function variants(input: AnalysisInput): AnalysisInput[] {
  const { scale, norms, municipalities, cells } = input
  const leftOut = municipalities.length < 2 ? [] : municipalities.map((code) => without(input, code))
  const given = new Set(cells.map(({ municipality, norm }) => `${municipality} ${norm}`))
  const missing = municipalities.flatMap((municipality) =>
    norms.flatMap(({ code: norm }) => (given.has(`${municipality} ${norm}`) ? [] : [{ municipality, norm }])),
  )
  if (missing.length === 0) return leftOut
  const filled = [scale.min, scale.max].map((level) => ({
    ...input,
    cells: [...cells, ...missing.map((one): Cell => ({ ...one, level }))],
  }))
  return [...leftOut, ...filled]
}

function without(input: AnalysisInput, gone: string): AnalysisInput {
  return {
    ...input,
    municipalities: input.municipalities.filter((code) => code !== gone),
    cells: input.cells.filter(({ municipality }) => municipality !== gone),
    edges: input.edges?.filter(({ a, b }) => a !== gone && b !== gone) ?? null,
  }
}

function numbersOf(input: AnalysisInput): { numbers: Numbers; type: ThreadType; below: number; n: number } | null {
  const { scale, norms } = input
  const codes = [...input.municipalities].sort(byCode)
  const grid = gridOf(input, codes)
  const weights = inProportion(norms.map(({ weight }) => weight))
  const rows = norms.flatMap(({ threshold }, at) => {
    const tally = tallyOf(grid, at)
    const asked = threshold - scale.min
    if (tally.n === 0) return []
    return [{ ...measure(tally, scale, asked), n: tally.n, below: belowOf(tally, asked), weight: weights[at] ?? 0n }]
  })
  if (rows.length === 0) return null
  const mean = (name: 'fgt0' | 'fgt2' | 'leik'): Exact =>
    weightedMean(rows.map((row) => ({ ...row[name], weight: row.weight })))
  const [fgt0, leik] = [mean('fgt0'), mean('leik')]
  const below = rows.reduce((sum, row) => sum + row.below, 0)
  return {
    numbers: {
      prevalence: toNumber(fgt0),
      severity: toNumber(mean('fgt2')),
      sameness: toNumber({ num: leik.den - leik.num, den: leik.den }),
      waterbed: input.edges ? unevenness(norms, waterbedOf(grid, norms, codes, input.edges)) : null,
    },
    type: typeOf({ below, fgt0, leik }),
    below,
    n: rows.reduce((sum, row) => sum + row.n, 0),
  }
}

/** The mean over the norms with a pair of neighbours that both answered, weighted by norm. */
function unevenness(
  norms: readonly AnalysedNorm[],
  waterbed: readonly { norm: string; district: number | null }[],
): number | null {
  const known = waterbed.flatMap(({ norm, district }) => {
    const weight = norms.find(({ code }) => code === norm)?.weight ?? 0
    return district === null ? [] : [{ district, weight }]
  })
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? null : known.reduce((sum, { district, weight }) => sum + district * weight, 0) / total
}

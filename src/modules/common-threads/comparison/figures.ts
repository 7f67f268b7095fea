import type { AnalysedNorm, Scale } from '../model.ts'
import { agreementOf, sumsOf } from './agreement.ts'
import { decompose } from './decomposition.ts'
import { type Diagnosis, diagnose, noticeable } from './diagnosis.ts'
import { limitsOf } from './limits.ts'
import type { Agreement, Bias, Bootstrapped, Counts, Decomposition, Effect, Limits, Pair, Reading } from './model.ts'
import { countsOf, differenceOf } from './pairs.ts'
import { type Moments, type Progress, progressOf, themeProgress } from './progress.ts'
import { type Reliability, reliabilityOf } from './reliability.ts'
import { rememberedBootstrap } from './remembered.ts'
import { biasOf, readingOf } from './student.ts'

/** A level, not applicable, or nothing given. */
export type Given = number | 'na' | null

/** One norm of one municipality at its moments, by one assessor or two. */
export type ComparedRow = {
  municipality: string
  norm: string
  self: Given
  levelThen: Given
  levelNow: Given
  secondThen: Given
  secondNow: Given
}

/** What is known of one municipality or one norm; `effect` and `lean` come from the decomposition. */
export type Part = {
  counts: Counts
  bias: Bias
  reading: Reading
  progress: Progress
  effect: Effect | null
  lean: 'over' | 'under' | null
}
export type MunicipalityPart = Part & { code: string }
/** `levels` counts municipalities per step of the scale at each moment, also those without a pair. */
export type NormPart = Part & {
  norm: string
  theme: string
  levels: Record<'self' | 'levelThen' | 'levelNow', number[]>
}

export type ComparisonFigures = {
  counts: Counts
  agreement: Agreement
  bootstrapped: Bootstrapped
  limits: Limits | null
  /** How often each pair of levels occurs. */
  crossings: { self: number; assessed: number; count: number }[]
  progress: Progress
  municipalities: MunicipalityPart[]
  norms: NormPart[]
  themes: { theme: string; counts: Counts; progress: Progress }[]
  decomposition: Pick<Decomposition, 'mean' | 'variances'> | null
  /** How many municipalities stand out in the decomposition. */
  standingOut: number
  /** How many municipalities have a bias in each range, from strict to optimistic; the ranges are cut at `cuts`. */
  spread: { cuts: number[]; counts: number[] }
  reliability: { levelThen: Reliability; levelNow: Reliability }
}

type About = { scale: Scale; norms: readonly AnalysedNorm[]; municipalities: readonly string[] }

/** All figures of a comparison; municipalities in the given order, norms and themes in that of the framework. */
export function figuresOf(rows: readonly ComparedRow[], { scale, norms, municipalities }: About): ComparisonFigures {
  const pairs = pairsIn(rows, 'self', 'levelThen')
  const moments = momentsIn(rows)
  const found = decompose(pairs)
  const told = found ? diagnose(found, pairs, scale) : { municipalities: [], norms: [] }
  const byMunicipality = partsBy(pairs, moments, 'municipality')
  const byNorm = partsBy(pairs, moments, 'norm')
  const perNorm = Map.groupBy(rows, ({ norm }) => norm)
  const perTheme = themeProgress(moments, norms)
  const parts = municipalities.map((code) => ({
    code,
    ...byMunicipality(code, found?.municipalities, told.municipalities),
  }))
  return {
    counts: countsOf(pairs),
    agreement: agreementOf(sumsOf(pairs, scale)),
    bootstrapped: rememberedBootstrap(pairs, scale),
    limits: limitsOf(pairs.map(differenceOf)),
    crossings: crossingsOf(pairs),
    progress: progressOf(moments),
    municipalities: parts,
    norms: norms.map(({ code, theme }) => ({
      norm: code,
      theme,
      ...byNorm(code, found?.norms, told.norms),
      levels: levelsOf(perNorm.get(code) ?? [], scale),
    })),
    themes: themesOf(pairs, norms, perTheme),
    decomposition: found && { mean: found.mean, variances: found.variances },
    standingOut: told.municipalities.length,
    spread: spreadOf(parts, scale),
    reliability: {
      levelThen: reliabilityOf(pairsIn(rows, 'levelThen', 'secondThen'), scale),
      levelNow: reliabilityOf(pairsIn(rows, 'levelNow', 'secondNow'), scale),
    },
  }
}

type Moment = Exclude<keyof ComparedRow, 'municipality' | 'norm'>

/** The cells with a level at both moments. */
export const pairsIn = (rows: readonly ComparedRow[], one: Moment, other: Moment): Pair[] =>
  rows.flatMap(({ municipality, norm, [one]: self, [other]: assessed }) =>
    typeof self === 'number' && typeof assessed === 'number' ? [{ municipality, norm, self, assessed }] : [],
  )

const momentsIn = (rows: readonly ComparedRow[]): Moments[] =>
  rows.flatMap(({ municipality, norm, self, levelThen, levelNow }) =>
    typeof self === 'number' && typeof levelThen === 'number' && typeof levelNow === 'number'
      ? [{ municipality, norm, self, levelThen, levelNow }]
      : [],
  )

function partsBy(pairs: readonly Pair[], moments: readonly Moments[], key: 'municipality' | 'norm') {
  const own = Map.groupBy(pairs, (pair) => pair[key])
  const steps = Map.groupBy(moments, (cell) => cell[key])
  return (code: string, effects: readonly Effect[] = [], told: Diagnosis['municipalities'] = []): Part => {
    const bias = biasOf((own.get(code) ?? []).map(differenceOf))
    return {
      counts: countsOf(own.get(code) ?? []),
      bias,
      reading: readingOf(bias),
      progress: progressOf(steps.get(code) ?? []),
      effect: effects.find((effect) => effect.code === code) ?? null,
      lean: told.find((one) => one.code === code)?.lean ?? null,
    }
  }
}

function crossingsOf(pairs: readonly Pair[]) {
  const groups = Map.groupBy(pairs, ({ self, assessed }) => `${self} ${assessed}`)
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first ? [{ self: first.self, assessed: first.assessed, count: rest.length + 1 }] : [],
    )
    .sort((a, b) => a.self - b.self || a.assessed - b.assessed)
}

function themesOf(pairs: readonly Pair[], norms: readonly AnalysedNorm[], perTheme: ReadonlyMap<string, Progress>) {
  const themes = new Map(norms.map(({ code, theme }) => [code, theme]))
  const own = Map.groupBy(pairs, ({ norm }) => themes.get(norm))
  return [...perTheme].map(([theme, progress]) => ({ theme, counts: countsOf(own.get(theme) ?? []), progress }))
}

function levelsOf(rows: readonly ComparedRow[], { min, max }: Scale): NormPart['levels'] {
  const counted = (moment: Moment) =>
    Array.from({ length: max - min + 1 }, (_, step) => rows.filter((row) => row[moment] === min + step).length)
  return { self: counted('self'), levelThen: counted('levelThen'), levelNow: counted('levelNow') }
}

/** Cut at what is noticeable for a municipality and at twice that, to both sides. */
function spreadOf(parts: readonly MunicipalityPart[], { min, max }: Scale) {
  const near = noticeable.municipality * (max - min)
  const cuts = [-2 * near, -near, near, 2 * near]
  const counts = [0, 0, 0, 0, 0]
  for (const { bias } of parts) {
    if (bias.bias === null) continue
    const value = bias.bias
    // At a cut a bias belongs to the side away from zero.
    const at = cuts.filter((cut) => (cut < 0 ? value > cut : value >= cut)).length
    counts[at] = (counts[at] ?? 0) + 1
  }
  return { cuts, counts }
}

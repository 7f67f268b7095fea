/** The lowest and highest value that something can have. */
export type Interval = readonly [low: number, high: number]

export type Level = { level: number; name: string }

/** What the district works on, as common-threads names it. */
export const subProjects = ['integrity', 'awareness', 'information-position', 'basics-in-order'] as const
export type SubProject = (typeof subProjects)[number]

export type RoundKind = 'self-scan' | 'independent' | 'retest'

/** Only a signed scan counts as final, a submitted one is provisional; all others count as not answered. */
export type ScanState = 'signed' | 'submitted' | 'not-answered'

/** `tile` is the place in the tile map, counted from 0 at the top left; null when there is no map. */
export type Municipality = {
  code: string
  name: string
  tile: { column: number; row: number } | null
  state: ScanState
}

/** In the order in which the rules are tried, as in the analysis of common threads. */
export type Pattern = 'no-data' | 'shared-strength' | 'shared-weakness' | 'split' | 'individual' | 'attention'

/** What the analysis says of a norm or theme; shares and gaps from 0 to 1, null without answers. */
export type Figures = {
  applicable: number
  n: number
  below: number
  fgt0: number | null
  fgt1: number | null
  leik: number | null
  mean: number | null
  bounds: Interval | null
  wilson: Interval | null
  type: Pattern
  rank: number | null
  rankRange: Interval | null
}

export type ThemeRow = Figures & { code: string; title: string }

/** `cells` has the level of each municipality by code; no entry means not answered. Empty when names may not be shown. */
export type NormRow = Figures & {
  code: string
  title: string
  text: string
  /** Code of the theme. */
  theme: string
  threshold: number
  /** How many municipalities have each level, from low to high. */
  levels: readonly { level: number; count: number }[]
  notApplicable: number
  notAnswered: number
  cells: Readonly<Record<string, number | 'na'>>
}

/** 1-2, 3-4, 5-9 and 10 or more municipalities. */
export type Spread = 'local-point' | 'attention' | 'common-thread' | 'district-wide'

/**
 * `municipalities` holds codes, and is empty when names may not be shown; `count` says how many it concerns. A
 * sub-project that no one chose is one that fits the norms of the thread: the paper calls it a proposal.
 */
export type Thread = {
  title: string
  description: string
  norms: readonly string[]
  count: number
  municipalities: readonly string[]
  spread: Spread
  subProject: { name: SubProject; isChosen: boolean } | null
  /** Left out when the round was not weighed. */
  weighed?: WeighedPart | null
}

export const threadOutcomes = ['joint', 'pairs', 'local', 'repair', 'coordinate'] as const
export type ThreadOutcome = (typeof threadOutcomes)[number]

/** How a thread came out of the weighing; `firstThree` is null when it takes no part in the comparison. */
export type WeighedPart = {
  firstThree: number | null
  advice: ThreadOutcome | null
  outcome: { kind: ThreadOutcome; reason: string } | null
}

export type CriterionName = 'prevalence' | 'severity' | 'sameness' | 'scale' | 'waterbed' | 'urgency' | 'feasibility'

/** The weighing of the round: criteria in the order of the board, empty without one; `isSteady` when no order changes the first three. */
export type WeighingPart = {
  layers: readonly (readonly CriterionName[])[]
  reason: string | null
  concordance: number | null
  isSteady: boolean
  candidates: number
  draws: number
  seed: number
}

/** The waterbed of a theme; `lowest` is the lowest level. */
export type WaterbedTheme = { code: string; district: number | null; highest: number | null; lowest: number | null }

/** The single step that lowers the highest potential displacement of a theme most; the name is null when it may not be shown. */
export type BestStep = {
  theme: string
  municipality: string | null
  norm: string
  from: number
  to: number
  before: number
  after: number
  raises: number
}

/** Potential displacement over neighbours of one norm or theme, 0 (dikes equally high) to 1; null without a pair. */
export type WaterbedRow = {
  about: 'norm' | 'theme'
  code: string
  district: number | null
  /** The most exposed first, by code. */
  exposed: readonly { municipality: string; exposure: number }[]
}

/** What stands above a paper for a board. */
export type Cover = {
  forWhom: string
  /** Why it is on the agenda. */
  purpose: 'information' | 'discussion' | 'decision'
  isPublic: boolean
  agendaItem: string | null
  handledBy: string | null
  portfolioHolder: string | null
  /** What is asked of the board; when empty the paper proposes it from the round (sections/asked.ts). */
  asked: readonly string[]
}

/**
 * All that the common-threads paper of a round shows, as plain data. Days are `YYYY-MM-DD`; norms and themes stand in
 * the order of the framework.
 */
export type ThreadsBriefing = {
  district: string
  cover: Cover
  round: { title: string; kind: RoundKind; referenceDay: string }
  framework: { title: string; version: string }
  madeOn: string
  /** Prints on every page that the figures are made up. */
  isFictitious: boolean
  /** Whether the readers may see which municipality is meant; when not, no output has a name, level or place of one. */
  named: boolean
  scale: readonly Level[]
  counts: { total: number; signed: number; submitted: number; notAnswered: number }
  municipalities: readonly Municipality[]
  /** Names to take out of what was typed when `named` is false and `municipalities` is left empty. */
  namesToHide?: readonly string[]
  themes: readonly ThemeRow[]
  norms: readonly NormRow[]
  threads: readonly Thread[]
  waterbed: readonly WaterbedRow[]
  waterbedThemes?: readonly WaterbedTheme[]
  bestStep?: BestStep | null
  /** Left out when the round was not weighed. */
  weighing?: WeighingPart | null
}

/** At least half of the municipalities that answered are below the norm. */
export const isWidelyBelow = ({ n, below }: Figures): boolean => n > 0 && 2 * below >= n

/** Weakest first; what has no rank is left out. */
export const ranked = <T extends Figures>(rows: readonly T[]): T[] =>
  rows.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))

/** What a municipality has in a norm: its level, `na`, or null for not answered. */
export const cellOf = (norm: NormRow, municipality: string): number | 'na' | null =>
  (Object.hasOwn(norm.cells, municipality) ? norm.cells[municipality] : null) ?? null

/** How many answered, applicable norms a municipality has, and how many of those are below the threshold. */
export function tallyOf(norms: readonly NormRow[], municipality: string): { n: number; below: number } {
  const levels = norms.flatMap((norm) => {
    const level = cellOf(norm, municipality)
    return typeof level === 'number' ? [{ level, threshold: norm.threshold }] : []
  })
  return { n: levels.length, below: levels.filter(({ level, threshold }) => level < threshold).length }
}

/** Ends of an ordinal scale of whole levels, lowest and highest; every level between them exists. */
export type Scale = { min: number; max: number }

/** A norm as the calculation needs it: weight above 0, threshold a whole level above min and at most max. */
export type AnalysedNorm = { code: string; theme: string; weight: number; threshold: number }

/** What one municipality said about one norm: a whole level, or not applicable. No cell means not answered. */
export type Cell = { municipality: string; norm: string; level: number | 'na' }

/** Two neighbouring municipalities, undirected, each pair once; weight above 0. */
export type Edge = { a: string; b: string; weight: number }

/** All that the calculation looks at. `edges: null` means that no neighbours are known: no waterbed. */
export type AnalysisInput = {
  scale: Scale
  norms: readonly AnalysedNorm[]
  municipalities: readonly string[]
  cells: readonly Cell[]
  edges: readonly Edge[] | null
}

/** In the order in which the rules are tried. */
export const threadTypes = [
  'no-data',
  'shared-strength',
  'shared-weakness',
  'split',
  'individual',
  'attention',
] as const
export type ThreadType = (typeof threadTypes)[number]

export type Interval = [low: number, high: number]

type Counts = {
  /** Municipalities without `na` (for a theme: summed over its norms). */
  applicable: number
  /** Municipalities with a level; the same number as `n`. */
  answered: number
  n: number
  /** How many of `n` are below the threshold. */
  below: number
}

type Measures = {
  /** Share below the threshold, mean gap and mean squared gap, 0 to 1 (Foster, Greer and Thorbecke 1984). */
  fgt0: number | null
  fgt1: number | null
  fgt2: number | null
  /** Dispersion, 0 (all the same level) to 1 (half at each end) (Leik 1966). */
  leik: number | null
  /** Mean level. */
  mean: number | null
  /** Mean level with every missing answer at the lowest and at the highest level (Manski). */
  bounds: Interval | null
}

type Place = {
  type: ThreadType
  /** 1 is the largest mean gap; null without answers. */
  rank: number | null
  /** Lowest and highest rank when each municipality in turn is left out. */
  rankRange: Interval | null
}

export type NormFigures = { norm: string; theme: string } & Counts & Measures & { wilson: Interval | null } & Place

/** Averages over the norms with answers, weighted by norm weight. */
export type ThemeFigures = { theme: string } & Counts & Measures & { wilson: null } & Place

/** Potential displacement over the neighbours, 0 (all equally strong) to 1. */
export type Waterbed = { norm: string; district: number | null; exposure: Record<string, number | null> }

/** Municipalities in plain character order, norms and themes in the order of the framework. */
export type Analysis = {
  municipalities: string[]
  norms: NormFigures[]
  themes: ThemeFigures[]
  waterbed: Waterbed[]
}

/** Plain character order, the same on every machine and in every language. */
export const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

import { type Analysis, type AnalysisInput, byCode, type NormFigures, type ThreadType } from './model.ts'

/** How wide a thread runs, by the number of municipalities it concerns. */
export const spreads = ['local-point', 'attention', 'common-thread', 'district-wide'] as const
export type Spread = (typeof spreads)[number]

/** 1-2 local point, 3-4 point of attention, 5-9 common thread, 10 and more district-wide; null for none. */
export function spreadOf(municipalities: number): Spread | null {
  if (municipalities < 1) return null
  if (municipalities <= 2) return 'local-point'
  if (municipalities <= 4) return 'attention'
  return municipalities <= 9 ? 'common-thread' : 'district-wide'
}

/** A thread that the figures suggest and an analyst may take over, change or leave. Norms by rank, weakest first. */
export type Proposal = {
  theme: string
  norms: string[]
  /** Below the threshold on at least half of the norms, in plain character order. */
  municipalities: string[]
  spread: Spread
  type: ThreadType
}

const proposable: readonly ThreadType[] = ['shared-weakness', 'split', 'attention']

/**
 * At most one proposal per theme, the theme with the weakest norm first. A theme's shared weaknesses become one
 * thread (joint action); without any, its split norms do (leaders can help the others); without those, its points of
 * attention do. A thread takes at most `longest` norms (default 5), and nothing is proposed that concerns nobody.
 */
export function proposals(input: AnalysisInput, analysis: Analysis, longest = 5): Proposal[] {
  const below = belowPerNorm(input)
  const ranked = analysis.norms.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const chosen = [...Map.groupBy(ranked, ({ theme }) => theme)].flatMap(([theme, norms]) => {
    const type = proposable.find((wanted) => norms.some((norm) => norm.type === wanted))
    if (!type) return []
    return [{ theme, type, norms: norms.filter((norm) => norm.type === type).slice(0, longest) }]
  })
  return chosen
    .sort((a, b) => firstRank(a.norms) - firstRank(b.norms))
    .flatMap(({ theme, type, norms }) => {
      const codes = norms.map(({ norm }) => norm)
      const municipalities = concerned(codes, below)
      const spread = spreadOf(municipalities.length)
      return spread ? [{ theme, norms: codes, municipalities, spread, type }] : []
    })
}

const firstRank = ([first]: readonly NormFigures[]) => first?.rank ?? Number.POSITIVE_INFINITY

function belowPerNorm({ norms, cells }: AnalysisInput): Map<string, Set<string>> {
  const thresholds = new Map(norms.map(({ code, threshold }) => [code, threshold]))
  const below = new Map(norms.map(({ code }) => [code, new Set<string>()]))
  for (const { municipality, norm, level } of cells) {
    const threshold = thresholds.get(norm)
    if (level !== 'na' && threshold !== undefined && level < threshold) below.get(norm)?.add(municipality)
  }
  return below
}

function concerned(norms: readonly string[], below: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const times = new Map<string, number>()
  for (const norm of norms) for (const code of below.get(norm) ?? []) times.set(code, (times.get(code) ?? 0) + 1)
  return [...times].flatMap(([code, count]) => (2 * count >= norms.length ? [code] : [])).sort(byCode)
}

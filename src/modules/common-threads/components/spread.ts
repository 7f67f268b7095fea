import { textIn } from '#modules/frameworks'
import type { Language } from '#platform/language'
import { distributionSvg } from '#ui/charts/distribution'
import type { Distribution } from '../distribution.ts'
import type { Picture } from '../shown.ts'
import { texts } from '../texts.ts'
import type { NormRow } from './filtered.ts'
import { themeTitles } from './pictures.ts'

/** One picture without names: how many are at each level, and where the viewer's own municipality is. */
export type SpreadFigure = {
  code: string
  title: string
  /** For a norm the way to its page; a theme leads to its norms. */
  isTheme: boolean
  svg: string
  rows: { label: string; count: number; own: number }[]
}

/**
 * The distribution per theme, or per norm when one theme is chosen. A theme counts answers: those to all its norms
 * together. For who may see no names: only counts, and the levels of the viewer's own municipality.
 */
export function spreadOf(
  picture: Picture,
  rows: readonly NormRow[],
  theme: string,
  language: Language,
): SpreadFigure[] {
  if (theme) return rows.map((row) => figureOf(picture, `${row.norm} ${row.title}`.trim(), [row], language, row.norm))
  const byTheme = Map.groupBy(rows, (row) => row.theme)
  return themeTitles(picture, language).flatMap(({ value, label }) => {
    const own = byTheme.get(value)
    return own ? [figureOf(picture, label, own, language, value)] : []
  })
}

function figureOf(
  picture: Picture,
  title: string,
  norms: readonly NormRow[],
  language: Language,
  code: string,
): SpreadFigure {
  const t = texts[language]
  const codes = new Set(norms.map(({ norm }) => norm))
  const isTheme = code === norms[0]?.theme && !codes.has(code)
  const parts = picture.distributions.filter(({ norm }) => codes.has(norm))
  const own = ownLevels(picture, codes)
  const levels = picture.framework.scale.map(({ level, name }, step) => ({
    label: `${level} · ${textIn(name, language)}`,
    count: sumOf(parts, (one) => one.levels[step]?.count ?? 0),
    own: own.get(level) ?? 0,
    step: step as number | null,
  }))
  const rest = [
    { label: t.norm.na, count: sumOf(parts, (one) => one.notApplicable), own: own.get('na') ?? 0, step: null },
    { label: t.norm.missing, count: sumOf(parts, (one) => one.missing), own: own.get('missing') ?? 0, step: null },
  ]
  const groups = [...levels, ...rest].map(({ label, own: mine, ...group }) => ({
    ...group,
    label: mine > 0 ? `${label} (${isTheme ? t.spread.ownTimes(mine) : t.spread.own})` : label,
  }))
  const thresholds = new Set(norms.map(({ norm }) => picture.thresholds[norm]))
  const [threshold] = thresholds
  const lowest = picture.framework.scale[0]?.level ?? 0
  const svg = distributionSvg({
    title,
    description: groups.map(({ label, count }) => `${label}: ${count}`).join('; '),
    groups,
    steps: levels.length,
    ...(thresholds.size === 1 && threshold !== undefined
      ? { line: { before: threshold - lowest, label: t.norm.threshold } }
      : {}),
  })
  return {
    code,
    title,
    isTheme,
    svg,
    rows: [...levels, ...rest].map(({ label, count, own: mine }) => ({ label, count, own: mine })),
  }
}

const sumOf = (parts: readonly Distribution[], count: (one: Distribution) => number) =>
  parts.reduce((sum, one) => sum + count(one), 0)

/** How often the viewer's own municipality is at each level, `na` or `missing`; nothing without one in the round. */
function ownLevels(
  { municipalities: [own], cells }: Picture,
  norms: ReadonlySet<string>,
): Map<number | 'na' | 'missing', number> {
  if (!own) return new Map()
  const mine = new Map(
    cells.filter(({ municipality }) => municipality === own.code).map(({ norm, level }) => [norm, level]),
  )
  const counts = new Map<number | 'na' | 'missing', number>()
  for (const norm of norms) {
    const level = mine.get(norm) ?? 'missing'
    counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  return counts
}

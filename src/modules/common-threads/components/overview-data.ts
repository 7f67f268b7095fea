import type { Language } from '#platform/language'
import type { Picture } from '../shown.ts'
import { texts } from '../texts.ts'
import { filteredNorms, filtersIn, type NormRow } from './filtered.ts'
import { type Part, partOf, partsFor, partWords } from './parts.ts'
import { belowByMunicipality, districtMap, normsHeatmap, themeScores, themesHeatmap, themeTitles } from './pictures.ts'
import { spreadOf } from './spread.ts'

export type OverviewData = ReturnType<typeof overviewData>

/** What the overview of a round shows: the asked part only, so that no page carries the others. */
export function overviewData(picture: Picture, query: URLSearchParams, language: Language, ownName: string) {
  const { named, counts } = picture
  const part = partOf(query.get('deel'), named)
  const filter = filtersIn(query)
  const shown = filteredNorms(picture, filter, language)
  const t = texts[language]
  const rows = inOrder(picture, shown)
  const scores = () => themeScores(picture, rows)
  const below = belowByMunicipality(picture)
  const when = <T>(asked: Part, make: () => T, otherwise: T) => (part === asked ? make() : otherwise)
  return {
    roundId: picture.round.id,
    part,
    downloads: figuresHref(picture.round.id, query),
    parts: partsFor(named).map((one) => ({ part: one, href: hrefOf(picture.round.id, query, one) })),
    named,
    total: counts.signed + counts.submitted + counts.open,
    counts,
    filter,
    themes: themeTitles(picture, language),
    norms: when('norms', () => shown.map((row) => normRow(row, picture)), []),
    themeRanks: when('norms', () => themeRanks(picture, filter.theme, language), []),
    asBounds: query.get('ontbrekend') === 'grenzen',
    heatmap: when('heatmap', () => normsHeatmap(picture, rows, t, language), ''),
    cells: when('heatmap', () => cellRows(picture, rows), []),
    themesHeatmap: when('heatmap', () => themesHeatmap(picture, scores(), t, language), ''),
    themeScores: when('heatmap', scores, []),
    map: when('map', () => districtMap(picture, below, t), ''),
    below: when('map', () => below, []),
    spread: when('spread', () => spreadOf(picture, rows, filter.theme, language), []),
    waterbed: when('waterbed', () => waterbedRows(picture, shown, ownName), []),
  }
}

function hrefOf(roundId: string, query: URLSearchParams, part: Part): string {
  const to = new URLSearchParams(query)
  to.set('ronde', roundId)
  to.set('deel', partWords[part])
  return `/rode-draden?${to}`
}

/** The figures as a file, with the filters of the page. */
function figuresHref(roundId: string, query: URLSearchParams) {
  const to = new URLSearchParams([...query].filter(([key, value]) => value && !['ronde', 'deel'].includes(key)))
  const href = (form: string) => `/rode-draden/${roundId}/cijfers?${new URLSearchParams([['vorm', form], ...to])}`
  return { xlsx: href('xlsx'), csv: href('csv') }
}

/** Rows of norms in the order of the framework; the filters give them in order of rank. */
function inOrder({ analysis }: Picture, shown: readonly NormRow[]): NormRow[] {
  const places = new Map(analysis.norms.map(({ norm }, at) => [norm, at]))
  return [...shown].sort((a, b) => (places.get(a.norm) ?? 0) - (places.get(b.norm) ?? 0))
}

function normRow(row: NormRow, { thresholds }: Picture) {
  const { norm, title, below, n, applicable, notApplicable, fgt1, leik, mean, bounds, type, rank, rankRange } = row
  const missing = applicable - n
  const threshold = thresholds[norm]
  const isUndecided = bounds !== null && threshold !== undefined && bounds[0] < threshold && bounds[1] >= threshold
  return {
    norm,
    title,
    below,
    n,
    notApplicable,
    missing,
    fgt1,
    leik,
    mean,
    bounds,
    isUndecided: missing > 0 && isUndecided,
    type,
    rank,
    rankRange,
  }
}

/** Themes in order of rank. */
function themeRanks(picture: Picture, theme: string, language: Language) {
  const titles = new Map(themeTitles(picture, language).map(({ value, label }) => [value, label]))
  return picture.analysis.themes
    .filter((one) => one.rank !== null && (!theme || one.theme === theme))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map((one) => ({
      theme: one.theme,
      title: titles.get(one.theme) ?? one.theme,
      rank: one.rank ?? 0,
      rankRange: one.rankRange,
      fgt1: one.fgt1,
    }))
}

function cellRows({ municipalities, cells }: Picture, shown: readonly NormRow[]) {
  const levels = new Map(cells.map(({ municipality, norm, level }) => [`${municipality} ${norm}`, level]))
  return municipalities.map(({ code, name }) => ({
    code,
    name,
    levels: shown.map(({ norm }) => ({ norm, level: levels.get(`${code} ${norm}`) ?? null })),
  }))
}

function waterbedRows({ analysis, municipalities }: Picture, shown: readonly NormRow[], ownName: string) {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const titles = new Map(shown.map(({ norm, title }) => [norm, title]))
  return analysis.waterbed
    .flatMap(({ norm, district, exposure }) => {
      const title = titles.get(norm)
      if (district === null || title === undefined) return []
      const [most] = Object.entries(exposure)
        .filter(([, value]) => value !== null)
        .sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))
      return [{ norm, title, district, most: most && { name: names.get(most[0]) ?? ownName, value: most[1] ?? 0 } }]
    })
    .sort((a, b) => b.district - a.district)
}

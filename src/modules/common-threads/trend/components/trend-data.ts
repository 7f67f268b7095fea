import { nodeOf, textIn, themes } from '#modules/frameworks'
import { dateText, type Language, numberText, type Texts } from '#platform/language'
import { listAddress } from '#platform/lists'
import { heatmapSvg } from '#ui/charts/heatmap'
import { trendSvg } from '#ui/charts/trend'
import { scaleOf } from '../../framework-norms.ts'
import type { TrendLine } from '../model.ts'
import type { nl } from '../nl.ts'
import type { TrendPicture } from '../picture.ts'
import { texts } from '../texts.ts'

export type TrendChoices = { kader: string; thema: string; gemeente: string }
export type TrendData = ReturnType<typeof trendData>

/** What the page shows: the whole, and each theme or, when one is chosen, each of its norms. */
export function trendData(picture: TrendPicture, choices: TrendChoices, language: Language) {
  const t = texts[language]
  const rows = trendRows(picture, choices.thema, language)
  const { rounds, beside, district, frameworks, named, municipalities } = picture
  const file = listAddress('/verloop/cijfers', choices)
  return {
    named,
    choices: { ...choices, kader: picture.framework.code, gemeente: beside?.code ?? '' },
    frameworks,
    themes: themeTitles(picture, language),
    municipalities,
    rounds,
    hidden: rounds.filter(({ isShown, municipalities: n }) => !isShown && n > 0).map(({ title }) => title),
    beside: beside && { name: beside.name, whole: beside.whole },
    whole: district.whole,
    rows,
    hasLevels: [district.whole, beside?.whole].some((line) => line?.points.some(({ n }) => n > 0)),
    svg: wholeSvg(picture, t, language),
    heatmap: heatmapOf(picture, rows, t, language),
    downloads: { xlsx: file.href({ vorm: 'xlsx' }), csv: file.href({ vorm: 'csv' }) },
  }
}

const themeTitles = ({ framework }: TrendPicture, language: Language) =>
  themes(framework).map(({ code, title }) => ({ value: code, label: textIn(title, language) || code }))

export type TrendRow = { code: string; title: string; district: TrendLine; beside: TrendLine | null }

/** The themes, or the norms of the chosen one, in the order of the framework. */
export function trendRows(picture: TrendPicture, theme: string, language: Language): TrendRow[] {
  const { framework, district, beside } = picture
  const isTheme = themes(framework).some(({ code }) => code === theme)
  const titles = new Map(themeTitles(picture, language).map(({ value, label }) => [value, label]))
  const wanted = new Set(picture.normThemes.filter((one) => one.theme === theme).map(({ code }) => code))
  const lines = isTheme ? district.norms.filter(({ code }) => wanted.has(code)) : district.themes
  const own = new Map([...(beside?.themes ?? []), ...(beside?.norms ?? [])].map((line) => [line.code, line]))
  return lines.map((line) => {
    const node = nodeOf(framework, line.code)
    const norm = `${line.code} ${textIn(node?.title, language) || textIn(node?.text, language).slice(0, 100)}`
    return {
      code: line.code,
      title: isTheme ? norm : (titles.get(line.code) ?? line.code),
      district: line,
      beside: own.get(line.code) ?? null,
    }
  })
}

type Words = Texts<typeof nl>

function wholeSvg({ rounds, district, beside, framework }: TrendPicture, t: Words, language: Language): string {
  const valuesOf = ({ points }: TrendLine) =>
    points.map(({ mean }) => ({ value: mean, text: mean === null ? '' : numberText(language, mean, 2) }))
  const series = [
    { label: t.district, values: valuesOf(district.whole) },
    ...(beside ? [{ label: beside.name, values: valuesOf(beside.whole) }] : []),
  ]
  return trendSvg({
    title: t.chart,
    description: series
      .map(
        ({ label, values }) =>
          `${label}: ${values.map((one, at) => `${rounds[at]?.title} ${one.text || t.missing}`).join(', ')}`,
      )
      .join('; '),
    moments: rounds.map(({ day, kind, municipalities, archiveId }) => ({
      label: dateText(language, day),
      below: archiveId === null ? t.municipalities(municipalities) : t.fromFile,
      isSquare: kind === 'independent',
      isOpen: archiveId !== null,
    })),
    series,
    scale: scaleOf(framework),
    words: { circle: t.kinds['self-scan'], square: t.kinds.independent, open: t.fromFile },
  })
}

function heatmapOf(
  { rounds, framework }: TrendPicture,
  rows: readonly TrendRow[],
  t: Words,
  language: Language,
): string {
  const means = new Map(
    rows.flatMap(({ code, district }) => district.points.map(({ roundId, mean }) => [`${code} ${roundId}`, mean])),
  )
  return heatmapSvg({
    title: t.heatmap,
    description: t.heatmapText,
    rows: rows.map(({ code, title }) => ({ key: code, label: title.length > 44 ? `${title.slice(0, 43)}…` : title })),
    columns: rounds
      .filter(({ archiveId }) => archiveId === null)
      .map(({ id, day, kind }) => ({ key: id, label: `${dateText(language, day)}, ${t.kinds[kind]}` })),
    levels: framework.scale.map(({ level, name }) => ({ level, name: textIn(name, language) })),
    words: { na: t.na, missing: t.missing },
    cell: (row, column) => {
      const mean = means.get(`${row} ${column}`) ?? null
      if (mean === null) return { level: null, text: '', state: 'missing' }
      return { level: Math.round(mean), text: numberText(language, mean, 1), state: 'level' }
    },
  })
}

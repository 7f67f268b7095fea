import { textIn, themes } from '#modules/frameworks'
import { type Language, numberText, type Texts } from '#platform/language'
import { heatmapSvg } from '#ui/charts/heatmap'
import { tileMapSvg } from '#ui/charts/tile-map'
import type { nl } from '../nl.ts'
import type { Picture } from '../shown.ts'
import type { NormRow } from './filtered.ts'

type Words = Texts<Pick<typeof nl, 'heatmap' | 'map'>>

/** Levels of municipalities by norm; only municipalities that the viewer may name. */
export function normsHeatmap(picture: Picture, rows: readonly NormRow[], t: Words, language: Language): string {
  const cells = new Map(picture.cells.map(({ municipality, norm, level }) => [`${municipality} ${norm}`, level]))
  return heatmapSvg({
    title: t.heatmap.title,
    description: t.heatmap.text,
    rows: picture.municipalities.map(({ code, name }) => ({ key: code, label: name })),
    columns: rows.map(({ norm, theme }) => ({ key: norm, label: norm, group: theme })),
    levels: levelNames(picture, language),
    words: { na: t.heatmap.na, missing: t.heatmap.missing },
    cell: (municipality, norm) => {
      const level = cells.get(`${municipality} ${norm}`)
      if (level === undefined) return { level: null, text: '', state: 'missing' }
      return level === 'na' ? { level: null, text: '–', state: 'na' } : { level, text: String(level), state: 'level' }
    },
  })
}

const levelNames = ({ framework }: Picture, language: Language) =>
  framework.scale.map(({ level, name }) => ({ level, name: textIn(name, language) }))

export type ThemeScores = { code: string; name: string; scores: { theme: string; mean: number | null }[] }

/** Per named municipality the mean of the counting levels of each theme, weighted by norm; null without an answer. */
export function themeScores(picture: Picture, rows: readonly NormRow[]): ThemeScores[] {
  const levels = new Map(picture.cells.map(({ municipality, norm, level }) => [`${municipality} ${norm}`, level]))
  const byTheme = [...Map.groupBy(rows, ({ theme }) => theme)]
  return picture.municipalities.map(({ code, name }) => ({
    code,
    name,
    scores: byTheme.map(([theme, norms]) => {
      const given = norms.flatMap(({ norm, weight }) => {
        const level = levels.get(`${code} ${norm}`)
        return typeof level === 'number' ? [{ level, weight }] : []
      })
      const total = given.reduce((sum, { weight }) => sum + weight, 0)
      return { theme, mean: total > 0 ? given.reduce((sum, one) => sum + one.level * one.weight, 0) / total : null }
    }),
  }))
}

/** Municipalities by themes; the tone is that of the nearest level, the score is written in it. */
export function themesHeatmap(picture: Picture, scores: readonly ThemeScores[], t: Words, language: Language): string {
  const means = new Map(scores.flatMap((row) => row.scores.map(({ theme, mean }) => [`${row.code} ${theme}`, mean])))
  return heatmapSvg({
    title: t.heatmap.themes,
    description: t.heatmap.themesText,
    rows: scores.map(({ code, name }) => ({ key: code, label: name })),
    columns: (scores[0]?.scores ?? []).map(({ theme }) => ({ key: theme, label: theme })),
    levels: levelNames(picture, language),
    words: { na: t.heatmap.na, missing: t.heatmap.missing },
    cell: (municipality, theme) => {
      const mean = means.get(`${municipality} ${theme}`) ?? null
      if (mean === null) return { level: null, text: '', state: 'missing' }
      return { level: Math.round(mean), text: numberText(language, mean, 1), state: 'level' }
    },
  })
}

export type BelowRow = { code: string; name: string; below: number; answered: number; state: string }

/** How many norms of each named municipality are below the level asked. */
export function belowByMunicipality(picture: Picture): BelowRow[] {
  return picture.municipalities.map(({ code, name, state }) => {
    const own = picture.cells.filter(({ municipality, level }) => municipality === code && level !== 'na')
    const below = own.filter(
      ({ norm, level }) => level !== 'na' && level < (picture.thresholds[norm] ?? Number.NEGATIVE_INFINITY),
    ).length
    return { code, name, state, below, answered: own.length }
  })
}

export function districtMap(picture: Picture, rows: readonly BelowRow[], t: Words): string {
  const tiles = rows.flatMap(({ code, name, below, answered }) => {
    const tile = picture.municipalities.find((one) => one.code === code)?.tile
    if (!tile) return []
    const step = answered === 0 ? null : Math.min(4, Math.floor((5 * (answered - below)) / answered))
    return [{ ...tile, label: name, value: answered === 0 ? '–' : `${below} / ${answered}`, step }]
  })
  return tileMapSvg({ title: t.map.title, description: t.map.text, tiles, steps: 5, meaning: t.map.meaning })
}

/** Themes in order with their title. */
export const themeTitles = (picture: Picture, language: string) =>
  themes(picture.framework, picture.round.groups).map(({ code, title }) => ({
    value: code,
    label: textIn(title, language) || code,
  }))

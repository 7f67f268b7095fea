import { textIn, themes } from '#modules/frameworks'
import { heatmapSvg } from '#ui/charts/heatmap'
import { tileMapSvg } from '#ui/charts/tile-map'
import type { nl } from '../nl.ts'
import type { Picture } from '../shown.ts'
import type { NormRow } from './filtered.ts'

type Words = { heatmap: (typeof nl)['heatmap']; map: (typeof nl)['map'] }

/** Levels of municipalities by norm; only municipalities that the viewer may name. */
export function normsHeatmap(picture: Picture, rows: readonly NormRow[], t: Words): string {
  const cells = new Map(picture.cells.map(({ municipality, norm, level }) => [`${municipality} ${norm}`, level]))
  return heatmapSvg({
    title: t.heatmap.title,
    description: t.heatmap.text,
    rows: picture.municipalities.map(({ code, name }) => ({ key: code, label: name })),
    columns: rows.map(({ norm }) => ({ key: norm, label: norm })),
    levels: picture.framework.scale.map(({ level }) => level),
    cell: (municipality, norm) => {
      const level = cells.get(`${municipality} ${norm}`)
      if (level === undefined) return { level: null, text: '', state: 'missing' }
      return level === 'na' ? { level: null, text: '–', state: 'na' } : { level, text: String(level), state: 'level' }
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
    const step = answered === 0 ? null : Math.min(4, Math.floor((1 - below / answered) * 5))
    return [{ ...tile, label: name, value: answered === 0 ? '–' : `${below} / ${answered}`, step }]
  })
  return tileMapSvg({ title: t.map.title, description: t.map.text, tiles, steps: 5 })
}

/** Themes in order with their title. */
export const themeTitles = (picture: Picture, language: string) =>
  themes(picture.framework, picture.round.groups).map(({ code, title }) => ({
    value: code,
    label: textIn(title, language) || code,
  }))

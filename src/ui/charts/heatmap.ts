import { legend, type Sample } from './legend.ts'
import { blank, box, picture, text, tone, widest } from './svg.ts'

export type HeatCell = { level: number | null; text: string; state: 'level' | 'na' | 'missing' }
type Level = { level: number; name: string }
type Heatmap = {
  title: string
  description: string
  rows: readonly { key: string; label: string }[]
  /** Columns with the same `group` stand together, with a gap to the next group. */
  columns: readonly { key: string; label: string; group?: string }[]
  cell: (row: string, column: string) => HeatCell
  /** The scale from low to high; with names a legend is drawn. */
  levels: readonly (number | Level)[]
  /** Words in the legend for cells without a level. */
  words?: { na: string; missing: string }
}

const height = 26
const gap = 7

/** Rows by columns with the level written in each cell: not applicable is crossed out, not answered an open cell. */
export function heatmapSvg({ title, description, rows, columns, cell, levels, words }: Heatmap): string {
  const numbers = levels.map((one) => (typeof one === 'number' ? one : one.level))
  const low = Math.min(...numbers)
  const left = widest(rows.map(({ label }) => label)) + 14
  const top =
    widest(
      columns.map(({ label }) => label),
      12,
    ) + 12
  const width = cellWidth(columns.length)
  const places = placesOf(columns, left, width)
  const heads = columns.map(({ label }, at) =>
    text((places[at] ?? 0) + width / 2 + 4, top - 6, label, { size: 12, turn: -90 }),
  )
  const body = rows.map(({ key, label }, index) => {
    const y = top + index * height
    const cells = columns.map((column, at) => {
      const found = cell(key, column.key)
      return cellSvg({ x: places[at] ?? 0, y, width }, found, (found.level ?? low) - low, levels.length)
    })
    return text(left - 8, y + 17.5, label, { anchor: 'end' }) + cells.join('')
  })
  const bottom = top + rows.length * height
  const full = Math.max((places.at(-1) ?? left) + width + 2, 420)
  const key = legend(samplesOf(levels, words), 2, bottom + 16, full - 4, levels.length)
  const end = key.height === 0 ? bottom + 2 : bottom + 16 + key.height
  return picture(full, end, { title, description }, heads.join('') + body.join('') + key.svg)
}

/** Sixty norms fit beside the names within the widest page; few columns get more room. */
const cellWidth = (columns: number) => Math.max(16.5, Math.min(46, Math.floor((980 / Math.max(1, columns)) * 2) / 2))

function placesOf(columns: Heatmap['columns'], left: number, width: number): number[] {
  let x = left
  return columns.map(({ group }, at) => {
    const before = columns[at - 1]
    if (before && before.group !== group) x += gap
    x += at === 0 ? 0 : width
    return x
  })
}

function cellSvg(
  { x, y, width }: { x: number; y: number; width: number },
  { level, text: words, state }: HeatCell,
  step: number,
  steps: number,
): string {
  const has = state === 'level' && level !== null
  const { fill, ink } = has ? tone(step, steps) : blank
  const cross =
    state === 'na' ? `<path d="M${x + 1} ${y + height - 1}L${x + width - 1} ${y + 1}" stroke="#9aa7b3"/>` : ''
  return (
    box(x + 0.5, y + 0.5, width - 1, height - 1, { fill, dashed: state === 'missing' }) +
    cross +
    (words ? text(x + width / 2, y + 17.5, words, { size: 12.5, anchor: 'middle', fill: ink }) : '')
  )
}

function samplesOf(levels: Heatmap['levels'], words: Heatmap['words']): Sample[] {
  const named = levels.filter((one) => typeof one !== 'number')
  if (named.length === 0) return []
  return [
    ...named.map(({ level, name }, step) => ({ words: name, step, mark: String(level) })),
    ...(words ? [{ words: words.na, step: null, mark: '–', isCrossed: true }] : []),
    ...(words ? [{ words: words.missing, step: null, mark: '' }] : []),
  ]
}

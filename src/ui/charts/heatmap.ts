import { escaped, picture, text, tone } from './svg.ts'

export type HeatCell = { level: number | null; text: string; state: 'level' | 'na' | 'missing' }
type Heatmap = {
  title: string
  description: string
  rows: { key: string; label: string }[]
  columns: { key: string; label: string }[]
  cell: (row: string, column: string) => HeatCell
  levels: readonly number[]
}

/** Rows by columns with the level written in each cell; n.v.t. is a dash, not answered an open cell. */
export function heatmapSvg({ title, description, rows, columns, cell, levels }: Heatmap): string {
  const [left, top, width, height] = [150, 70, columns.length > 30 ? 17 : 44, 24]
  const min = Math.min(...levels)
  const heads = columns.map(({ label }, index) => {
    const x = left + index * width + width / 2
    return `<text x="${x}" y="${top - 6}" font-size="11" fill="#17222d" transform="rotate(-60 ${x} ${top - 6})">${escaped(label)}</text>`
  })
  const body = rows.map((row, at) => {
    const y = top + at * height
    const cells = columns.map((column, index) =>
      cellSvg(left + index * width, y, width, height, cell(row.key, column.key), min, levels.length),
    )
    return text(left - 8, y + 16, row.label, 'text-anchor="end"') + cells.join('')
  })
  return picture(
    left + columns.length * width + 40,
    top + rows.length * height + 8,
    { title, description },
    heads.join('') + body.join(''),
  )
}

function cellSvg(
  x: number,
  y: number,
  width: number,
  height: number,
  { level, text: words, state }: HeatCell,
  min: number,
  steps: number,
): string {
  const { fill, ink } =
    state === 'level' && level !== null ? tone(level - min, steps) : { fill: '#ffffff', ink: '#52606d' }
  const dash = state === 'missing' ? ' stroke-dasharray="2 2"' : ''
  const box = `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" fill="${fill}" stroke="#9aa7b3"${dash}/>`
  return `${box}<text x="${x + width / 2}" y="${y + 16}" font-size="12" text-anchor="middle" fill="${ink}">${escaped(words)}</text>`
}

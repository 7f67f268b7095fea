import { legend } from './legend.ts'
import { blank, box, picture, text, tone } from './svg.ts'

type Tile = { column: number; row: number; label: string; value: string; step: number | null }
type TileMap = {
  title: string
  description: string
  tiles: readonly Tile[]
  /** How many steps there are; a tile's `step` counts from weak (0) to strong. */
  steps: number
  /** What each step means, from weak to strong; with it a legend is drawn. */
  meaning?: readonly string[]
}

const [width, height, gap] = [124, 88, 6]

/** The district as tiles, each about where the place lies; a tile without a step is open with a dashed edge. */
export function tileMapSvg({ title, description, tiles, steps, meaning = [] }: TileMap): string {
  const first = { column: lowest(tiles, 'column'), row: lowest(tiles, 'row') }
  const columns = 1 + Math.max(0, ...tiles.map(({ column }) => column - first.column))
  const rows = 1 + Math.max(0, ...tiles.map(({ row }) => row - first.row))
  const content = tiles.map(({ column, row, label, value, step }) => {
    const { fill, ink } = step === null ? { ...blank, ink: '#15212a' } : tone(step, steps)
    const x = (column - first.column) * width
    const y = (row - first.row) * height
    const middle = x + width / 2
    return (
      box(x + gap / 2, y + gap / 2, width - gap, height - gap, {
        fill,
        stroke: '#566873',
        dashed: step === null,
        round: 6,
      }) +
      text(middle, y + 38, label, { size: 14, weight: 600, anchor: 'middle', fill: ink }) +
      text(middle, y + 61, value, { size: 15, anchor: 'middle', fill: ink })
    )
  })
  const full = Math.max(columns * width, 360)
  const samples = meaning.map((words, step) => ({ words, step, mark: '' }))
  const key = legend(samples, 3, rows * height + 14, full - 6, steps)
  return picture(
    full,
    rows * height + (key.height && key.height + 14),
    { title, description },
    content.join('') + key.svg,
  )
}

const lowest = (tiles: readonly Tile[], side: 'column' | 'row') =>
  tiles.length === 0 ? 0 : Math.min(...tiles.map((tile) => tile[side]))

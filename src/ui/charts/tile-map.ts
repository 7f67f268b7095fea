import { escaped, picture, tone } from './svg.ts'

type Tile = { column: number; row: number; label: string; value: string; step: number | null }

/** The district as tiles, each where the municipality lies; `step` counts from weak to strong. */
export function tileMapSvg({
  title,
  description,
  tiles,
  steps,
}: {
  title: string
  description: string
  tiles: readonly Tile[]
  steps: number
}): string {
  const [width, height] = [112, 84]
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1))
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1))
  const content = tiles.map(({ column, row, label, value, step }) => {
    const { fill, ink } = step === null ? { fill: '#ffffff', ink: '#17222d' } : tone(step, steps)
    const [x, y] = [column * width + 3, row * height + 3]
    const dash = step === null ? ' stroke-dasharray="4 3"' : ''
    return `<rect x="${x}" y="${y}" width="${width - 6}" height="${height - 6}" rx="6" fill="${fill}" stroke="#52606d"${dash}/><text x="${x + 53}" y="${y + 32}" font-size="13.5" font-weight="600" text-anchor="middle" fill="${ink}">${escaped(label)}</text><text x="${x + 53}" y="${y + 54}" font-size="14" text-anchor="middle" fill="${ink}">${escaped(value)}</text>`
  })
  return picture(columns * width, rows * height, { title, description }, content.join(''))
}

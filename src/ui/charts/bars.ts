import { picture, text, tone } from './svg.ts'

type Bar = { label: string; value: number; text: string; step?: number }

/** Horizontal bars with their number in words beside them. */
export function barsSvg({
  title,
  description,
  bars,
  most,
  steps = 5,
}: {
  title: string
  description: string
  bars: readonly Bar[]
  most: number
  steps?: number
}): string {
  const [left, height, long] = [190, 30, 340]
  const content = bars.map(({ label, value, text: words, step }, index) => {
    const y = index * height + 6
    const size = Math.max(1, (value / Math.max(1, most)) * long)
    return `${text(left - 8, y + 15, label, 'text-anchor="end"')}<rect x="${left}" y="${y}" width="${size}" height="20" fill="${tone(step ?? 3, steps).fill}" stroke="#52606d"/>${text(left + size + 8, y + 15, words)}`
  })
  return picture(left + long + 150, bars.length * height + 10, { title, description }, content.join(''))
}

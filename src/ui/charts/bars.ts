import { isTall, sideLabel, sideWidth } from './side-labels.ts'
import { box, picture, text, tone, widest } from './svg.ts'

type Bar = { label: string; value: number; text: string; step?: number }
type Bars = {
  title: string
  description: string
  bars: readonly Bar[]
  most: number
  steps?: number
  /** Fits a phone whole, with little room for names. */
  isNarrow?: boolean
}

const [low, tall, full] = [30, 40, 340]
const [phone, names] = [320, 170]

/** Horizontal bars with their number in words beside them; `most` is the value of the longest bar. */
export function barsSvg({ title, description, bars, most, steps = 5, isNarrow = false }: Bars): string {
  const side = isNarrow ? names : undefined
  const row = isTall(bars, side) ? tall : low
  const left = sideWidth(bars, side) + 14
  const right = widest(bars.map(({ text: words }) => words)) + 20
  const long = isNarrow ? phone - left - right : full
  const content = bars.map(({ label, value, text: words, step }, index) => {
    const y = index * row + 6
    const size = value <= 0 ? 0 : Math.max(1, (value / Math.max(1e-9, most)) * long)
    const bar = size === 0 ? '' : box(left, y, size, 20, { fill: tone(step ?? 3, steps).fill, stroke: '#566873' })
    return (
      sideLabel(label, { x: left - 8, middle: y + 10, width: side, anchor: 'end' }) +
      bar +
      text(left + size + 8, y + 15, words)
    )
  })
  return picture(left + long + right, bars.length * row + 10, { title, description }, content.join(''))
}

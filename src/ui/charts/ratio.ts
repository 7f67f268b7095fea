import { ink, picture, quiet, text, widest } from './svg.ts'

type Ratio = {
  title: string
  description: string
  /** All above zero; 1 is no difference. */
  ratio: number
  low: number
  high: number
  /** What stands at 1. */
  same: string
  say: (value: number) => string
}

// As wide as fits a phone, so that the whole scale is seen at once.
const [width, side, middle] = [320, 24, 58]
const marks = [0.1, 0.25, 0.5, 1, 2, 4, 10]

/** A ratio as a point with a line over the interval in which it may lie, on a scale where half and double are as far from 1. */
export function ratioSvg({ title, description, ratio, low, high, same, say }: Ratio): string {
  const far = Math.min(10, Math.max(2, high, 1 / Math.max(low, 0.1)))
  const reach = Math.log(far) * 1.05
  const at = (value: number) => {
    const share = (Math.log(Math.max(value, 1e-9)) / reach + 1) / 2
    return Math.round((side + Math.min(1, Math.max(0, share)) * (width - 2 * side)) * 10) / 10
  }
  const shown = marks.filter((mark) => Math.abs(Math.log(mark)) <= reach)
  const axis = shown.map((mark) => {
    const x = at(mark)
    const dash = mark === 1 ? '' : ' stroke-dasharray="2 4"'
    return `<path d="M${x} 30V86" stroke="${quiet}"${dash}/>${text(x, 104, say(mark), { anchor: 'middle', size: 12 })}`
  })
  const interval = `<path d="M${at(low)} ${middle}H${at(high)}M${at(low)} ${middle - 8}v16M${at(high)} ${middle - 8}v16" stroke="${ink}" stroke-width="3" fill="none"/>`
  const point = `<circle cx="${at(ratio)}" cy="${middle}" r="7" fill="#34769a" stroke="${ink}"/>`
  const half = widest([same]) / 2
  const label = text(Math.max(half, at(1)), 20, same, { anchor: 'middle', weight: 600 })
  return picture(width, 116, { title, description }, label + axis.join('') + interval + point)
}

import { picture, quiet, text, widest, widthOf } from './svg.ts'

type Series = { label: string; values: readonly { value: number | null; text: string }[] }
type Trend = {
  title: string
  description: string
  /** Moments from left to right; a square marks the other kind. */
  moments: readonly { label: string; isSquare: boolean }[]
  /** At most two lines; the second is dashed. At each moment the higher value stands above its mark, the lower below. */
  series: readonly Series[]
  scale: { min: number; max: number }
  /** What circles and squares are. */
  words: { circle: string; square: string }
}

const [high, left, top, row] = [220, 36, 34, 16]
const looks = [
  { stroke: '#0b3c5d', dash: '' },
  { stroke: '#a04a00', dash: ' stroke-dasharray="7 4"' },
]
const rounded = (value: number) => Math.round(value * 10) / 10

/** How a mean level moves over moments, with its value at each; moments without one leave a gap in the line. */
export function trendSvg({ title, description, moments, series, scale, words }: Trend): string {
  const label = widest(
    moments.map(({ label }) => label),
    12,
  )
  const step = Math.max(110, label + 16)
  const edge = Math.max(30, Math.ceil(label / 2) + 4)
  const wide = Math.max(1, moments.length - 1) * step + 2 * edge
  const x = (at: number) => left + edge + at * step
  const y = (value: number) => rounded(top + high - ((value - scale.min) / Math.max(1, scale.max - scale.min)) * high)
  const levels = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at)
  const every = Math.ceil(levels.length / 6)
  const grid = levels
    .filter((_, at) => at % every === 0)
    .map(
      (level) =>
        `<path d="M${left} ${y(level)}H${left + wide}" stroke="#dde4e8"/>` +
        text(left - 8, y(level) + 4.5, String(level), { size: 12, anchor: 'end', fill: quiet }),
    )
  const below = moments.map(({ label }, at) =>
    text(x(at), top + high + 22, label, { size: 12, anchor: 'middle', fill: quiet }),
  )
  const drawn = series.map(({ values }, nth) => {
    const { stroke, dash } = looks[nth] ?? { stroke: quiet, dash: '' }
    const marks = values.map(({ value, text: shown }, at) => {
      if (value === null) return ''
      const isBelow = series.some(
        (other, place) => place !== nth && isHigher(other.values[at]?.value, value, place < nth),
      )
      const mark = moments[at]?.isSquare
        ? `<rect x="${x(at) - 5.5}" y="${rounded(y(value) - 5.5)}" width="11" height="11" fill="${stroke}"/>`
        : `<circle cx="${x(at)}" cy="${y(value)}" r="6" fill="${stroke}"/>`
      return (
        mark +
        text(x(at), y(value) + (isBelow ? 20 : -11), shown, { size: 12, anchor: 'middle', fill: stroke, weight: 600 })
      )
    })
    return `<path d="${lineOf(values.map(({ value }, at) => (value === null ? null : `${x(at)} ${y(value)}`)))}" fill="none" stroke="${stroke}" stroke-width="2.5"${dash}/>${marks.join('')}`
  })
  const key = keyOf(
    series,
    words,
    moments.some(({ isSquare }) => isSquare),
  )
  const width = Math.max(left + wide, key.width)
  return picture(width, top + high + 34, { title, description }, key.svg + [...grid, ...below, ...drawn].join(''))
}

/** Of two equal values the first counts as higher. */
const isHigher = (other: number | null | undefined, value: number, isFirst: boolean) =>
  typeof other === 'number' && (other > value || (other === value && isFirst))

/** A path over the points, started again after a gap. */
const lineOf = (points: readonly (string | null)[]) =>
  points.map((point, at) => (point === null ? '' : `${points[at - 1] ? 'L' : 'M'}${point}`)).join('') || 'M0 0'

function keyOf(series: readonly Series[], words: Trend['words'], hasSquares: boolean) {
  let at = 2
  const samples = series.map(({ label }, nth) => {
    const { stroke, dash } = looks[nth] ?? { stroke: quiet, dash: '' }
    const sample = `<path d="M${at} ${row - 4}h26" stroke="${stroke}" stroke-width="2.5"${dash}/>${text(at + 32, row, label)}`
    at += 32 + widthOf(label) + 18
    return sample
  })
  if (!hasSquares) return { svg: samples.join(''), width: at }
  const marks = `<circle cx="${at + 6}" cy="${row - 4}" r="6" fill="${quiet}"/>${text(at + 18, row, words.circle)}`
  at += 18 + widthOf(words.circle) + 18
  const squares = `<rect x="${at}" y="${row - 10}" width="11" height="11" fill="${quiet}"/>${text(at + 17, row, words.square)}`
  return { svg: samples.join('') + marks + squares, width: at + 17 + widthOf(words.square) + 4 }
}

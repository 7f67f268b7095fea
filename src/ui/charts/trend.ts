import { picture, quiet, text, widest, widthOf } from './svg.ts'

type Series = { label: string; values: readonly { value: number | null; text: string }[] }
type Trend = {
  title: string
  description: string
  /** Moments from left to right; a square marks the other kind, an open mark what counts in one line only. `below` is a second line. */
  moments: readonly { label: string; below?: string; isSquare: boolean; isOpen?: boolean }[]
  /** At most two lines; the second is dashed. At each moment the higher value stands above its mark, the lower below. */
  series: readonly Series[]
  scale: { min: number; max: number }
  /** What circles, squares and open marks are. */
  words: { circle: string; square: string; open?: string }
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
    moments.flatMap(({ label, below = '' }) => [label, below]),
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
  const below = moments.flatMap(({ label, below: second }, at) =>
    [label, second ?? ''].map((line, nth) =>
      line === '' ? '' : text(x(at), top + high + 22 + nth * row, line, { size: 12, anchor: 'middle', fill: quiet }),
    ),
  )
  const pointsOf = (values: Series['values']) =>
    values.flatMap(({ value }, at) => {
      if (value !== null) return [`${x(at)} ${y(value)}`]
      return moments[at]?.isOpen ? [] : [null]
    })
  const drawn = series.map(({ values }, nth) => {
    const { stroke, dash } = looks[nth] ?? { stroke: quiet, dash: '' }
    const marks = values.map(({ value, text: shown }, at) => {
      if (value === null) return ''
      const isBelow = series.some(
        (other, place) => place !== nth && isHigher(other.values[at]?.value, value, place < nth),
      )
      const mark = markAt(x(at), y(value), stroke, moments[at])
      return (
        mark +
        text(x(at), y(value) + (isBelow ? 20 : -11), shown, { size: 12, anchor: 'middle', fill: stroke, weight: 600 })
      )
    })
    return `<path d="${lineOf(pointsOf(values))}" fill="none" stroke="${stroke}" stroke-width="2.5"${dash}/>${marks.join('')}`
  })
  const key = keyOf(series, words, moments)
  const width = Math.max(left + wide, key.width)
  const lines = moments.some(({ below: second }) => second) ? 2 : 1
  return picture(
    width,
    top + high + 18 + lines * row,
    { title, description },
    key.svg + [...grid, ...below, ...drawn].join(''),
  )
}

function markAt(x: number, y: number, stroke: string, moment: Trend['moments'][number] | undefined): string {
  const fill = moment?.isOpen ? `fill="#fff" stroke="${stroke}" stroke-width="2.5"` : `fill="${stroke}"`
  return moment?.isSquare
    ? `<rect x="${x - 5.5}" y="${rounded(y - 5.5)}" width="11" height="11" ${fill}/>`
    : `<circle cx="${x}" cy="${y}" r="6" ${fill}/>`
}

/** Of two equal values the first counts as higher. */
const isHigher = (other: number | null | undefined, value: number, isFirst: boolean) =>
  typeof other === 'number' && (other > value || (other === value && isFirst))

/** A path over the points, started again after a gap. */
const lineOf = (points: readonly (string | null)[]) =>
  points.map((point, at) => (point === null ? '' : `${points[at - 1] ? 'L' : 'M'}${point}`)).join('') || 'M0 0'

function keyOf(series: readonly Series[], words: Trend['words'], moments: Trend['moments']) {
  let at = 2
  const samples = series.map(({ label }, nth) => {
    const { stroke, dash } = looks[nth] ?? { stroke: quiet, dash: '' }
    const sample = `<path d="M${at} ${row - 4}h26" stroke="${stroke}" stroke-width="2.5"${dash}/>${text(at + 32, row, label)}`
    at += 32 + widthOf(label) + 18
    return sample
  })
  const hasOpen = words.open !== undefined && moments.some(({ isOpen }) => isOpen)
  if (!hasOpen && !moments.some(({ isSquare }) => isSquare)) return { svg: samples.join(''), width: at }
  const kinds = [
    { word: words.circle, isSquare: false, isOpen: false },
    { word: words.square, isSquare: true, isOpen: false },
    ...(hasOpen ? [{ word: words.open ?? '', isSquare: false, isOpen: true }] : []),
  ]
  const marks = kinds.map(({ word, ...kind }) => {
    const mark = markAt(at + 6, row - 4, quiet, { label: word, ...kind }) + text(at + 18, row, word)
    at += 18 + widthOf(word) + 18
    return mark
  })
  return { svg: samples.join('') + marks.join(''), width: at - 14 }
}

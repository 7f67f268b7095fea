import { picture, quiet, text, widest, widthOf } from './svg.ts'

type Lines = {
  title: string
  description: string
  moments: readonly string[]
  /** At most four; `null` leaves a gap. */
  series: readonly { label: string; values: readonly (number | null)[] }[]
  /** A value at the axis in words. */
  say: (value: number) => string
}

const [top, high, row, mark] = [14, 200, 22, 5]
/** Each line has its own colour, dashes and mark: one is enough to tell them apart. */
const looks = [
  { stroke: '#0b3c5d', dash: '' },
  { stroke: '#a04a00', dash: ' stroke-dasharray="8 4"' },
  { stroke: '#2e6b3a', dash: ' stroke-dasharray="2 3"' },
  { stroke: '#6a3d7c', dash: ' stroke-dasharray="10 3 2 3"' },
] as const
const rounded = (value: number) => Math.round(value * 10) / 10

/** Lines over moments with a scale from zero, or from below it when a value is; the key stands under it. */
export function linesSvg({ title, description, moments, series, say }: Lines): string {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null))
  const ticks = ticksOf(Math.min(0, ...values), Math.max(0, ...values))
  const [low = 0, most = 1] = [ticks[0], ticks.at(-1)]
  const left = widest(ticks.map(say), 12) + 12
  const step = Math.max(64, widest(moments, 12) + 14)
  const wide = Math.max(360, moments.length * step)
  const gap = wide / Math.max(1, moments.length)
  const x = (at: number) => rounded(left + (at + 0.5) * gap)
  const y = (value: number) => rounded(top + high - ((value - low) / (most - low)) * high)
  const grid = ticks.map(
    (value) =>
      `<path d="M${left} ${y(value)}H${left + wide}" stroke="${value === 0 ? '#566873' : '#dde4e8'}"/>` +
      text(left - 8, y(value) + 4.5, say(value), { size: 12, anchor: 'end', fill: quiet }),
  )
  const below = moments.map((label, at) =>
    text(x(at), top + high + 20, label, { size: 12, anchor: 'middle', fill: quiet }),
  )
  const drawn = series.map((one, nth) => {
    const { stroke, dash } = looks[nth % looks.length] ?? looks[0]
    const points = one.values.map((value, at) => (value === null ? null : ([x(at), y(value)] as const)))
    const path = points.map((point, at) => (point ? `${points[at - 1] ? 'L' : 'M'}${point[0]} ${point[1]}` : ''))
    const line = `<path d="${path.join('') || 'M0 0'}" fill="none" stroke="${stroke}" stroke-width="2.5"${dash}/>`
    return line + points.map((point) => (point ? markAt(nth, ...point, stroke) : '')).join('')
  })
  const key = keyOf(series, left, top + high + 36, left + wide)
  const content = [...grid, ...below, ...drawn, key.svg].join('')
  return picture(left + wide + 8, top + high + 36 + key.height, { title, description }, content)
}

/** Round numbers from at or below the lowest to at or above the highest, five steps or so. */
export function ticksOf(low: number, most: number): number[] {
  const rough = Math.max(most - low, 1e-9) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= rough * 0.999) ?? power
  const [first, last] = [Math.floor(low / step + 1e-9), Math.max(1, Math.ceil(most / step - 1e-9))]
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

/** A circle, a square, a triangle or a diamond. */
function markAt(nth: number, x: number, y: number, fill: string): string {
  const shapes = [
    `<circle cx="${x}" cy="${y}" r="${mark}" fill="${fill}"/>`,
    `<rect x="${rounded(x - mark)}" y="${rounded(y - mark)}" width="${2 * mark}" height="${2 * mark}" fill="${fill}"/>`,
    `<path d="M${x} ${rounded(y - mark - 1)}l${mark + 1} ${2 * mark}h-${2 * mark + 2}z" fill="${fill}"/>`,
    `<path d="M${x} ${rounded(y - mark - 1.5)}l${mark + 1.5} ${mark + 1.5}l-${mark + 1.5} ${mark + 1.5}l-${mark + 1.5} -${mark + 1.5}z" fill="${fill}"/>`,
  ]
  return shapes[nth % shapes.length] ?? ''
}

function keyOf(series: Lines['series'], left: number, top: number, right: number) {
  let [x, y] = [left, top]
  const samples = series.map(({ label }, nth) => {
    const size = 40 + widthOf(label) + 16
    if (x > left && x + size > right) [x, y] = [left, y + row]
    const { stroke, dash } = looks[nth % looks.length] ?? looks[0]
    const sample =
      `<path d="M${x} ${y + 8}h32" stroke="${stroke}" stroke-width="2.5"${dash}/>` +
      markAt(nth, x + 16, y + 8, stroke) +
      text(x + 40, y + 12.5, label)
    x += size
    return sample
  })
  return { svg: samples.join(''), height: series.length === 0 ? 0 : y - top + row }
}

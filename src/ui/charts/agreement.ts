import { picture, quiet, text, widest } from './svg.ts'

type Agreement = {
  title: string
  description: string
  /** A point for each pair of values that occurs: their mean, the first minus the second, and how often. */
  points: readonly { mean: number; difference: number; count: number }[]
  /** Ends of the scale. */
  scale: { min: number; max: number }
  /** Lines across, such as the mean difference and the limits of agreement; dashed ones are limits. */
  lines: readonly { value: number; label: string; isDashed: boolean }[]
  words: { mean: string; difference: string }
}

const [wide, high, left, top] = [460, 380, 64, 16]
const rounded = (value: number) => Math.round(value * 10) / 10

/**
 * Differences against means after Bland and Altman. Levels are whole numbers, so that points would lie on top of each other:
 * the area of a circle says how many there are, with the number in it.
 */
export function agreementSvg({ title, description, points, scale, lines, words }: Agreement): string {
  const range = Math.max(1, scale.max - scale.min)
  const x = (mean: number) => rounded(left + 24 + ((mean - scale.min) / range) * (wide - 48))
  const y = (difference: number) => rounded(top + high / 2 - (difference / (range + 0.5)) * (high / 2))
  const most = Math.max(1, ...points.map(({ count }) => count))
  const steps = Array.from({ length: 2 * range + 1 }, (_, at) => at - range).filter(
    (step) => range <= 6 || step % Math.ceil(range / 5) === 0,
  )
  const grid = steps.map(
    (step) =>
      `<path d="M${left} ${y(step)}H${left + wide}" stroke="${step === 0 ? '#566873' : '#dde4e8'}"/>` +
      text(left - 8, y(step) + 4.5, step > 0 ? `+${step}` : String(step), { size: 12, anchor: 'end', fill: quiet }),
  )
  const levels = Array.from({ length: range + 1 }, (_, at) => scale.min + at).filter(
    (level) => range <= 6 || (level - scale.min) % Math.ceil(range / 5) === 0,
  )
  const below = levels.map((level) =>
    text(x(level), top + high + 18, String(level), { size: 12, anchor: 'middle', fill: quiet }),
  )
  const circles = points.map(({ mean, difference, count }) => {
    const radius = rounded(4 + 18 * Math.sqrt(count / most))
    const inside = radius >= 10
    return (
      `<circle cx="${x(mean)}" cy="${y(difference)}" r="${radius}" fill="#9cc8d8" stroke="#34769a"/>` +
      text(x(mean), y(difference) + (inside ? 4 : -radius - 4), String(count), {
        size: 11,
        anchor: 'middle',
      })
    )
  })
  const across = apart(lines.map((line) => ({ ...line, at: y(line.value) }))).map(
    ({ at, labelAt, label, isDashed }) =>
      `<path d="M${left} ${at}H${left + wide}" stroke="#0b3c5d" stroke-width="${isDashed ? 1.5 : 2}"${isDashed ? ' stroke-dasharray="7 4"' : ''}/>` +
      text(left + wide + 8, labelAt + 4, label, { size: 12 }),
  )
  const titles =
    text(left + wide / 2, top + high + 38, words.mean, { anchor: 'middle' }) +
    text(16, top + high / 2, words.difference, { anchor: 'middle', turn: -90 })
  const width =
    left +
    wide +
    14 +
    widest(
      lines.map(({ label }) => label),
      12,
    )
  return picture(
    width,
    top + high + 50,
    { title, description },
    [...grid, ...below, ...across, ...circles].join('') + titles,
  )
}

/** Labels at least 15 pixels from each other, in the order of their lines. */
function apart<T extends { at: number }>(lines: readonly T[]): (T & { labelAt: number })[] {
  let last = Number.NEGATIVE_INFINITY
  return [...lines]
    .sort((a, b) => a.at - b.at)
    .map((line) => {
      last = Math.max(line.at, last + 15)
      return { ...line, labelAt: last }
    })
}

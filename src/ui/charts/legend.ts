import { blank, box, text, tone, widthOf } from './svg.ts'

export type Sample = { words: string; step: number | null; mark: string; isCrossed?: boolean }

/** A row of samples with their meaning, wrapped at `width`; `height` is what it takes. */
export function legend(samples: readonly Sample[], x: number, y: number, width: number, steps: number) {
  let [left, top] = [x, y]
  const drawn = samples.map(({ words, step, mark, isCrossed }) => {
    const size = 34 + widthOf(words) + 14
    if (left > x && left + size > x + width) [left, top] = [x, top + 28]
    const { fill, ink } = step === null ? blank : tone(step, steps)
    const sample =
      box(left + 0.5, top + 0.5, 23, 19, { fill, dashed: step === null && !isCrossed }) +
      (isCrossed ? `<path d="M${left + 1} ${top + 20}L${left + 23} ${top + 1}" stroke="#9aa7b3"/>` : '') +
      text(left + 12, top + 14.5, mark, { size: 12, anchor: 'middle', fill: ink }) +
      text(left + 31, top + 15, words)
    left += size
    return sample
  })
  return { svg: drawn.join(''), height: samples.length === 0 ? 0 : top - y + 28 }
}

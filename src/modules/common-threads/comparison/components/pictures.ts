import { type Language, numberText, percentText, type Texts } from '#platform/language'
import { agreementSvg } from '#ui/charts/agreement'
import { barsSvg } from '#ui/charts/bars'
import { type Difference, differencesSvg } from '#ui/charts/differences'
import type { Interval, Scale } from '../../model.ts'
import type { ComparisonFigures } from '../figures.ts'
import type { Counts } from '../model.ts'
import type { nl } from '../nl.ts'
import { signed } from './numbers.ts'

type Words = Texts<typeof nl>
type Item = { label: string; value: number | null; interval: Interval | null; isClear: boolean }

/** Differences with their interval, those without a value left out; `sides` says what left and right of zero mean. */
export function differencesPicture(
  items: readonly Item[],
  about: { title: string; description: string; sides: { left: string; right: string } },
  language: Language,
): string {
  const drawn = items.flatMap(({ label, value, interval, isClear }): Difference[] => {
    if (value === null) return []
    const [low, high] = interval ?? [null, null]
    return [{ label, value, low, high, isClear, text: signed(language, value) }]
  })
  return drawn.length === 0 ? '' : differencesSvg({ ...about, items: drawn })
}

/** How often self-scan and assessor differ, as bars with their number and share. */
export function countsPicture(counts: Counts, t: Words, language: Language): string {
  const bars = (['over', 'equal', 'under'] as const).map((key) => {
    const share = counts.n === 0 ? '' : ` (${percentText(language, counts[key] / counts.n)})`
    return {
      label: t.counts[key],
      value: counts[key],
      text: `${t.counts.of(counts[key], counts.n)}${share}`,
      step: steps[key],
    }
  })
  const description = bars.map(({ label, text }) => `${label}: ${text}`).join('; ')
  return barsSvg({ title: t.counts.title, description, bars, most: Math.max(...bars.map(({ value }) => value)) })
}

/** Tones of the bars, of five. */
const steps = { over: 1, equal: 2, under: 3 }

/** The picture of Bland and Altman: difference against mean, with the limits of agreement. */
export function limitsPicture(
  { limits, crossings }: ComparisonFigures,
  scale: Scale,
  t: Words,
  language: Language,
): string {
  if (!limits) return ''
  const text = (value: number) => signed(language, value)
  return agreementSvg({
    title: t.limits.title,
    description: t.limits.description(text(limits.bias), text(limits.lower), text(limits.upper)),
    points: crossings.map(({ self, assessed, count }) => ({
      mean: (self + assessed) / 2,
      difference: self - assessed,
      count,
    })),
    scale,
    lines: [
      { value: limits.upper, label: t.limits.upper(text(limits.upper)), isDashed: true },
      { value: limits.bias, label: t.limits.meanLine(text(limits.bias)), isDashed: false },
      { value: limits.lower, label: t.limits.lower(text(limits.lower)), isDashed: true },
    ],
    words: { mean: t.limits.mean, difference: t.limits.difference },
  })
}

/** The names of the ranges in which the bias of municipalities is counted, from strict to optimistic. */
export function rangeNames(
  { cuts }: ComparisonFigures['spread'],
  { municipalities: { ranges } }: Words,
  language: Language,
) {
  const text = (at: number) => {
    const cut = cuts[at] ?? 0
    return `${cut > 0 ? '+' : '−'}${numberText(language, Math.abs(cut), 2).replace(/[.,]?0+$/, '')}`
  }
  return [
    ranges.muchLower(text(0)),
    ranges.lower(text(1)),
    ranges.equal(text(1), text(2)),
    ranges.higher(text(2)),
    ranges.muchHigher(text(3)),
  ]
}

import { type Language, numberText } from '#platform/language'
import { linesSvg } from '#ui/charts/lines'
import { texts } from '../texts.ts'
import type { QuarterUse } from './service.ts'

/** The rate over the quarters with its margin, the oldest left. */
export function rateChart(language: Language, quarters: readonly QuarterUse[]): string {
  const t = texts[language]
  const all = quarters.toReversed()
  const series = [
    { label: t.use.rate, values: all.map(({ rate }) => rate?.value ?? null) },
    { label: t.use.low, values: all.map(({ rate }) => rate?.interval[0] ?? null) },
    { label: t.use.high, values: all.map(({ rate }) => rate?.interval[1] ?? null) },
  ]
  return linesSvg({
    title: t.use.rateTitle,
    description: t.use.rateText,
    moments: all.map(({ quarter }) => t.short(quarter)),
    series,
    say: (value) => numberText(language, value, 1),
  })
}

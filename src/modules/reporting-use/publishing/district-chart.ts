import { type Language, numberText } from '#platform/language'
import { linesSvg } from '#ui/charts/lines'
import { type Interval, perHundred, poissonInterval } from '../model.ts'
import { texts } from '../texts.ts'
import type { DistrictUse } from './district.ts'

export type DistrictRate = { quarter: string; range: Interval | null }

/** Reports per hundred employees of those who published: as wide as rounding and chance together make it. */
export const districtRates = ({ quarters, totals }: DistrictUse): DistrictRate[] =>
  quarters.map((quarter, at) => {
    const total = totals[at]
    if (!total?.employees || total.high === null) return { quarter, range: null }
    const [low] = poissonInterval(total.low)
    const [, high] = poissonInterval(total.high)
    return { quarter, range: [perHundred(low, total.employees), perHundred(high, total.employees)] }
  })

export function districtChart(language: Language, quarters: readonly string[], rates: readonly DistrictRate[]): string {
  const t = texts[language]
  const all = rates.toReversed()
  return linesSvg({
    title: t.district.per,
    description: t.district.perText,
    moments: quarters.toReversed().map(t.short),
    series: [
      { label: t.use.low, values: all.map(({ range }) => range?.[0] ?? null) },
      { label: t.use.high, values: all.map(({ range }) => range?.[1] ?? null) },
    ],
    say: (value) => numberText(language, value, 1),
  })
}

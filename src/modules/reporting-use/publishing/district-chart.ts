import { type Language, numberText } from '#platform/language'
import { linesSvg } from '#ui/charts/lines'
import { type Interval, perHundred, poissonInterval } from '../model.ts'
import { texts } from '../texts.ts'
import type { DistrictUse } from './district.ts'

export type DistrictRate = { quarter: string; range: Interval | null }

/** Reports per hundred employees of those who published: as wide as rounding and chance together make it. */
export const districtRates = ({ quarters, rows, totals }: DistrictUse): DistrictRate[] =>
  quarters.map((quarter, at) => {
    const employees = rows.reduce((sum, { cells }) => sum + (cells[at]?.employees ?? 0), 0)
    const isWhole = rows.every(({ cells }) => !cells[at] || cells[at].employees !== null)
    const total = totals[at]
    if (!total || total.high === null || employees === 0 || !isWhole) return { quarter, range: null }
    const [low] = poissonInterval(total.low)
    const [, high] = poissonInterval(total.high)
    return { quarter, range: [perHundred(low, employees), perHundred(high, employees)] }
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

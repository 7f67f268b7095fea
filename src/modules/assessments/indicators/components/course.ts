import { type Framework, textIn } from '#modules/frameworks'
import { dateText, type Language } from '#platform/language'
import { courseSvg } from '#ui/charts/course'
import { amountOf } from '../model.ts'
import type { Measurement } from '../queries.ts'
import { amountText } from '../statement.ts'
import { texts } from '../texts.ts'

/** The course of a share as a picture; none for another unit, or for less than two readings. */
export function courseOf({ indicator, history }: Measurement, { scale }: Framework, language: Language): string | null {
  const points = history.toReversed()
  const [first, last] = [points[0], points.at(-1)]
  if (indicator.unit !== 'share' || !first || !last || points.length < 2) return null
  const t = texts[language]
  const name = textIn(indicator.name, language)
  const [start, end] = [Date.parse(first.day), Date.parse(last.day)]
  const amount = (reading: typeof first) => amountText(indicator, reading, language)
  const lines = Object.entries(indicator.levels ?? {}).map(([level, height]) => ({
    height,
    label: `${level} · ${textIn(scale.find((one) => String(one.level) === level)?.name, language)}`,
  }))
  return courseSvg({
    title: t.picture(name),
    description: t.pictureText(amount(first), amount(last)),
    points: points.map((reading) => ({
      at: (Date.parse(reading.day) - start) / (end - start),
      height: amountOf(reading),
      label: amount(reading),
    })),
    lines: lines.filter(({ height }) => height >= 0.1),
    from: dateText(language, first.day),
    to: dateText(language, last.day),
  })
}

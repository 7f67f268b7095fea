import { type Framework, textIn } from '#modules/frameworks'
import { dateText, type Language } from '#platform/language'
import type { Measurement, Reading } from '../queries.ts'
import { amountText, statementOf } from '../statement.ts'
import { texts } from '../texts.ts'

/** A measurement as pages show it: words in one language, picked fields. */
export function shownMeasurement(
  { indicator, latest, isStale, proposed, history }: Measurement,
  { scale, nodes }: Framework,
  language: Language,
) {
  const t = texts[language]
  const levelName = (level: number) => textIn(scale.find((one) => one.level === level)?.name, language)
  const bound = ([level, from]: [string, number]) =>
    t.bound(Number(level), amountText(indicator, { numerator: null, denominator: null, value: from }, language))
  return {
    code: indicator.code,
    name: textIn(indicator.name, language),
    description: textIn(indicator.description, language),
    norms: nodes.flatMap(({ code, indicators }) => (indicators?.includes(indicator.code) ? [code] : [])),
    bounds: Object.entries(indicator.levels ?? {}).map(bound),
    latest: latest && {
      id: latest.id,
      statement: statementOf(indicator, latest, language),
      amount: amountText(indicator, latest, language),
      count: countText(latest, language),
      when: t.on(dateText(language, latest.day), t.sources[latest.source] ?? latest.source),
      isStale,
    },
    proposed: proposed === null ? null : { level: proposed, text: t.proposes(proposed, levelName(proposed)) },
    history: history.map((reading) => ({
      day: dateText(language, reading.day),
      amount: amountText(indicator, reading, language),
      count: countText(reading, language),
    })),
  }
}
export type ShownMeasurement = ReturnType<typeof shownMeasurement>

const countText = ({ numerator, denominator }: Reading, language: Language): string =>
  numerator === null || denominator === null ? '' : texts[language].count(numerator, denominator)

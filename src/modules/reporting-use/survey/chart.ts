import { type Language, percentText } from '#platform/language'
import { smallBarsBelowSvg } from '#ui/charts/small-bars'
import { texts } from '../texts.ts'
import { questions, type Round, shareInterval } from './model.ts'

/** Who says yes, per round with a result and question, with its interval; nothing when no round has one. */
export function surveyChart(language: Language, rounds: readonly Round[]): string | null {
  const t = texts[language].survey
  const rows = rounds.flatMap(({ name, answered, yes }) => {
    if (!answered || !yes) return []
    const bars = questions.map((question) => {
      const [low, high] = shareInterval(yes[question], answered)
      const value = yes[question] / answered
      return { value, low, high, text: percentText(language, value) }
    })
    return [{ label: name, bars }]
  })
  if (rows.length === 0) return null
  const columns = questions.map((question) => t.short[question])
  return smallBarsBelowSvg({ title: t.chart, description: t.chartText, columns, rows })
}

import { type Language, numberText } from '#platform/language'
import type { Measure } from '../../model.ts'
import type { shownOutcome } from '../shown.ts'
import { texts } from '../texts.ts'

export type ShownResult = { a: string; b: string; measure: Measure; outcome: ReturnType<typeof shownOutcome> }

/** A ratio with one decimal, with two where that would be nothing. */
export const ratioText = (language: Language, ratio: number): string => numberText(language, ratio, ratio < 0.1 ? 2 : 1)

/** The result in one sentence. */
export function verdictText(language: Language, { a, b, measure, outcome }: ShownResult): string {
  const { verdict, comparison } = outcome
  const t = texts[language].verdict
  if (verdict === 'too-few' || verdict === 'not-seen' || comparison === null)
    return verdict === 'not-seen' ? t['not-seen'] : t['too-few']
  return t[verdict][measure](a, b, ratioText(language, comparison.ratio))
}

/** In which range the truth may be, or why no number is shown. */
export function limitsText(language: Language, { outcome: { comparison } }: ShownResult): string {
  const t = texts[language]
  if (comparison === null) return t.tooFewText
  return t.limits(ratioText(language, comparison.low), ratioText(language, comparison.high))
}

import { type Language, numberText } from '#platform/language'
import type { Interval } from '../../model.ts'
import type { texts } from '../texts.ts'

/** A number of levels with its sign; a minus as one reads it, not a hyphen. */
export function signed(language: Language, value: number | null, digits: 0 | 1 | 2 = 2): string {
  if (value === null) return ''
  const text = numberText(language, Math.abs(value), digits)
  const isZero = Number(Math.abs(value).toFixed(digits)) === 0
  return isZero ? text : `${value > 0 ? '+' : '−'}${text}`
}

/** An interval in words, empty when there is none. */
export const rangeText = (
  language: Language,
  interval: Interval | null,
  between: (typeof texts)['nl']['between'],
  shown: (value: number) => string = (value) => signed(language, value),
): string => (interval ? between(shown(interval[0]), shown(interval[1])) : '')

import { type Language, numberText } from '#platform/language'
import { texts } from '../texts.ts'
import type { DistrictTotal } from './district.ts'

/** A sum of bands in words. */
export function totalText(language: Language, { low, high, places }: DistrictTotal): string {
  const t = texts[language].district
  if (places === 0) return t.notYet
  return high === null
    ? t.atLeast(numberText(language, low))
    : t.range(numberText(language, low), numberText(language, high))
}

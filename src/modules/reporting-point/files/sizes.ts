import type { Language } from '#platform/language'

/** A size as people read it: 812 kB, 2,4 MB. */
export function sizeText(bytes: number, language: Language): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${value.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`
}

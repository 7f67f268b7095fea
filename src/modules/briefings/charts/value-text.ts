import { type Language, numberText, percentText } from '#platform/language'
import { en } from './en.ts'
import type { Unit } from './model.ts'
import { nl } from './nl.ts'

export const chartTexts = { nl, en } as const

/** A value in words: `€ 1.234,50`, `40%`, `12 uur`, `3 dagen`. */
export function valueText(language: Language, unit: Unit, value: number): string {
  const t = chartTexts[language]
  const whole = () => numberText(language, value, Number.isInteger(value) ? 0 : 1)
  if (unit === 'cents') return `€ ${numberText(language, value / 100, value % 100 === 0 ? 0 : 2)}`
  if (unit === 'percent') return percentText(language, value).replace(/\s/g, '')
  if (unit === 'hours') return t.hours(whole())
  if (unit === 'days') return t.days(whole())
  return unit === 'level' ? numberText(language, value, 1) : whole()
}

import { type Language, numberText, percentText } from '#platform/language'
import { en } from './en.ts'
import type { Unit } from './model.ts'
import { nl } from './nl.ts'

export const chartTexts = { nl, en } as const

/** Says a value of a unit in words: `€ 1.234,50`, `40%`, `12 uur`, `3 dagen`; all with as many decimals as `values` need. */
export function sayer(language: Language, unit: Unit, values: readonly (number | null)[]): (value: number) => string {
  const t = chartTexts[language]
  const isWhole = values.every((value) => value === null || Number.isInteger(unit === 'cents' ? value / 100 : value))
  const number = (value: number) => numberText(language, value, isWhole ? 0 : 1)
  return (value) => {
    if (unit === 'cents') return `€\u00a0${numberText(language, value / 100, isWhole ? 0 : 2)}`
    if (unit === 'percent') return percentText(language, value).replace(/\s/g, '')
    if (unit === 'hours') return t.hours(number(value))
    if (unit === 'days') return t.days(number(value))
    return unit === 'level' ? numberText(language, value, 1) : number(value)
  }
}

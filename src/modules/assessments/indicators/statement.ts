import { type Indicator, textIn } from '#modules/frameworks'
import { type Language, numberText } from '#platform/language'
import { amountOf, type Measured } from './model.ts'
import { texts } from './texts.ts'

/** What was measured, as words: `87%`, `12 dagen` or `3`. A share is rounded down, so that 100% means everyone. */
export function amountText({ unit }: Pick<Indicator, 'unit'>, measured: Measured, language: Language): string {
  const amount = amountOf(measured)
  if (unit === 'share') return `${Math.floor(amount * 100 + 1e-9)}%`
  const number = numberText(language, amount, Number.isInteger(amount) ? 0 : 1)
  return unit === 'days' ? texts[language].days(number) : number
}

/** The reading in the sentence of its indicator, or behind its name. */
export function statementOf(indicator: Indicator, measured: Measured, language: Language): string {
  const amount = amountText(indicator, measured, language)
  const sentence = textIn(indicator.statement, language)
  return sentence.includes('{value}')
    ? sentence.replaceAll('{value}', amount)
    : `${textIn(indicator.name, language)}: ${amount}`
}

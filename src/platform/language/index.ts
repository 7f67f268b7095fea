export { addDays, addMonths } from './days.ts'
export { centsOf, eurosOf } from './money.ts'

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** The shape of a text file, so that English has every key of Dutch. */
export type Texts<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => string
      ? (...given: A) => string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Texts<T[K]>
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Text as someone means it: without NUL and other control characters, which come along from a PDF, and with plain line ends. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(controls, '')

const locale = { nl: 'nl-NL', en: 'en-GB' } as const
const zone = 'Europe/Amsterdam'

// Swedish writes a day as `YYYY-MM-DD`. Made once: making a format takes longer than using it a hundred times.
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })

/** The calendar day in the Netherlands at a moment, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => dayFormat.format(moment)

/** `15 januari 2024` for a day `YYYY-MM-DD` or a moment. */
export function dateText(language: Language, day: string | Date): string {
  const moment = typeof day === 'string' && day.length === 10 ? new Date(`${day}T12:00:00Z`) : new Date(day)
  return new Intl.DateTimeFormat(locale[language], { timeZone: zone, dateStyle: 'long' }).format(moment)
}

/** `15 januari 2024 om 11:00`. */
export const momentText = (language: Language, moment: Date | string): string =>
  new Intl.DateTimeFormat(locale[language], { timeZone: zone, dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(moment),
  )

export const numberText = (language: Language, value: number, digits = 0): string =>
  new Intl.NumberFormat(locale[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  )

export const percentText = (language: Language, share: number): string =>
  new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 0 }).format(share)

const euroFormat = {
  nl: new Intl.NumberFormat(locale.nl, { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat(locale.en, { style: 'currency', currency: 'EUR' }),
}

/** An amount in whole cents, always shown with its cents: `€ 1.250,50`. */
export const moneyText = (language: Language, cents: number): string => euroFormat[language].format(cents / 100)

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

// Making a format takes longer than using it a hundred times, and a page shows hundreds of numbers: each is made once.
const inBoth = <T>(make: (tag: string) => T): Record<Language, T> => ({ nl: make('nl-NL'), en: make('en-GB') })
const dates = (options: Intl.DateTimeFormatOptions) =>
  inBoth((tag) => new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Amsterdam', ...options }))
const numbers = (options: Intl.NumberFormatOptions) => inBoth((tag) => new Intl.NumberFormat(tag, options))

// Swedish writes a day as `YYYY-MM-DD`.
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })
const longDates = dates({ dateStyle: 'long' })
const moments = dates({ dateStyle: 'long', timeStyle: 'short' })
const percents = numbers({ style: 'percent', maximumFractionDigits: 0 })
const euros = numbers({ style: 'currency', currency: 'EUR' })
const fixed = (digits: number) => numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits })
const byDigits = { 0: fixed(0), 1: fixed(1), 2: fixed(2), 3: fixed(3) }

/** The calendar day in the Netherlands at a moment, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => dayFormat.format(moment)

/** `15 januari 2024` for a day `YYYY-MM-DD` or a moment. */
export function dateText(language: Language, day: string | Date): string {
  const moment = typeof day === 'string' && day.length === 10 ? new Date(`${day}T12:00:00Z`) : new Date(day)
  return longDates[language].format(moment)
}

/** `15 januari 2024 om 11:00`. */
export const momentText = (language: Language, moment: Date | string): string =>
  moments[language].format(new Date(moment))

/** A number with exactly 0 to 3 `digits` behind the comma: `1.250`. */
export const numberText = (language: Language, value: number, digits: keyof typeof byDigits = 0): string =>
  byDigits[digits][language].format(value)

export const percentText = (language: Language, share: number): string => percents[language].format(share)

/** An amount in whole cents, always shown with its cents: `€ 1.250,50`. */
export const moneyText = (language: Language, cents: number): string => euros[language].format(cents / 100)

import terms from '#content/retention.json' with { type: 'json' }

/** A term of `src/content/retention.json`, most of them from the selection list of municipalities. */
export type Term = keyof typeof terms

type Length = { years?: number; months?: number; days?: number; forever?: boolean }
type Described = Length & { what: string; number: string | null; text: string; source: string }

const lengthOf = (term: Term): Described => terms[term]

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/** Moves a day by calendar years and months; a day that the month lacks becomes its last. */
function move(day: string, { years = 0, months = 0, days = 0 }: Length, sign: 1 | -1): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + sign * (years * 12 + months), 1))
  const last = daysIn(first.getUTCFullYear(), first.getUTCMonth())
  return new Date(first.getTime() + (Math.min(date, last) - 1 + sign * days) * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The first day on which a record that was closed on `closedOn` is destroyed: its end day, for the record itself and for what the
 * user sees.
 * @param closedOn YYYY-MM-DD
 * @returns YYYY-MM-DD, or null for what is kept for ever
 */
export const endDay = (term: Term, closedOn: string): string | null =>
  lengthOf(term).forever ? null : move(closedOn, lengthOf(term), 1)

/** The last closing day whose records may be destroyed today; null for what is kept for ever. Never before `endDay`. */
export const closedUpTo = (term: Term, today: string): string | null =>
  lengthOf(term).forever ? null : move(today, lengthOf(term), -1)

const units = {
  nl: {
    years: ['jaar', 'jaar'],
    months: ['maand', 'maanden'],
    weeks: ['week', 'weken'],
    days: ['dag', 'dagen'],
    forever: 'altijd',
  },
  en: {
    years: ['year', 'years'],
    months: ['month', 'months'],
    weeks: ['week', 'weeks'],
    days: ['day', 'days'],
    forever: 'ever',
  },
} as const

/** How long a term is, in a sentence: `4 weken`, `1 year`. */
export function termText(term: Term, language: keyof typeof units): string {
  const { years = 0, months = 0, days = 0, forever } = lengthOf(term)
  const words = units[language]
  if (forever) return words.forever
  const isWeeks = days > 0 && days % 7 === 0
  const part = (count: number, [one, more]: readonly [string, string]) =>
    count > 0 ? [`${count} ${count === 1 ? one : more}`] : []
  const rest = isWeeks ? part(days / 7, words.weeks) : part(days, words.days)
  return [...part(years, words.years), ...part(months, words.months), ...rest].join(' ')
}

/** What a term is about, how long it is in words, and where that is laid down. */
export function describeTerm(term: Term): { what: string; number: string | null; text: string; source: string } {
  const { what, number, text, source } = lengthOf(term)
  return { what, number, text, source }
}

import type { BookingKind } from '../model.ts'

/** What a row of an export of the financial system can tell. */
export const importFields = [
  'day',
  'amount',
  'title',
  'party',
  'reference',
  'kind',
  'activity',
  'source',
  'municipality',
] as const
export type ImportField = (typeof importFields)[number]
/** These can be the same for every row, without a column. */
export const fixedFields = ['kind', 'activity', 'source', 'municipality'] as const
export type FixedField = (typeof fixedFields)[number]
/** Without these a row is no booking. */
export const neededFields: readonly ImportField[] = ['day', 'amount', 'title', 'kind', 'activity', 'source']

/**
 * How an export is read, kept for the programme: which heading holds a field (in lower case), what holds for every row without
 * one, and what words of the financial system (a cost centre) stand for.
 */
export type Mapping = {
  columns?: Partial<Record<ImportField, string>>
  always?: Partial<Record<FixedField, string>>
  words?: Record<string, string>
}

const isFixed = (field: ImportField): field is FixedField => fixedFields.some((one) => one === field)

/** What still has to be said before a file with these headings can be read; a column that is gone has to be said anew. */
export function unmapped({ columns = {}, always = {} }: Mapping, headings: readonly string[]): ImportField[] {
  const known = new Set(headings.map((heading) => heading.toLowerCase()))
  const isLost = (field: ImportField) => columns[field] !== undefined && !known.has(columns[field])
  const isTold = (field: ImportField) => columns[field] !== undefined || (isFixed(field) && Boolean(always[field]))
  return [...new Set([...importFields.filter(isLost), ...neededFields.filter((field) => !isTold(field))])]
}

/** Words that an export may use for a kind of booking, Dutch first. */
const kindWords: Record<BookingKind, readonly string[]> = {
  invoice: ['factuur', 'invoice', 'inkoopfactuur', 'kosten'],
  commitment: ['verplichting', 'commitment', 'opdracht', 'bestelling'],
  expectation: ['verwachting', 'expectation', 'raming'],
  release: [],
}
export function kindOf(text: string): BookingKind | null {
  const word = text.trim().toLowerCase()
  const kinds = ['invoice', 'commitment', 'expectation'] as const
  return kinds.find((kind) => kind === word || kindWords[kind].includes(word)) ?? null
}

/** A day as exports write it: `2024-01-31`, `31-1-2024`, `31/01/2024` or `20240131`; null for anything else. */
export function dayIn(text: string): string | null {
  const plain = text.trim()
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? turned(plain) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${iso}T12:00:00Z`)
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso)
  return isDay && iso >= '1900-01-01' && iso < '2200-01-01' ? iso : null
}

function turned(text: string): string[] | null {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  return found ? [text, found[3] ?? '', found[2] ?? '', found[1] ?? ''] : null
}

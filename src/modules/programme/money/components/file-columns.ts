import type { Language } from '#platform/language'
import type { Column } from '#platform/spreadsheets'
import type { BookingFile } from '../queries.ts'
import { texts } from '../texts.ts'
import { listed } from './listed.ts'

export type FileBooking = ReturnType<typeof bookingRows>[number]

/** Bookings with names in place of ids, for a file. */
export function bookingRows({ results, ...known }: BookingFile) {
  const numbers = new Map(results.map(({ id, number }) => [id, number]))
  return results.map((it) => ({
    ...listed(it, known),
    reason: it.reason,
    taken: it.takenFrom ? (numbers.get(it.takenFrom) ?? null) : null,
    reverses: it.reverses ? (numbers.get(it.reverses) ?? null) : null,
  }))
}

/** The columns of a file of bookings; amounts in euros. */
export function bookingColumns(language: Language): Column<FileBooking>[] {
  const t = texts[language]
  const c = t.book.columns
  return [
    { header: c.number, value: ({ number }) => number },
    { header: c.bookedOn, value: ({ bookedOn }) => bookedOn },
    { header: c.kind, width: 24, value: (it) => (it.isReversal ? t.reversalOf[it.kind] : t.kinds[it.kind]) },
    { header: c.title, width: 44, value: ({ title }) => title },
    { header: c.party, width: 30, value: ({ party }) => party },
    { header: c.reference, width: 20, value: ({ reference }) => reference },
    { header: t.activity, width: 40, value: ({ activity }) => activity },
    { header: t.source, value: ({ source }) => source },
    { header: t.municipality, width: 20, value: ({ municipality }) => municipality },
    { header: c.amount, value: ({ amountCents }) => amountCents / 100 },
    { header: c.state, width: 22, value: ({ state }) => t.states[state] },
    { header: c.taken, value: ({ taken }) => taken },
    { header: c.reverses, value: ({ reverses }) => reverses },
    { header: c.reason, width: 30, value: ({ reason }) => reason },
  ]
}

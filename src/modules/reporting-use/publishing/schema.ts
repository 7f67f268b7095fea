import { date, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { reportingUse } from '../schema.ts'
import type { Figures } from './model.ts'

/** What an organisation tells the outside of a period; it never changes. */
export const publications = reportingUse.table(
  'publications',
  {
    organisationId: uuid().notNull(),
    /** A quarter `2026-Q3` or a year `2026`. */
    period: text().notNull(),
    employees: integer(),
    figures: jsonb().$type<Figures>().notNull(),
    publishedBy: uuid().notNull(),
    publishedOn: date().notNull(),
  },
  (it) => [primaryKey({ columns: [it.organisationId, it.period] })],
)

/** What was counted wrongly in a quarter; the sum of its year takes it up. */
export const corrections = reportingUse.table('corrections', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  quarter: text().notNull(),
  change: integer().notNull(),
  reason: text().notNull(),
  enteredBy: uuid().notNull(),
  enteredOn: date().notNull(),
})

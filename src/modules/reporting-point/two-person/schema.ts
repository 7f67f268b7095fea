import { boolean, customType, date, integer, pgSchema, uuid } from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** That a handler passed their part of a report for two to another; the part itself comes by `reporting.released_parts` only. */
export const parts = pgSchema('reporting').table('parts', {
  caseId: uuid().notNull(),
  organisationId: uuid().notNull(),
  epoch: integer().notNull(),
  fromId: uuid().notNull(),
  toId: uuid().notNull(),
  madeOn: date().notNull(),
  file: bytea().notNull(),
  told: boolean().notNull().default(false),
})

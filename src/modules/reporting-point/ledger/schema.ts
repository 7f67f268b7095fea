import { bigint, date, pgSchema, text, uuid } from 'drizzle-orm/pg-core'

/** That a handler saw a head of the log, as they signed it. */
export const headSignatures = pgSchema('reporting').table('head_signatures', {
  organisationId: uuid().notNull(),
  lines: bigint({ mode: 'number' }).notNull(),
  handlerId: uuid().notNull(),
  head: text().notNull(),
  byPerson: uuid().notNull(),
  signPublic: text().notNull(),
  signedOn: date().notNull(),
  sig: text().notNull(),
})

import { date, pgSchema, uuid } from 'drizzle-orm/pg-core'

/** Two reports that belong together, for who reads both. */
export const links = pgSchema('reporting').table('links', {
  caseId: uuid().notNull(),
  otherId: uuid().notNull(),
  organisationId: uuid().notNull(),
  madeBy: uuid().notNull(),
  madeOn: date().notNull(),
})

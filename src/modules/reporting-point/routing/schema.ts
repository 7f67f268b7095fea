import { date, integer, pgSchema, uuid } from 'drizzle-orm/pg-core'

/** Who stepped back from a report; they read no later epoch either. */
export const stepsBack = pgSchema('reporting').table('steps_back', {
  caseId: uuid().notNull(),
  organisationId: uuid().notNull(),
  handlerId: uuid().notNull(),
  epoch: integer().notNull(),
  onDay: date().notNull(),
})

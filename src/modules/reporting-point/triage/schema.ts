import { boolean, date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { regimes } from '../clocks/clocks.ts'
import { outcomes } from '../model.ts'

/** An assessment: who proposed which outcome, and whether another agreed. What they saw stands in their notes. */
export const triages = pgSchema('reporting').table('triages', {
  caseId: uuid().notNull(),
  organisationId: uuid().notNull(),
  firstNote: integer().notNull(),
  outcome: text({ enum: outcomes }).notNull(),
  regime: text({ enum: regimes }).notNull(),
  firstPerson: uuid().notNull(),
  firstOn: date().notNull(),
  secondNote: integer(),
  secondPerson: uuid(),
  secondOn: date(),
  agrees: boolean(),
})

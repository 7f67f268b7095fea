import { integer, text, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'

export const resultRounds = programmeSchema.table('result_rounds', {
  programmeId: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  baselineId: uuid().notNull(),
  measuredId: uuid(),
  laterId: uuid(),
  revision: integer().notNull().default(1),
})
export type ResultRounds = typeof resultRounds.$inferSelect

export const targets = programmeSchema.table('targets', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  subProjectId: uuid().notNull(),
  norm: text(),
  indicator: text(),
  municipalities: integer().notNull(),
  percent: integer(),
  revision: integer().notNull().default(1),
})
export type Target = typeof targets.$inferSelect

import { date, integer, text, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'
import { riskStates } from './model.ts'

export const risks = programmeSchema.table('risks', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  subProjectId: uuid(),
  number: integer().notNull(),
  title: text().notNull(),
  description: text().notNull().default(''),
  chance: integer().notNull(),
  impact: integer().notNull(),
  ownerId: uuid(),
  state: text({ enum: riskStates }).notNull().default('open'),
  revision: integer().notNull().default(1),
})
export type Risk = typeof risks.$inferSelect

export const riskMeasures = programmeSchema.table('risk_measures', {
  id: uuid().primaryKey().defaultRandom(),
  riskId: uuid().notNull(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  position: integer().notNull(),
  text: text().notNull(),
  ownerId: uuid(),
  dueOn: date(),
  taskId: uuid(),
  revision: integer().notNull().default(1),
})
export type RiskMeasure = typeof riskMeasures.$inferSelect

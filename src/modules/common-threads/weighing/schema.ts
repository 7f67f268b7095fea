import { integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { commonThreadsSchema } from '../schema.ts'
import { type Judgements, outcomes as outcomeWords, type Places, weighingStates } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

export const weighings = commonThreadsSchema.table('weighings', {
  roundId: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  state: text({ enum: weighingStates }).notNull().default('ranking'),
  seed: integer().notNull(),
  places: jsonb().$type<Places>(),
  placesReason: text(),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  closedAt: moment(),
})
export type Weighing = typeof weighings.$inferSelect

export const rankings = commonThreadsSchema.table('rankings', {
  roundId: uuid().notNull(),
  personId: uuid().notNull(),
  organisationId: uuid().notNull(),
  places: jsonb().$type<Places>().notNull(),
  rankedAt: moment().notNull(),
})

export const judgements = commonThreadsSchema.table('judgements', {
  threadId: uuid().primaryKey(),
  roundId: uuid().notNull(),
  organisationId: uuid().notNull(),
  criteria: jsonb().$type<Judgements>().notNull(),
  vetoReason: text(),
  unclearReason: text(),
  revision: integer().notNull().default(1),
  judgedBy: uuid().notNull(),
  judgedAt: moment().notNull(),
})
export type JudgementRow = typeof judgements.$inferSelect

export const outcomes = commonThreadsSchema.table('outcomes', {
  threadId: uuid().primaryKey(),
  roundId: uuid().notNull(),
  organisationId: uuid().notNull(),
  outcome: text({ enum: outcomeWords }).notNull(),
  reason: text().notNull(),
  advised: text({ enum: outcomeWords }),
  revision: integer().notNull().default(1),
  decidedBy: uuid().notNull(),
  decidedAt: moment().notNull(),
})
export type OutcomeRow = typeof outcomes.$inferSelect

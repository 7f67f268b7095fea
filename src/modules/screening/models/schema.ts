import { date, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ModelContent } from '../content.ts'
import { screeningSchema } from '../schema.ts'
import { modelStates } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

/** Versions of the screening model; `organisationId` is the district. */
export const models = screeningSchema.table('models', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  version: integer().notNull(),
  title: text().notNull(),
  content: jsonb().$type<ModelContent>().notNull(),
  note: text().notNull().default(''),
  state: text({ enum: modelStates }).notNull().default('draft'),
  startsOn: date(),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  proposedAt: moment(),
  adoptedAt: moment(),
})
export type Model = typeof models.$inferSelect

export const agreements = screeningSchema.table('agreements', {
  modelId: uuid().notNull(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  agreedBy: uuid().notNull(),
  agreedAt: moment().notNull(),
})

import { integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { frameworksSchema } from '../schema.ts'
import { type LevelStep, mappingStates, type Transfer } from './model.ts'

export const mappings = frameworksSchema.table('mappings', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  fromId: uuid().notNull(),
  toId: uuid().notNull(),
  state: text({ enum: mappingStates }).notNull().default('draft'),
  transfers: jsonb().$type<readonly Transfer[]>().notNull(),
  levels: jsonb().$type<readonly LevelStep[]>(),
  revision: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  createdBy: uuid().notNull(),
  publishedAt: timestamp({ withTimezone: true }),
  publishedBy: uuid(),
  usedAt: timestamp({ withTimezone: true }),
})
export type Mapping = typeof mappings.$inferSelect

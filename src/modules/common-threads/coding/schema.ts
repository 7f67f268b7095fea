import { boolean, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { commonThreadsSchema } from '../schema.ts'
import { itemKinds } from './model.ts'

export const codes = commonThreadsSchema.table('codes', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  title: text().notNull(),
  description: text().notNull(),
  seedWords: text().array().notNull().default([]),
  examples: text().array().notNull().default([]),
  retiredAt: timestamp({ withTimezone: true }),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: timestamp({ withTimezone: true }).notNull(),
})
export type Code = typeof codes.$inferSelect

export const codings = commonThreadsSchema.table('codings', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  itemKind: text({ enum: itemKinds }).notNull(),
  itemId: uuid().notNull(),
  findingId: uuid().notNull(),
  place: smallint().notNull(),
  doubled: boolean().notNull(),
  codes: uuid().array().notNull(),
  suggested: uuid().array().notNull(),
  coderId: uuid().notNull(),
  codedAt: timestamp({ withTimezone: true }).notNull(),
})
export type Coding = typeof codings.$inferSelect

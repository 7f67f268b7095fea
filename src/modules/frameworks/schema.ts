import { integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Remark } from './faults.ts'
import type { Framework, Text } from './model.ts'
import { versionStates } from './versions.ts'

export const frameworksSchema = pgSchema('frameworks')

export const versions = frameworksSchema.table('versions', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  code: text().notNull(),
  version: text().notNull(),
  state: text({ enum: versionStates }).notNull().default('draft'),
  title: jsonb().$type<Text>().notNull(),
  format: text().notNull(),
  normCount: integer().notNull(),
  content: jsonb().$type<Framework>().notNull(),
  warnings: jsonb().$type<Pick<Remark, 'reason' | 'params'>[]>().notNull().default([]),
  revision: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  createdBy: uuid().notNull(),
  publishedAt: timestamp({ withTimezone: true }),
  publishedBy: uuid(),
  retiredAt: timestamp({ withTimezone: true }),
})
export type Version = typeof versions.$inferSelect

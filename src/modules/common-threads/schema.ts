import { integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { subProjects } from './sub-project-names.ts'

export const commonThreadsSchema = pgSchema('common_threads')

export const threads = commonThreadsSchema.table('threads', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  roundId: uuid().notNull(),
  title: text().notNull(),
  description: text().notNull(),
  norms: text().array().notNull(),
  municipalities: text().array().notNull().default([]),
  municipalityCount: integer().notNull(),
  codes: uuid().array().notNull().default([]),
  subProject: text({ enum: subProjects }),
  state: text({ enum: ['draft', 'published'] })
    .notNull()
    .default('draft'),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: timestamp({ withTimezone: true }).notNull(),
  publishedAt: timestamp({ withTimezone: true }),
})
export type Thread = typeof threads.$inferSelect

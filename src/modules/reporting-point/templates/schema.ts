import { date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { templateKinds } from './model.ts'

/** A text of an organisation's own with which a handler begins an answer; nothing of a report. */
export const templates = pgSchema('reporting').table('templates', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  kind: text({ enum: templateKinds }).notNull(),
  title: text().notNull(),
  body: text().notNull(),
  changedBy: uuid().notNull(),
  changedOn: date().notNull(),
  revision: integer().notNull().default(1),
})

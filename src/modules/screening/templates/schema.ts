import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { screeningSchema } from '../schema.ts'
import { letterKinds } from './model.ts'

/** A text of an organisation in its own words; where there is none, the standard text holds. */
export const templates = screeningSchema.table('templates', {
  organisationId: uuid().notNull(),
  kind: text({ enum: letterKinds }).notNull(),
  language: text({ enum: ['nl', 'en'] }).notNull(),
  subject: text().notNull(),
  body: text().notNull(),
  revision: integer().notNull().default(1),
  changedBy: uuid().notNull(),
  changedAt: timestamp({ withTimezone: true }).notNull(),
})

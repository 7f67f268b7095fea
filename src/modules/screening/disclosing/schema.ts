import { boolean, date, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { screeningSchema } from '../schema.ts'

/** A function, or one person in a function, of which side jobs are public. */
export const designations = screeningSchema.table('designations', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  profileId: uuid(),
  fileId: uuid(),
  reason: text().notNull(),
  withName: boolean().notNull().default(false),
  namedBy: uuid().notNull(),
  namedAt: timestamp({ withTimezone: true }).notNull(),
})
export type Designation = typeof designations.$inferSelect

/** The day on which a declaration became public. */
export const publications = screeningSchema.table('publications', {
  declarationId: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  publishedOn: date().notNull(),
  publishedBy: uuid().notNull(),
})

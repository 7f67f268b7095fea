import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { screeningSchema } from '../schema.ts'

/** Mails that the clock asked for: each once for a check, its day and so many days before it. */
export const reminders = screeningSchema.table('reminders', {
  checkId: uuid().notNull(),
  organisationId: uuid().notNull(),
  dueOn: date().notNull(),
  daysBefore: integer().notNull(),
  sentAt: timestamp({ withTimezone: true }).notNull(),
})

/** Addresses of calendar feeds; only the hash of the token is kept. */
export const calendarLinks = screeningSchema.table('calendar_links', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  personId: uuid().notNull(),
  tokenHash: text().notNull(),
  madeAt: timestamp({ withTimezone: true }).notNull(),
})

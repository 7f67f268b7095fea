import { date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { finderRoles, tasks } from '../codes.ts'
import { moment, systemsSchema } from '../schema.ts'
import { outcomes, rhythms } from './model.ts'

export const authorisationReviews = systemsSchema.table('authorisation_reviews', {
  id: uuid().primaryKey().defaultRandom(),
  /** The municipality. */
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  sourceId: uuid().notNull(),
  sourceName: text().notNull(),
  rhythm: text({ enum: rhythms }).notNull(),
  rule: text().notNull(),
  dueOn: date().notNull(),
  openedOn: date().notNull(),
  openedBy: uuid().notNull(),
  signedOn: date(),
  signedBy: uuid(),
  /** Names by person as they were when it was signed; none before that. */
  names: jsonb().$type<Readonly<Record<string, string>>>(),
})
export type AuthorisationReview = typeof authorisationReviews.$inferSelect

export const reviewLines = systemsSchema.table('authorisation_review_lines', {
  id: uuid().primaryKey().defaultRandom(),
  reviewId: uuid().notNull(),
  organisationId: uuid().notNull(),
  authorisationId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text({ enum: finderRoles }).notNull(),
  task: text({ enum: tasks }).notNull(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  arrangedBy: text().notNull(),
  decision: text({ enum: outcomes }),
  reason: text(),
  newEndsOn: date(),
  decidedBy: uuid(),
  decidedOn: date(),
})
export type ReviewLine = typeof reviewLines.$inferSelect

export const reviewReminders = systemsSchema.table('authorisation_review_reminders', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  sourceId: uuid().notNull(),
  dueOn: date().notNull(),
  daysBefore: integer().notNull(),
  sentAt: moment().notNull(),
})

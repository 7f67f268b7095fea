import { bigint, date, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'
import { aspects, colours } from './model.ts'

export const reportDays = programmeSchema.table('report_days', {
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  day: date().notNull(),
})

export const standings = programmeSchema.table('standings', {
  id: uuid().primaryKey().defaultRandom(),
  place: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  subProjectId: uuid().notNull(),
  reportedOn: date().notNull(),
  aspect: text({ enum: aspects }).notNull(),
  colour: text({ enum: colours }).notNull(),
  explanation: text(),
  reportedBy: uuid().notNull(),
  reportedAt: timestamp({ withTimezone: true }).notNull(),
})
export type Standing = typeof standings.$inferSelect

import { bigint, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'
import { hourKinds } from './model.ts'

export const hours = programmeSchema.table('hours', {
  id: uuid().primaryKey().defaultRandom(),
  place: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  programmeId: uuid().notNull(),
  districtId: uuid().notNull(),
  organisationId: uuid().notNull(),
  kind: text({ enum: hourKinds }).notNull(),
  municipalityId: uuid().notNull(),
  subProjectId: uuid(),
  quarter: text().notNull(),
  hours: integer(),
  note: text(),
  enteredBy: uuid().notNull(),
  enteredAt: timestamp({ withTimezone: true }).notNull(),
})
export type HourLine = typeof hours.$inferSelect

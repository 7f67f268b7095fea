import { boolean, date, doublePrecision, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { assessmentsSchema } from '../schema.ts'

export const readings = assessmentsSchema.table('readings', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  indicator: text().notNull(),
  day: date().notNull(),
  numerator: integer(),
  denominator: integer(),
  value: doublePrecision(),
  isPersonal: boolean().notNull(),
  source: text().notNull(),
  measuredAt: timestamp({ withTimezone: true }).notNull(),
})
export type ReadingRow = typeof readings.$inferSelect

import { bigint, date, integer, numeric, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { effects, eventKinds, measures, reportClasses, sizes, subjects } from './model.ts'

export const trialsSchema = pgSchema('trials')

export const moment = () => timestamp({ withTimezone: true })

/** The history of interventions, trials and roll-outs. */
export const events = trialsSchema.table('events', {
  id: uuid().primaryKey().defaultRandom(),
  place: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  subjectId: uuid().notNull(),
  organisationId: uuid().notNull(),
  what: text({ enum: eventKinds }).notNull(),
  fields: text().array().notNull().default([]),
  note: text(),
  doneBy: uuid().notNull(),
  doneAt: moment().notNull(),
})

const ratio = () => numeric({ mode: 'number', precision: 8, scale: 1 })

/** What others of the district see: coarse, without a name. */
export const released = trialsSchema.table('released', {
  subjectId: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  subject: text({ enum: subjects }).notNull(),
  method: text().notNull(),
  against: text(),
  measure: text({ enum: measures }),
  size: text({ enum: sizes }).notNull(),
  effect: text({ enum: effects }).notNull(),
  ratio: ratio(),
  low: ratio(),
  high: ratio(),
  reports: text({ enum: reportClasses }),
  weeks: integer(),
  releasedOn: date().notNull(),
})
export type Released = typeof released.$inferSelect

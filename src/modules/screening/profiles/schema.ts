import { date, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { classes, domains, flags } from '../codes.ts'
import { screeningSchema } from '../schema.ts'
import { assessmentStates } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

/** Functions of an organisation; `class` is the one that holds, null until it was approved once. */
export const profiles = screeningSchema.table('profiles', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  name: text().notNull(),
  hr21: text(),
  class: text({ enum: classes }),
  approvedOn: date(),
  endedOn: date(),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})
export type Profile = typeof profiles.$inferSelect

export const assessments = screeningSchema.table('assessments', {
  id: uuid().primaryKey().defaultRandom(),
  profileId: uuid().notNull(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  number: integer().notNull(),
  modelId: uuid().notNull(),
  scores: smallint().array().notNull(),
  domains: text({ enum: domains }).array().notNull().default([]),
  flags: text({ enum: flags }).array().notNull().default([]),
  certificates: text().array().notNull().default([]),
  calculatedClass: text({ enum: classes }).notNull(),
  class: text({ enum: classes }).notNull(),
  motivation: text(),
  state: text({ enum: assessmentStates }).notNull().default('draft'),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  proposedBy: uuid(),
  proposedAt: moment(),
  hrBy: uuid(),
  hrAt: moment(),
  securityBy: uuid(),
  securityAt: moment(),
  refusal: text(),
})
export type Assessment = typeof assessments.$inferSelect

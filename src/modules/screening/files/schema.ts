import { bigint, boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { classes } from '../codes.ts'
import { moments } from '../content.ts'
import { oathBefore, oathKinds } from '../oaths/model.ts'
import { screeningSchema } from '../schema.ts'
import { checkDecisions, checkStates, endings, fileStates } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

/** Of one person in one function; a candidate without account has `name` and `mail` in place of `personId`. */
export const files = screeningSchema.table('files', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  personId: uuid(),
  name: text(),
  mail: text(),
  language: text({ enum: ['nl', 'en'] })
    .notNull()
    .default('nl'),
  employmentId: uuid(),
  profileId: uuid().notNull(),
  class: text({ enum: classes }).notNull(),
  modelId: uuid().notNull(),
  kind: text({ enum: ['own', 'hired', 'intern', 'office-holder'] }).notNull(),
  state: text({ enum: fileStates }).notNull().default('before'),
  startsOn: date(),
  startedOn: date(),
  restrictedUntil: date(),
  endedOn: date(),
  ending: text({ enum: endings }),
  mayKeepYear: boolean().notNull().default(false),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})
export type ScreeningFile = typeof files.$inferSelect

export const checks = screeningSchema.table('checks', {
  id: uuid().primaryKey().defaultRandom(),
  fileId: uuid().notNull(),
  organisationId: uuid().notNull(),
  code: text().notNull(),
  round: integer().notNull().default(1),
  moment: text({ enum: moments }).notNull(),
  state: text({ enum: checkStates }).notNull().default('open'),
  requestedOn: date(),
  seenOn: date(),
  seenBy: uuid(),
  dueOn: date(),
  dueAgainOn: date(),
  reason: text(),
  decision: text({ enum: checkDecisions }),
  // Of the oath alone: what was said, before whom, and the day that is planned for it.
  oathKind: text({ enum: oathKinds }),
  oathBefore: text({ enum: oathBefore }),
  plannedOn: date(),
  revision: integer().notNull().default(1),
})
export type CheckRow = typeof checks.$inferSelect

export const events = screeningSchema.table('events', {
  id: uuid().primaryKey().defaultRandom(),
  place: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  fileId: uuid().notNull(),
  organisationId: uuid().notNull(),
  what: text().notNull(),
  checkCode: text(),
  fields: text().array().notNull().default([]),
  doneBy: uuid(),
  doneAt: moment().notNull(),
})
export type FileEvent = typeof events.$inferSelect

export const decisions = screeningSchema.table('decisions', {
  id: uuid().primaryKey().defaultRandom(),
  checkId: uuid().notNull(),
  fileId: uuid().notNull(),
  organisationId: uuid().notNull(),
  number: integer().notNull(),
  decision: text({ enum: checkDecisions }).notNull(),
  reasons: text().notNull(),
  agreements: text(),
  decidedBy: uuid().notNull(),
  decidedOn: date().notNull(),
  objectUntil: date().notNull(),
  objection: text(),
  objectedOn: date(),
})
export type DecisionRow = typeof decisions.$inferSelect

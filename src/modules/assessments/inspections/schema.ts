import { boolean, date, integer, jsonb, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { assessmentsSchema } from '../schema.ts'
import { type Employer, inspectionStates, places } from './model.ts'
import type { FileRow } from './offline/cells.ts'

const moment = () => timestamp({ withTimezone: true })
/** What every row of an inspection carries, tied to it by one key: the municipality judged and its district. */
const belongs = () => ({ organisationId: uuid().notNull(), districtId: uuid().notNull() })
const levels = () => ({
  levelThen: smallint(),
  naThen: boolean().notNull().default(false),
  levelNow: smallint(),
  naNow: boolean().notNull().default(false),
})
const place = () => text({ enum: places }).notNull()

export const inspections = assessmentsSchema.table('inspections', {
  id: uuid().primaryKey().defaultRandom(),
  roundId: uuid().notNull(),
  ...belongs(),
  state: text({ enum: inspectionStates }).notNull().default('draft'),
  revision: integer().notNull().default(1),
  secondNorms: text().array().notNull().default([]),
  hearingAt: moment(),
  hearingUntil: date(),
  repliedAt: moment(),
  signedAt: moment(),
  signedBy: uuid(),
  contentHash: text(),
  acknowledgedAt: moment(),
  acknowledgedBy: uuid(),
  acknowledgedAs: text(),
})
export type Inspection = typeof inspections.$inferSelect

export const employers = assessmentsSchema.table('employers', {
  id: uuid().primaryKey().defaultRandom(),
  districtId: uuid().notNull(),
  personId: uuid().notNull(),
  organisationId: uuid(),
  name: text(),
  declaredBy: uuid().notNull(),
  declaredAt: moment().notNull(),
  endedAt: moment(),
})

export const assignments = assessmentsSchema.table('assignments', {
  id: uuid().primaryKey().defaultRandom(),
  inspectionId: uuid().notNull(),
  ...belongs(),
  place: place(),
  personId: uuid().notNull(),
  employers: jsonb().$type<Employer[]>().notNull().default([]),
  assignedBy: uuid().notNull(),
  assignedAt: moment().notNull(),
  endedAt: moment(),
})
export type Assignment = typeof assignments.$inferSelect

export const verdicts = assessmentsSchema.table('verdicts', {
  inspectionId: uuid().notNull(),
  norm: text().notNull(),
  place: place(),
  ...belongs(),
  ...levels(),
  reason: text(),
  documents: text(),
  interviews: text(),
  sampleSize: integer(),
  sampleHits: integer(),
  version: integer().notNull().default(1),
  givenBy: uuid().notNull(),
  givenAt: moment().notNull(),
})
export type VerdictRow = typeof verdicts.$inferSelect

export const revisions = assessmentsSchema.table('revisions', {
  inspectionId: uuid().notNull(),
  norm: text().notNull(),
  place: place(),
  number: integer().notNull(),
  ...belongs(),
  ...levels(),
  reason: text().notNull(),
  revisedBy: uuid().notNull(),
  revisedAt: moment().notNull(),
})
export type Revision = typeof revisions.$inferSelect

export const inspectionEvidence = assessmentsSchema.table('inspection_evidence', {
  id: uuid().primaryKey().defaultRandom(),
  inspectionId: uuid().notNull(),
  norm: text().notNull(),
  place: place(),
  ...belongs(),
  title: text().notNull(),
  form: text().notNull(),
  datedOn: date().notNull(),
  link: text(),
  fileId: uuid(),
  fileHash: text(),
  releasedId: uuid(),
  released: boolean().notNull().default(false),
  addedBy: uuid().notNull(),
  addedAt: moment().notNull(),
})
export type InspectionEvidence = typeof inspectionEvidence.$inferSelect

export const reveals = assessmentsSchema.table('reveals', {
  inspectionId: uuid().notNull(),
  number: integer().notNull(),
  place: place(),
  theme: text().notNull(),
  ...belongs(),
  norms: text().array().notNull(),
  evidence: uuid().array().notNull(),
  verdictsHash: text().notNull(),
  hash: text().notNull(),
  revealedBy: uuid().notNull(),
  revealedAt: moment().notNull(),
})
export type Reveal = typeof reveals.$inferSelect

export const visits = assessmentsSchema.table('visits', {
  id: uuid().primaryKey().defaultRandom(),
  inspectionId: uuid().notNull(),
  ...belongs(),
  startsAt: moment().notNull(),
  minutes: integer().notNull(),
  place: text().notNull(),
  withRole: text().notNull(),
  subject: text().notNull(),
  revision: integer().notNull().default(1),
  plannedBy: uuid().notNull(),
  plannedAt: moment().notNull(),
  cancelledAt: moment(),
})
export type Visit = typeof visits.$inferSelect
/** A visit with the name of the municipality. */
export type PlannedVisit = Visit & { municipality: string }

export const replies = assessmentsSchema.table('replies', {
  inspectionId: uuid().notNull(),
  norm: text().notNull(),
  ...belongs(),
  body: text().notNull(),
  version: integer().notNull().default(1),
  repliedBy: uuid().notNull(),
  repliedAt: moment().notNull(),
})

export const replyAnswers = assessmentsSchema.table('reply_answers', {
  inspectionId: uuid().notNull(),
  norm: text().notNull(),
  ...belongs(),
  body: text().notNull(),
  answeredBy: uuid().notNull(),
  answeredAt: moment().notNull(),
})

export const hearingReminders = assessmentsSchema.table('hearing_reminders', {
  inspectionId: uuid().notNull(),
  ...belongs(),
  daysBefore: integer().notNull(),
  sentAt: moment().notNull(),
})

export const inspectionContents = assessmentsSchema.table('inspection_contents', {
  inspectionId: uuid().primaryKey(),
  ...belongs(),
  content: jsonb().$type<unknown>().notNull(),
  contentHash: text().notNull(),
})

export const inspectionImports = assessmentsSchema.table('inspection_imports', {
  id: uuid().primaryKey().defaultRandom(),
  inspectionId: uuid().notNull(),
  place: place(),
  ...belongs(),
  changes: jsonb().$type<FileRow[]>().notNull(),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  appliedAt: moment(),
})

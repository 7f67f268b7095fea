import { boolean, date, integer, jsonb, pgSchema, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { roundKinds } from './model.ts'
import type { FileRow, TravellingFile } from './offline/cells.ts'

export const assessmentsSchema = pgSchema('assessments')
const moment = () => timestamp({ withTimezone: true })

export const rounds = assessmentsSchema.table('rounds', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  kind: text({ enum: roundKinds }).notNull().default('self-scan'),
  title: text().notNull(),
  frameworkId: uuid().notNull(),
  groups: text().array().notNull().default([]),
  referenceDay: date().notNull(),
  opensOn: date().notNull(),
  closesOn: date().notNull(),
  reminderDays: integer().array().notNull().default([14, 7, 1]),
  previousId: uuid(),
  linkedId: uuid(),
  secondShare: smallint().notNull().default(0),
  revision: integer().notNull().default(1),
  closedAt: moment(),
  createdAt: moment().notNull(),
  createdBy: uuid().notNull(),
})
export type Round = typeof rounds.$inferSelect

export const scans = assessmentsSchema.table('scans', {
  id: uuid().primaryKey().defaultRandom(),
  roundId: uuid().notNull(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  state: text({ enum: ['open', 'submitted', 'signed'] })
    .notNull()
    .default('open'),
  revision: integer().notNull().default(1),
  submittedAt: moment(),
  submittedBy: uuid(),
  signedAt: moment(),
  signedBy: uuid(),
  signedAs: text(),
  contentHash: text(),
  reopenedAt: moment(),
  reopenReason: text(),
})
export type Scan = typeof scans.$inferSelect

export const answers = assessmentsSchema.table('answers', {
  scanId: uuid().notNull(),
  norm: text().notNull(),
  organisationId: uuid().notNull(),
  level: smallint(),
  notApplicable: boolean().notNull().default(false),
  reason: text(),
  measure: text(),
  measureDue: date(),
  needsConfirmation: boolean().notNull().default(false),
  carriedFrom: uuid(),
  version: integer().notNull().default(1),
  answeredBy: uuid().notNull(),
  answeredAt: moment().notNull(),
})
export type AnswerRow = typeof answers.$inferSelect

export const origins = assessmentsSchema.table('origins', {
  scanId: uuid().notNull(),
  norm: text().notNull(),
  fromScanId: uuid().notNull(),
  fromNorm: text().notNull(),
  organisationId: uuid().notNull(),
  fromRoundId: uuid().notNull(),
  fromFrameworkId: uuid().notNull(),
  kind: text({ enum: ['carry', 'confirm', 'split', 'merge'] }).notNull(),
  level: smallint(),
  notApplicable: boolean().notNull(),
})

export const comments = assessmentsSchema.table('comments', {
  id: uuid().primaryKey().defaultRandom(),
  scanId: uuid().notNull(),
  organisationId: uuid().notNull(),
  norm: text().notNull(),
  body: text().notNull(),
  authorId: uuid().notNull(),
  writtenAt: moment().notNull(),
})

export const evidence = assessmentsSchema.table('evidence', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  title: text().notNull(),
  form: text().notNull(),
  datedOn: date().notNull(),
  provesUse: boolean().notNull().default(false),
  link: text(),
  fileId: uuid(),
  fileHash: text(),
  addedBy: uuid().notNull(),
  addedAt: moment().notNull(),
})
export type EvidenceRow = typeof evidence.$inferSelect

export const proofs = assessmentsSchema.table('proofs', {
  scanId: uuid().notNull(),
  norm: text().notNull(),
  evidenceId: uuid().notNull(),
  organisationId: uuid().notNull(),
})

export const delegations = assessmentsSchema.table('delegations', {
  id: uuid().primaryKey().defaultRandom(),
  scanId: uuid().notNull(),
  organisationId: uuid().notNull(),
  node: text().notNull(),
  personId: uuid().notNull(),
  askedBy: uuid().notNull(),
  askedAt: moment().notNull(),
})

export const levels = assessmentsSchema.table('levels', {
  scanId: uuid().notNull(),
  norm: text().notNull(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  roundId: uuid().notNull(),
  claimed: smallint(),
  counting: smallint(),
  notApplicable: boolean().notNull().default(false),
})

export const releases = assessmentsSchema.table('releases', {
  id: uuid().primaryKey().defaultRandom(),
  scanId: uuid().notNull(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  roundId: uuid().notNull(),
  norm: text().notNull(),
  kind: text({ enum: ['reason', 'comment', 'evidence'] }).notNull(),
  itemId: uuid(),
  releasedBy: uuid().notNull(),
  releasedAt: moment().notNull(),
  withdrawnAt: moment(),
})
export type Release = typeof releases.$inferSelect

export const contents = assessmentsSchema.table('contents', {
  scanId: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  content: jsonb().$type<unknown>().notNull(),
  contentHash: text().notNull(),
})

export const signatures = assessmentsSchema.table('signatures', {
  id: uuid().primaryKey().defaultRandom(),
  scanId: uuid().notNull(),
  organisationId: uuid().notNull(),
  content: jsonb().$type<unknown>().notNull(),
  contentHash: text().notNull(),
  signedAs: text().notNull(),
  signedBy: uuid().notNull(),
  signedAt: moment().notNull(),
})

export const reminders = assessmentsSchema.table('reminders', {
  roundId: uuid().notNull(),
  organisationId: uuid().notNull(),
  daysBefore: integer().notNull(),
  sentAt: moment().notNull(),
})

export const imports = assessmentsSchema.table('imports', {
  id: uuid().primaryKey().defaultRandom(),
  scanId: uuid().notNull(),
  organisationId: uuid().notNull(),
  changes: jsonb().$type<FileRow[]>().notNull(),
  files: jsonb().$type<TravellingFile[]>().notNull().default([]),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  appliedAt: moment(),
})

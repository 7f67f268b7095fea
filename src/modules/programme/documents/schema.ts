import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'
import { classifications, documentTerms, wooMarks } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

export const documents = programmeSchema.table('documents', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  subProjectId: uuid(),
  meetingId: uuid(),
  title: text().notNull(),
  classification: text({ enum: classifications }).notNull(),
  woo: text({ enum: wooMarks }).notNull().default('undecided'),
  wooGround: text(),
  term: text({ enum: documentTerms }).notNull(),
  datedOn: date().notNull(),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  withdrawnAt: moment(),
  withdrawnBy: uuid(),
  withdrawnReason: text(),
})
export type DocumentRow = typeof documents.$inferSelect

export const documentVersions = programmeSchema.table('document_versions', {
  id: uuid().primaryKey().defaultRandom(),
  documentId: uuid().notNull(),
  organisationId: uuid().notNull(),
  number: integer().notNull(),
  fileId: uuid().notNull(),
  name: text().notNull(),
  mediaType: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  note: text(),
  addedBy: uuid().notNull(),
  addedAt: moment().notNull(),
})
export type DocumentVersion = typeof documentVersions.$inferSelect

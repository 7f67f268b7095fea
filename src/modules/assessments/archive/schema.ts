import { date, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ResultsContent } from '../exchange-oscal/content.ts'
import { assessmentsSchema } from '../schema.ts'

/** Signed results that a file brought in; `content` is all of the file but the bytes of its evidence. */
export const archivedResults = assessmentsSchema.table('archived_results', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  resultIds: uuid().array().notNull(),
  title: text().notNull(),
  frameworkCode: text().notNull(),
  frameworkVersion: text().notNull(),
  signedOn: date().notNull(),
  content: jsonb().$type<ResultsContent>().notNull(),
  documentHash: text().notNull(),
  origin: text(),
  broughtBy: uuid().notNull(),
  broughtAt: timestamp({ withTimezone: true }).notNull(),
})
export type ArchivedRow = typeof archivedResults.$inferSelect

export const archivedFiles = assessmentsSchema.table('archived_files', {
  archiveId: uuid().notNull(),
  pieceId: uuid().notNull(),
  organisationId: uuid().notNull(),
  fileId: uuid().notNull(),
})

import { customType, date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'

const reporting = pgSchema('reporting')
const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** A file with a report, as far as the server knows it. */
export const files = reporting.table('files', {
  caseId: uuid().notNull(),
  organisationId: uuid().notNull(),
  fileId: text().notNull(),
  size: integer().notNull(),
  begunOn: date().notNull(),
  pieces: integer().notNull().default(0),
})

/** What a file is made of, in order. */
export const filePieces = reporting.table('file_pieces', {
  caseId: uuid().notNull(),
  fileId: text().notNull(),
  place: integer().notNull(),
  bytes: bytea().notNull(),
})

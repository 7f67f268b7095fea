import { integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const files = pgSchema('files').table('files', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  name: text().notNull(),
  mediaType: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  uploadedBy: uuid().notNull(),
  uploadedAt: timestamp({ withTimezone: true }).notNull(),
})
export type StoredFile = typeof files.$inferSelect

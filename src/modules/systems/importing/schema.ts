import { integer, text, uuid } from 'drizzle-orm/pg-core'
import { moment, systemsSchema } from '../schema.ts'
import { forms } from './model.ts'

/** A file that was read in; only its maker sees it. */
export const imports = systemsSchema.table('imports', {
  id: uuid().primaryKey().defaultRandom(),
  /** The district. */
  organisationId: uuid().notNull(),
  fileName: text().notNull(),
  form: text({ enum: forms }).notNull(),
  proposed: integer().notNull(),
  drafts: integer().notNull(),
  madeAt: moment().notNull(),
  madeBy: uuid().notNull(),
  takenBackAt: moment(),
})
export type Import = typeof imports.$inferSelect

/** The versions that came of it. */
export const importVersions = systemsSchema.table('import_versions', {
  importId: uuid().notNull(),
  organisationId: uuid().notNull(),
  sourceId: uuid().notNull(),
  version: integer().notNull(),
})

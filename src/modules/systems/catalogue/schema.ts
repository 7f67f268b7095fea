import { boolean, customType, date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { moment, systemsSchema } from '../schema.ts'
import { type SourceContent, sourceStates, versionStates } from './model.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const sources = systemsSchema.table('sources', {
  id: uuid().primaryKey().defaultRandom(),
  /** The district. */
  organisationId: uuid().notNull(),
  code: text().notNull(),
  state: text({ enum: sourceStates }).notNull().default('draft'),
  content: jsonb().$type<SourceContent>().notNull(),
  version: integer().notNull().default(0),
  publishedOn: date(),
  withdrawnBecause: text(),
  createdAt: moment().notNull(),
  /** None: it came with Weerwerk. */
  createdBy: uuid(),
  /** These two are kept by a trigger, for sorting and searching. */
  name: text().notNull().default(''),
  search: tsvector().notNull().default(''),
})
export type SourceRow = Omit<typeof sources.$inferSelect, 'name' | 'search'>

export const versions = systemsSchema.table('versions', {
  id: uuid().primaryKey().defaultRandom(),
  sourceId: uuid().notNull(),
  organisationId: uuid().notNull(),
  number: integer().notNull(),
  state: text({ enum: versionStates }).notNull(),
  content: jsonb().$type<SourceContent>().notNull(),
  basedOn: integer().notNull(),
  reason: text().notNull(),
  madeAt: moment().notNull(),
  /** None: it came with Weerwerk. */
  madeBy: uuid(),
  decidedAt: moment(),
  decidedBy: uuid(),
  declineReason: text(),
  /** The mail of the next morning tells that it was proposed, or what was decided. */
  toTell: boolean().notNull().default(false),
})
export type Version = typeof versions.$inferSelect

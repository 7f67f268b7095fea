import { integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { kinds, states } from './model.ts'

export const briefingsSchema = pgSchema('briefings')
const moment = () => timestamp({ withTimezone: true })

export const papers = briefingsSchema.table('papers', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  kind: text({ enum: kinds }).notNull(),
  title: text().notNull(),
  language: text({ enum: ['nl', 'en'] }).notNull(),
  programmeId: uuid(),
  roundId: uuid(),
  proposalId: uuid(),
  quarter: text(),
  state: text({ enum: states }).notNull().default('draft'),
  version: integer().notNull().default(1),
  previousId: uuid(),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  frozen: text(),
  sha256: text(),
  publishedBy: uuid(),
  publishedAt: moment(),
  releasedAt: moment(),
  withdrawnBy: uuid(),
  withdrawnAt: moment(),
  withdrawnReason: text(),
})
export type PaperRow = typeof papers.$inferSelect

export const textBlocks = briefingsSchema.table('text_blocks', {
  paperId: uuid().notNull(),
  slot: text().notNull(),
  organisationId: uuid().notNull(),
  words: text().notNull(),
})

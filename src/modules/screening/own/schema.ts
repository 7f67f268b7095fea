import { text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { screeningSchema } from '../schema.ts'
import { outcomes, replyKinds } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

/** Links to the own page for who has no account; of the token only its hash is kept. */
export const links = screeningSchema.table('links', {
  id: uuid().primaryKey().defaultRandom(),
  fileId: uuid().notNull(),
  organisationId: uuid().notNull(),
  tokenHash: text(),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  expiresAt: moment().notNull(),
  sentAt: moment(),
  openedAt: moment(),
  withdrawnAt: moment(),
})
export type LinkRow = typeof links.$inferSelect

/** What someone says of their file, and what HR answers. */
export const replies = screeningSchema.table('replies', {
  id: uuid().primaryKey().defaultRandom(),
  fileId: uuid().notNull(),
  organisationId: uuid().notNull(),
  kind: text({ enum: replyKinds }).notNull(),
  checkCode: text(),
  body: text().notNull(),
  writtenBy: uuid(),
  writtenAt: moment().notNull(),
  answer: text(),
  outcome: text({ enum: outcomes }),
  answeredBy: uuid(),
  answeredAt: moment(),
})
export type Reply = typeof replies.$inferSelect

import { integer, text, uuid } from 'drizzle-orm/pg-core'
import { moment, systemsSchema } from '../schema.ts'
import { withdrawalKinds } from './model.ts'

/** When a published source was taken out of the overview, and when it came back. */
export const withdrawals = systemsSchema.table('withdrawals', {
  id: uuid().primaryKey().defaultRandom(),
  sourceId: uuid().notNull(),
  organisationId: uuid().notNull(),
  kind: text({ enum: withdrawalKinds }).notNull(),
  reason: text().notNull(),
  doneAt: moment().notNull(),
  doneBy: uuid().notNull(),
})

/** What proposers say to each other about a version. */
export const comments = systemsSchema.table('comments', {
  id: uuid().primaryKey().defaultRandom(),
  sourceId: uuid().notNull(),
  organisationId: uuid().notNull(),
  version: integer().notNull(),
  text: text().notNull(),
  madeAt: moment().notNull(),
  madeBy: uuid().notNull(),
})

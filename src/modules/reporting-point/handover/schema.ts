import { customType, date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bodies, steps } from './model.ts'

const reporting = pgSchema('reporting')
const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** A key of a body outside, as a keeper got it; in force when another keeper checked it and it did not end. */
export const receivers = reporting.table('receivers', {
  id: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  body: text({ enum: bodies }).notNull(),
  version: integer().notNull(),
  name: text().notNull(),
  recipient: text().notNull(),
  fingerprint: text().notNull(),
  enteredBy: uuid().notNull(),
  enteredOn: date().notNull(),
  checkedBy: uuid(),
  checkedOn: date(),
  endedOn: date(),
})
export type Receiver = typeof receivers.$inferSelect

/** A package about a report for one receiver. */
export const handovers = reporting.table('handovers', {
  id: uuid().primaryKey(),
  caseId: uuid().notNull(),
  organisationId: uuid().notNull(),
  receiverId: uuid().notNull(),
  ground: text().notNull(),
})

/** What was done with it; a step never changes. */
export const handoverSteps = reporting.table('handover_steps', {
  handoverId: uuid().notNull(),
  organisationId: uuid().notNull(),
  seq: integer().notNull(),
  step: text({ enum: steps }).notNull(),
  byPerson: uuid().notNull(),
  doneOn: date().notNull(),
  file: bytes(),
  sha256: text(),
  reference: text(),
  receivedOn: date(),
})

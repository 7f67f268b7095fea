import { bigint, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { assessmentsSchema } from '../schema.ts'
import { actionStates, eventKinds, origins } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

export const actions = assessmentsSchema.table('actions', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  number: integer().notNull(),
  title: text().notNull(),
  description: text(),
  framework: text(),
  norms: text().array().notNull().default([]),
  origin: text({ enum: origins }).notNull(),
  originId: uuid(),
  ownerId: uuid(),
  startsOn: date(),
  dueOn: date(),
  costCents: bigint({ mode: 'number' }),
  state: text({ enum: actionStates }).notNull().default('planned'),
  stateReason: text(),
  doneOn: date(),
  closedAt: moment(),
  revision: integer().notNull().default(1),
  createdAt: moment().notNull(),
  createdBy: uuid().notNull(),
})
export type ActionRow = typeof actions.$inferSelect

export const actionProofs = assessmentsSchema.table('action_proofs', {
  actionId: uuid().notNull(),
  evidenceId: uuid().notNull(),
  organisationId: uuid().notNull(),
})

export const actionEvents = assessmentsSchema.table('action_events', {
  id: uuid().primaryKey().defaultRandom(),
  place: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  actionId: uuid().notNull(),
  organisationId: uuid().notNull(),
  what: text({ enum: eventKinds }).notNull(),
  fields: text().array().notNull().default([]),
  reason: text(),
  doneBy: uuid().notNull(),
  doneAt: moment().notNull(),
  carriedBy: uuid(),
})
export type ActionEvent = typeof actionEvents.$inferSelect

export const actionReminders = assessmentsSchema.table('action_reminders', {
  actionId: uuid().notNull(),
  dueOn: date().notNull(),
  daysBefore: integer().notNull(),
  organisationId: uuid().notNull(),
  sentAt: moment().notNull(),
})

export const retestWishes = assessmentsSchema.table('retest_wishes', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  framework: text().notNull(),
  norm: text().notNull(),
  actionId: uuid().notNull(),
  askedBy: uuid().notNull(),
  askedAt: moment().notNull(),
  withdrawnAt: moment(),
})
export type RetestWish = typeof retestWishes.$inferSelect

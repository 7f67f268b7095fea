import { bigint, boolean, date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { moment, systemsSchema } from '../schema.ts'
import { type Authorisations, connectionStates, connectionEvents as events } from './model.ts'

export const connections = systemsSchema.table('connections', {
  id: uuid().primaryKey().defaultRandom(),
  /** The municipality. */
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  sourceId: uuid().notNull(),
  state: text({ enum: connectionStates }).notNull(),
  since: date(),
  managerId: uuid(),
  desk: text(),
  contact: text(),
  notes: text(),
  agreement: text(),
  agreementLink: text(),
  agreementEndsOn: date(),
  authorisations: jsonb().$type<Authorisations>().notNull().default({}),
  checkedOn: date(),
  gaps: text(),
  mayBeAsked: boolean().notNull().default(false),
  question: text(),
  attestedOn: date(),
  attestedBy: uuid(),
  revision: integer().notNull().default(1),
  madeOn: date().notNull(),
  changedAt: moment().notNull(),
  changedBy: uuid().notNull(),
})
export type Connection = typeof connections.$inferSelect

export const connectionEvents = systemsSchema.table('connection_events', {
  id: uuid().primaryKey().defaultRandom(),
  place: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  connectionId: uuid().notNull(),
  organisationId: uuid().notNull(),
  what: text({ enum: events }).notNull(),
  fields: text().array().notNull().default([]),
  doneBy: uuid().notNull(),
  doneAt: moment().notNull(),
})
export type ConnectionEvent = typeof connectionEvents.$inferSelect

export const connectionReminders = systemsSchema.table('connection_reminders', {
  connectionId: uuid().notNull(),
  organisationId: uuid().notNull(),
  dueOn: date().notNull(),
  daysBefore: integer().notNull(),
  sentAt: moment().notNull(),
})

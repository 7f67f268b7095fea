import { bigint, date, integer, text, uuid } from 'drizzle-orm/pg-core'
import { finderRoles, tasks } from '../codes.ts'
import { moment, systemsSchema } from '../schema.ts'
import { endCauses, requestEvents, requestStates } from './model.ts'

export const accessRequests = systemsSchema.table('access_requests', {
  id: uuid().primaryKey().defaultRandom(),
  /** The municipality. */
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  sourceId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text({ enum: finderRoles }).notNull(),
  task: text({ enum: tasks }).notNull(),
  purpose: text().notNull(),
  verdict: text({ enum: ['yes', 'conditional'] }).notNull(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  state: text({ enum: requestStates }).notNull().default('asked'),
  /** None: a coordinator. */
  approverId: uuid(),
  reason: text(),
  revision: integer().notNull().default(1),
  askedAt: moment().notNull(),
  movedAt: moment().notNull(),
})
export type AccessRequest = typeof accessRequests.$inferSelect

export const accessRequestEvents = systemsSchema.table('access_request_events', {
  id: uuid().primaryKey().defaultRandom(),
  place: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  requestId: uuid().notNull(),
  organisationId: uuid().notNull(),
  what: text({ enum: requestEvents }).notNull(),
  /** None: the system. */
  doneBy: uuid(),
  doneAt: moment().notNull(),
})
export type AccessRequestEvent = typeof accessRequestEvents.$inferSelect

export const accessRequestReminders = systemsSchema.table('access_request_reminders', {
  requestId: uuid().notNull(),
  organisationId: uuid().notNull(),
  state: text({ enum: requestStates }).notNull(),
  daysWaiting: integer().notNull(),
  sentAt: moment().notNull(),
})

export const authorisations = systemsSchema.table('authorisations', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  sourceId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text({ enum: finderRoles }).notNull(),
  task: text({ enum: tasks }).notNull(),
  requestId: uuid(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  arrangedBy: text().notNull(),
  grantedBy: uuid().notNull(),
  grantedAt: moment().notNull(),
  reviewedOn: date(),
  endedOn: date(),
  endCause: text({ enum: endCauses }),
  endReason: text(),
  endedBy: uuid(),
  revision: integer().notNull().default(1),
})
export type Authorisation = typeof authorisations.$inferSelect

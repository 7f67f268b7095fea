import { bigint, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'
import { taskOrigins, taskStates } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

export const tasks = programmeSchema.table('tasks', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  subProjectId: uuid(),
  number: integer().notNull(),
  title: text().notNull(),
  description: text(),
  ownerId: uuid().notNull(),
  dueOn: date().notNull(),
  origin: text({ enum: taskOrigins }).notNull(),
  originId: uuid(),
  state: text({ enum: taskStates }).notNull().default('open'),
  stateReason: text(),
  closedAt: moment(),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})
export type TaskRow = typeof tasks.$inferSelect

export const taskEvents = programmeSchema.table('task_events', {
  id: uuid().primaryKey().defaultRandom(),
  place: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  taskId: uuid().notNull(),
  organisationId: uuid().notNull(),
  what: text({ enum: ['make', 'change', 'finish', 'cancel', 'reopen'] }).notNull(),
  fields: text().array().notNull().default([]),
  reason: text(),
  doneBy: uuid().notNull(),
  doneAt: moment().notNull(),
})
export type TaskEvent = typeof taskEvents.$inferSelect

export const taskReminders = programmeSchema.table('task_reminders', {
  taskId: uuid().notNull(),
  dueOn: date().notNull(),
  daysBefore: integer().notNull(),
  organisationId: uuid().notNull(),
  sentAt: moment().notNull(),
})

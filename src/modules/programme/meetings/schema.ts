import { boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'
import { meetingKinds, meetingStates } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

export const meetings = programmeSchema.table('meetings', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  kind: text({ enum: meetingKinds }).notNull(),
  title: text().notNull(),
  heldOn: date().notNull(),
  time: text('starts_at'),
  place: text(),
  state: text({ enum: meetingStates }).notNull().default('planned'),
  adoptedAt: moment(),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})
export type Meeting = typeof meetings.$inferSelect

export const attendees = programmeSchema.table('attendees', {
  id: uuid().primaryKey().defaultRandom(),
  meetingId: uuid().notNull(),
  organisationId: uuid().notNull(),
  personId: uuid(),
  role: text(),
  wasPresent: boolean(),
})
export type Attendee = typeof attendees.$inferSelect

export const agendaItems = programmeSchema.table('agenda_items', {
  id: uuid().primaryKey().defaultRandom(),
  meetingId: uuid().notNull(),
  organisationId: uuid().notNull(),
  position: integer().notNull(),
  title: text().notNull(),
  explanation: text(),
  minutes: text(),
  isOpen: boolean().notNull().default(false),
})
export type AgendaItem = typeof agendaItems.$inferSelect

export const meetingDecisions = programmeSchema.table('meeting_decisions', {
  id: uuid().primaryKey().defaultRandom(),
  meetingId: uuid().notNull(),
  itemId: uuid().notNull(),
  organisationId: uuid().notNull(),
  programmeId: uuid().notNull(),
  number: integer().notNull(),
  text: text().notNull(),
})
export type MeetingDecision = typeof meetingDecisions.$inferSelect

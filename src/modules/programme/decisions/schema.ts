import { boolean, date, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Figure } from '../figures/model.ts'
import { programmeSchema } from '../schema.ts'
import { agendaTypes, outcomes, proposalStates } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

export const proposals = programmeSchema.table('board_proposals', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  programmeId: uuid().notNull(),
  number: integer().notNull(),
  state: text({ enum: proposalStates }).notNull().default('draft'),
  version: integer().notNull().default(1),
  agendaVersion: integer(),
  revision: integer().notNull().default(1),
  decidedOn: date(),
  stateReason: text(),
  closedAt: moment(),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})
export type ProposalRow = typeof proposals.$inferSelect

export const versions = programmeSchema.table('proposal_versions', {
  proposalId: uuid().notNull(),
  number: integer().notNull(),
  organisationId: uuid().notNull(),
  subject: text().notNull(),
  agendaType: text({ enum: agendaTypes }).notNull(),
  meetsOn: date(),
  isPublic: boolean().notNull(),
  handledBy: text().notNull(),
  portfolioHolder: text().notNull(),
  points: text().array().notNull().default([]),
  explanation: text().notNull(),
  asked: text().notNull(),
  municipalities: uuid().array().notNull().default([]),
  attachments: uuid().array().notNull().default([]),
  figures: jsonb().$type<Figure[]>().notNull().default([]),
  frozenAt: moment(),
  frozenBy: uuid(),
  onAgendaAt: moment(),
})
export type VersionRow = typeof versions.$inferSelect

export const attachments = programmeSchema.table('proposal_attachments', {
  id: uuid().primaryKey().defaultRandom(),
  proposalId: uuid().notNull(),
  organisationId: uuid().notNull(),
  fileId: uuid().notNull(),
  name: text().notNull(),
  addedBy: uuid().notNull(),
  addedAt: moment().notNull(),
})
export type Attachment = typeof attachments.$inferSelect

export const boardComments = programmeSchema.table('board_comments', {
  id: uuid().primaryKey().defaultRandom(),
  proposalId: uuid().notNull(),
  organisationId: uuid().notNull(),
  version: integer().notNull(),
  body: text().notNull(),
  authorId: uuid().notNull(),
  authorAt: uuid().notNull(),
  madeAt: moment().notNull(),
})
export type BoardComment = typeof boardComments.$inferSelect

export const decisions = programmeSchema.table('decisions', {
  id: uuid().primaryKey().defaultRandom(),
  proposalId: uuid().notNull(),
  organisationId: uuid().notNull(),
  point: integer().notNull(),
  outcome: text({ enum: outcomes }).notNull(),
  note: text(),
})
export type Decision = typeof decisions.$inferSelect

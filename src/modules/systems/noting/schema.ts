import { date, text, uuid } from 'drizzle-orm/pg-core'
import { moment, systemsSchema } from '../schema.ts'
import { developmentKinds, noteKinds } from './model.ts'

/** What an employee says is out of date at a source, or is missing among them. */
export const notes = systemsSchema.table('notes', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  kind: text({ enum: noteKinds }).notNull(),
  sourceId: uuid(),
  text: text().notNull(),
  madeAt: moment().notNull(),
  madeBy: uuid().notNull(),
  settledAt: moment(),
  settledBy: uuid(),
  answer: text(),
})

/** A change of law or a judgment that matters for a source, written down by hand. */
export const developments = systemsSchema.table('developments', {
  id: uuid().primaryKey().defaultRandom(),
  sourceId: uuid().notNull(),
  organisationId: uuid().notNull(),
  kind: text({ enum: developmentKinds }).notNull(),
  day: date().notNull(),
  title: text().notNull(),
  text: text(),
  url: text(),
  addedAt: moment().notNull(),
  addedBy: uuid().notNull(),
})
export type Development = typeof developments.$inferSelect

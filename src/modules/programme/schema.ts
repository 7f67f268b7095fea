import { date, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { subProjects as subProjectKeys } from './model.ts'

export const programmeSchema = pgSchema('programme')

export const themes = programmeSchema.table('themes', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  title: text().notNull(),
  position: integer().notNull(),
})
export type Theme = typeof themes.$inferSelect

export const programmes = programmeSchema.table('programmes', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  themeId: uuid().notNull(),
  title: text().notNull(),
  goal: text().notNull(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: timestamp({ withTimezone: true }).notNull(),
})
export type Programme = typeof programmes.$inferSelect

export const lines = programmeSchema.table('lines', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  position: integer().notNull(),
  title: text().notNull(),
  description: text().notNull().default(''),
  startsOn: date().notNull(),
  endsOn: date(),
  municipalities: uuid().array().notNull().default([]),
  revision: integer().notNull().default(1),
})
export type Line = typeof lines.$inferSelect

export const subProjects = programmeSchema.table('sub_projects', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  lineId: uuid().notNull(),
  organisationId: uuid().notNull(),
  number: integer().notNull(),
  key: text({ enum: subProjectKeys }),
  title: text().notNull(),
  effect: text().notNull().default(''),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  leaderId: uuid(),
  threads: uuid().array().notNull().default([]),
  framework: text(),
  norms: text().array().notNull().default([]),
  indicators: text().array().notNull().default([]),
  municipalities: uuid().array().notNull().default([]),
  revision: integer().notNull().default(1),
})
export type SubProject = typeof subProjects.$inferSelect

export const parts = programmeSchema.table('parts', {
  id: uuid().primaryKey().defaultRandom(),
  subProjectId: uuid().notNull(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  letter: text().notNull(),
  title: text().notNull(),
  description: text().notNull().default(''),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  revision: integer().notNull().default(1),
})
export type Part = typeof parts.$inferSelect

import { date, integer, text, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'
import { deliverableStates } from './model.ts'

const owned = () => ({
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
})

export const milestones = programmeSchema.table('milestones', {
  ...owned(),
  subProjectId: uuid(),
  partId: uuid(),
  title: text().notNull(),
  dueOn: date().notNull(),
  reachedOn: date(),
  revision: integer().notNull().default(1),
})
export type Milestone = typeof milestones.$inferSelect

export const deliverables = programmeSchema.table('deliverables', {
  ...owned(),
  subProjectId: uuid(),
  partId: uuid(),
  title: text().notNull(),
  description: text().notNull().default(''),
  dueOn: date(),
  state: text({ enum: deliverableStates }).notNull().default('planned'),
  deliveredOn: date(),
  evidence: text(),
  revision: integer().notNull().default(1),
})
export type Deliverable = typeof deliverables.$inferSelect

export const dependencies = programmeSchema.table('dependencies', {
  ...owned(),
  fromSubProject: uuid(),
  fromPart: uuid(),
  fromMilestone: uuid(),
  needsSubProject: uuid(),
  needsPart: uuid(),
  needsMilestone: uuid(),
  note: text().notNull().default(''),
})
export type Dependency = typeof dependencies.$inferSelect

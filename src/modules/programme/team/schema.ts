import { date, integer, text, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'
import { teamRoles } from './model.ts'

export const team = programmeSchema.table('team', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  subProjectId: uuid(),
  municipalityId: uuid(),
  role: text({ enum: teamRoles }).notNull(),
  personId: uuid(),
  name: text(),
  startsOn: date().notNull(),
  endsOn: date(),
  revision: integer().notNull().default(1),
})
export type TeamMember = typeof team.$inferSelect

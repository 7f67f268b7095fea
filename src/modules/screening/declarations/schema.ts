import { integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { screeningSchema } from '../schema.ts'
import { declarationKinds, declarationStates, type Item } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

/** Of a person, or of a candidate by their file; name and function as they were when it was declared. */
export const declarations = screeningSchema.table('declarations', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  personId: uuid(),
  fileId: uuid(),
  name: text().notNull(),
  function: text(),
  profileId: uuid(),
  kind: text({ enum: declarationKinds }).notNull(),
  items: jsonb().$type<Item[]>().notNull(),
  state: text({ enum: declarationStates }).notNull().default('submitted'),
  declaredAt: moment().notNull(),
  replacedAt: moment(),
  assessorId: uuid(),
  reason: text(),
  assessedBy: uuid(),
  assessedAt: moment(),
  revision: integer().notNull().default(1),
})
export type Declaration = typeof declarations.$inferSelect

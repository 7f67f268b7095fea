import { bigint, date, integer, text, uuid } from 'drizzle-orm/pg-core'
import { judgements } from '../model.ts'
import { moment, trialsSchema } from '../schema.ts'
import { interventionStates } from './model.ts'

export const interventions = trialsSchema.table('interventions', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  number: integer().notNull(),
  method: text().notNull(),
  place: text().notNull(),
  startsOn: date().notNull(),
  endsOn: date(),
  costCents: bigint({ mode: 'number' }),
  note: text(),
  state: text({ enum: interventionStates }).notNull().default('planned'),
  effect: text({ enum: judgements }),
  closedOn: date(),
  releasedOn: date(),
  revision: integer().notNull().default(1),
  createdAt: moment().notNull(),
  createdBy: uuid().notNull(),
})
export type Intervention = typeof interventions.$inferSelect

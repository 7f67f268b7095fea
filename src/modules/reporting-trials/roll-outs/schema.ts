import { date, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, trialsSchema } from '../schema.ts'
import { consents, rollOutStates } from './model.ts'

export const rollOuts = trialsSchema.table('roll_outs', {
  id: uuid().primaryKey().defaultRandom(),
  /** The district. */
  organisationId: uuid().notNull(),
  number: integer().notNull(),
  title: text().notNull(),
  method: text().notNull(),
  startsOn: date().notNull(),
  weeksPerStep: integer().notNull(),
  /** Reports that are expected in a year in one municipality; null in a plan of before this was asked. */
  yearly: integer(),
  /** The smallest ratio to see, in hundredths. */
  smallest: integer(),
  /** How many municipalities are in the order, once it is drawn. */
  steps: integer(),
  state: text({ enum: rollOutStates }).notNull().default('asking'),
  seed: text(),
  planHash: text(),
  frozenOn: date(),
  revision: integer().notNull().default(1),
  createdAt: moment().notNull(),
  createdBy: uuid().notNull(),
})
export type RollOut = typeof rollOuts.$inferSelect

export const sites = trialsSchema.table(
  'sites',
  {
    rollOutId: uuid().notNull(),
    organisationId: uuid().notNull(),
    municipalityId: uuid().notNull(),
    consent: text({ enum: consents }).notNull().default('asked'),
    decidedBy: uuid(),
    decidedOn: date(),
    step: integer(),
  },
  (table) => [primaryKey({ columns: [table.rollOutId, table.municipalityId] })],
)
export type Site = typeof sites.$inferSelect

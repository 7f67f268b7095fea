import { boolean, date, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { measures } from '../model.ts'
import { moment, trialsSchema } from '../schema.ts'
import { arms, experimentStates, units } from './model.ts'

export const experiments = trialsSchema.table('experiments', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  number: integer().notNull(),
  title: text().notNull(),
  question: text().notNull(),
  methodA: text().notNull(),
  methodB: text(),
  measure: text({ enum: measures }).notNull(),
  unit: text({ enum: units }).notNull(),
  startsOn: date().notNull(),
  weeks: integer().notNull(),
  /** Reports that are expected in a year when nothing changes. */
  yearly: integer().notNull(),
  /** In hundredths. */
  smallest: integer().notNull(),
  enough: integer(),
  state: text({ enum: experimentStates }).notNull().default('draft'),
  seed: text(),
  arms: text({ enum: arms }).array(),
  planHash: text(),
  frozenOn: date(),
  frozenBy: uuid(),
  finishedOn: date(),
  endedEarly: boolean().notNull().default(false),
  releasedOn: date(),
  revision: integer().notNull().default(1),
  createdAt: moment().notNull(),
  createdBy: uuid().notNull(),
})
export type Experiment = typeof experiments.$inferSelect

export const groups = trialsSchema.table(
  'groups',
  {
    experimentId: uuid().notNull(),
    organisationId: uuid().notNull(),
    place: integer().notNull(),
    name: text().notNull(),
    employees: integer().notNull(),
    arm: text({ enum: arms }),
    code: text(),
  },
  (table) => [primaryKey({ columns: [table.experimentId, table.place] })],
)
export type Group = typeof groups.$inferSelect

export const counts = trialsSchema.table(
  'counts',
  {
    code: text().notNull(),
    week: date().notNull(),
    organisationId: uuid().notNull(),
    opened: integer().notNull().default(0),
    sent: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.code, table.week] })],
)

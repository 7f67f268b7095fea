import { date, integer, numeric, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { reportClasses, verdicts } from '../../model.ts'
import { trialsSchema } from '../../schema.ts'

/** What a municipality handed in: for itself alone to read, and gone once the result is drawn. */
export const contributions = trialsSchema.table(
  'contributions',
  {
    rollOutId: uuid().notNull(),
    municipalityId: uuid().notNull(),
    counts: integer().array().notNull(),
    employees: integer().array().notNull(),
    contributedOn: date().notNull(),
    contributedBy: uuid().notNull(),
  },
  (table) => [primaryKey({ columns: [table.rollOutId, table.municipalityId] })],
)

const ratio = () => numeric({ mode: 'number', precision: 8, scale: 1 })

/** What all municipalities together say, drawn once. */
export const rollOutResults = trialsSchema.table('roll_out_results', {
  rollOutId: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  municipalities: integer().notNull(),
  verdict: text({ enum: verdicts }).notNull(),
  ratio: ratio(),
  low: ratio(),
  high: ratio(),
  reports: text({ enum: reportClasses }),
  besideVerdict: text({ enum: verdicts }).notNull(),
  besideRatio: ratio(),
  besideLow: ratio(),
  besideHigh: ratio(),
  drawnOn: date().notNull(),
  drawnBy: uuid().notNull(),
})
export type RollOutResult = typeof rollOutResults.$inferSelect

import { boolean, date, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { assessmentsSchema } from '../schema.ts'
import type { FindingRow } from './check-rows.ts'
import { origins, severities, sources } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

export const findings = assessmentsSchema.table('findings', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  byDistrict: boolean().notNull(),
  sharedAt: moment(),
  frameworkId: uuid().notNull(),
  norms: text().array().notNull(),
  roundId: uuid(),
  severity: text({ enum: severities }).notNull(),
  source: text({ enum: sources }).notNull(),
  text: text().notNull(),
  quote: text(),
  foundOn: date().notNull(),
  origin: text({ enum: origins }).notNull(),
  reportTitle: text(),
  reportYear: integer(),
  revision: integer().notNull().default(1),
  enteredBy: uuid().notNull(),
  enteredAt: moment().notNull(),
})
export type Finding = typeof findings.$inferSelect

export const recommendations = assessmentsSchema.table('recommendations', {
  id: uuid().primaryKey().defaultRandom(),
  findingId: uuid().notNull(),
  organisationId: uuid().notNull(),
  districtId: uuid().notNull(),
  text: text().notNull(),
  addedBy: uuid().notNull(),
  addedAt: moment().notNull(),
  place: integer().notNull().generatedByDefaultAsIdentity(),
})
export type Recommendation = typeof recommendations.$inferSelect

export const findingImports = assessmentsSchema.table('finding_imports', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  hash: text().notNull(),
  fileName: text().notNull(),
  content: jsonb().$type<{ frameworkId: string; roundId: string | null; rows: FindingRow[] }>().notNull(),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})

import { bigint, boolean, date, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { programmeSchema } from '../schema.ts'
import type { AccountContent } from './accounting/model.ts'
import type { Mapping } from './importing/model.ts'
import { bookingKinds, budgetStates, judgements, takenKinds } from './model.ts'

const moment = () => timestamp({ withTimezone: true })
const cents = () => bigint({ mode: 'number' })

export const moneySettings = programmeSchema.table('money_settings', {
  programmeId: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  fourEyesCents: cents().notNull(),
  hourRateCents: cents().notNull(),
  mapping: jsonb().$type<Mapping>().notNull(),
  revision: integer().notNull().default(1),
})
export type MoneySettings = typeof moneySettings.$inferSelect

export const fundingSources = programmeSchema.table('funding_sources', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  code: text().notNull(),
  title: text().notNull(),
  funder: text().notNull(),
  amountCents: cents().notNull(),
  partOf: uuid(),
  conditions: text().notNull().default(''),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  municipalities: uuid().array().notNull().default([]),
  excludedThemes: uuid().array().notNull().default([]),
  revision: integer().notNull().default(1),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})
export type FundingSource = typeof fundingSources.$inferSelect

export const budgets = programmeSchema.table('budgets', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  version: integer().notNull(),
  explanation: text().notNull().default(''),
  state: text({ enum: budgetStates }).notNull().default('draft'),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  decidedBy: uuid(),
  decidedAt: moment(),
})
export type Budget = typeof budgets.$inferSelect

/** Where money goes: a line, or a sub-project or part within it; and from which source, for whom, under which theme. */
const spending = {
  lineId: uuid().notNull(),
  subProjectId: uuid(),
  partId: uuid(),
  sourceId: uuid().notNull(),
  municipalityId: uuid(),
  themeId: uuid().notNull(),
}

export const budgetLines = programmeSchema.table('budget_lines', {
  id: uuid().primaryKey().defaultRandom(),
  budgetId: uuid().notNull(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  ...spending,
  title: text().notNull(),
  amountCents: cents().notNull(),
})
export type BudgetLine = typeof budgetLines.$inferSelect

export const moneyImports = programmeSchema.table('money_imports', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  fileName: text().notNull(),
  booked: integer().notNull(),
  doubles: integer().notNull(),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  undoneBy: uuid(),
  undoneAt: moment(),
})
export type MoneyImport = typeof moneyImports.$inferSelect

export const bookings = programmeSchema.table('bookings', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  number: integer().notNull(),
  kind: text({ enum: bookingKinds }).notNull(),
  amountCents: cents().notNull(),
  takenFrom: uuid(),
  takenKind: text({ enum: takenKinds }),
  reverses: uuid(),
  reason: text(),
  ...spending,
  bookedOn: date().notNull(),
  title: text().notNull(),
  party: text().notNull().default(''),
  reference: text().notNull().default(''),
  print: text().notNull(),
  needsApproval: boolean().notNull(),
  importId: uuid(),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})
export type BookingRow = typeof bookings.$inferSelect

export const bookingJudgements = programmeSchema.table('booking_judgements', {
  bookingId: uuid().primaryKey(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  judgement: text({ enum: judgements }).notNull(),
  reason: text(),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})
export type BookingJudgement = typeof bookingJudgements.$inferSelect

export const accounts = programmeSchema.table('accounts', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  number: integer().notNull(),
  upTo: date().notNull(),
  content: jsonb().$type<AccountContent>(),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
  closedBy: uuid(),
  closedAt: moment(),
})
export type AccountRow = typeof accounts.$inferSelect

export const accountExplanations = programmeSchema.table('account_explanations', {
  accountId: uuid().notNull(),
  programmeId: uuid().notNull(),
  organisationId: uuid().notNull(),
  activityId: uuid().notNull(),
  explanation: text().notNull(),
  madeBy: uuid().notNull(),
  madeAt: moment().notNull(),
})

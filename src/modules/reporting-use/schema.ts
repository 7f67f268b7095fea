import { date, integer, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { clockRules, entrances, reporterKinds } from './model.ts'

export const reportingUse = pgSchema('reporting_use')

/** Forms that were opened and reports that were sent, per week and way; nothing of a person, a case or a moment. */
export const counts = reportingUse.table(
  'counts',
  {
    organisationId: uuid().notNull(),
    quarter: text().notNull(),
    /** Its Monday; a week that two quarters share has two rows. */
    week: date().notNull(),
    entrance: text({ enum: entrances }).notNull(),
    opened: integer().notNull().default(0),
    sent: integer().notNull().default(0),
  },
  (it) => [primaryKey({ columns: [it.organisationId, it.quarter, it.week, it.entrance] })],
)

/** What handlers said when they closed reports, per month. */
export const closures = reportingUse.table(
  'closures',
  {
    organisationId: uuid().notNull(),
    /** Its first day. */
    month: date().notNull(),
    reporter: text({ enum: reporterKinds }).notNull(),
    category: text().notNull(),
    outcome: text().notNull(),
    count: integer().notNull(),
  },
  (it) => [primaryKey({ columns: [it.organisationId, it.month, it.reporter, it.category, it.outcome] })],
)

/** Feedback of the reports of a quarter, by each clock. */
export const timeliness = reportingUse.table(
  'timeliness',
  {
    organisationId: uuid().notNull(),
    quarter: text().notNull(),
    rule: text({ enum: clockRules }).notNull(),
    due: integer().notNull(),
    inTime: integer().notNull(),
    measuredOn: date().notNull(),
  },
  (it) => [primaryKey({ columns: [it.organisationId, it.quarter, it.rule] })],
)

/** Employees from a quarter on, as the keeper says. */
export const headcounts = reportingUse.table(
  'headcounts',
  {
    organisationId: uuid().notNull(),
    quarter: text().notNull(),
    employees: integer().notNull(),
    enteredBy: uuid().notNull(),
    enteredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (it) => [primaryKey({ columns: [it.organisationId, it.quarter] })],
)

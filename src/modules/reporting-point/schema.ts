import { boolean, date, integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { regimes } from './clocks/clocks.ts'
import { outcomes, routes, type Wrapped } from './model.ts'

const reporting = pgSchema('reporting')
const moment = () => timestamp({ withTimezone: true })

/** Where the people of an organisation report. */
export const points = reporting.table('points', {
  organisationId: uuid().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  rootPublic: text().notNull(),
  withoutScript: boolean().notNull().default(true),
  isOpen: boolean().notNull().default(false),
  lastNumber: integer().notNull().default(0),
  /** Kinds that two people open together, for the next directory. */
  twoPerson: text().array().notNull().default([]),
  madeAt: moment().notNull(),
})

/** Who may read, as the officers signed it. */
export const directories = reporting.table('directories', {
  organisationId: uuid().notNull(),
  version: integer().notNull(),
  signed: jsonb().$type<{ body: unknown; sig: string }>().notNull(),
  validUntil: date().notNull(),
  publishedBy: uuid(),
  publishedAt: moment().notNull(),
})

/** The keys of who reads; the secret is wrapped in their browser. */
export const handlers = reporting.table('handlers', {
  id: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  personId: uuid().notNull(),
  recipient: text().notNull(),
  signPublic: text().notNull(),
  wrapped: jsonb().$type<Wrapped[]>().notNull(),
  madeAt: moment().notNull(),
  endedAt: moment(),
})

/** A report as far as the server knows it; the ciphertext is in tables beside it. */
export const cases = reporting.table('cases', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  number: integer().notNull(),
  caseId: text(),
  mailboxHash: text(),
  signPublic: text(),
  route: text({ enum: routes }).notNull(),
  receivedOn: date().notNull(),
  regime: text({ enum: regimes }).notNull().default('unknown'),
  acknowledgedOn: date(),
  assessedOn: date(),
  feedbackOn: date(),
  feedbackReadOn: date(),
  retestedOn: date(),
  closedOn: date(),
  outcome: text({ enum: outcomes }),
  destroyedOn: date(),
  // Messages of the reporter that the readers were told of.
  toldMessages: integer().notNull().default(0),
  /** The last day that the readers were told of. */
  toldDueOn: date(),
  revision: integer().notNull().default(1),
  // Whether the labels that its handlers gave it were counted.
  labelsCounted: boolean().notNull().default(false),
})
export type Case = typeof cases.$inferSelect

import { boolean, date, integer, jsonb, numeric, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '#platform/access'
import { kinds } from './model.ts'
import { employmentKinds, type StaffFile } from './staff/model.ts'

export const organisationsSchema = pgSchema('organisations')

export const organisations = organisationsSchema.table('organisations', {
  id: uuid().primaryKey().defaultRandom(),
  kind: text({ enum: kinds }).notNull(),
  code: text().notNull(),
  name: text().notNull(),
  districtId: uuid(),
  inhabitants: integer(),
  staffEstimate: integer(),
  tileColumn: integer(),
  tileRow: integer(),
  theme: text(),
  maySeeNames: boolean().notNull().default(false),
  validFrom: date().notNull().default('1900-01-01'),
  validTo: date(),
  successorId: uuid(),
  fictitious: boolean().notNull().default(false),
})
export type Organisation = typeof organisations.$inferSelect

export const neighbours = organisationsSchema.table('neighbours', {
  a: uuid().notNull(),
  b: uuid().notNull(),
  weight: numeric({ mode: 'number' }).notNull().default(1),
})

export const services = organisationsSchema.table('services', {
  serviceId: uuid().notNull(),
  municipalityId: uuid().notNull(),
})

export const people = organisationsSchema.table('people', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  mail: text().notNull(),
  language: text({ enum: ['nl', 'en'] })
    .notNull()
    .default('nl'),
  fictitious: boolean().notNull().default(false),
  createdAt: timestamp({ withTimezone: true }).notNull(),
})
export type Person = typeof people.$inferSelect

export const memberships = organisationsSchema.table('memberships', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text().$type<Role>().notNull(),
  startsOn: date().notNull(),
  endsOn: date(),
  /** Its own end where the organisation ended before it; `infinity` when it had none. */
  ownEnd: date(),
})
export type Membership = typeof memberships.$inferSelect

export const units = organisationsSchema.table('units', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  parentId: uuid(),
  code: text().notNull(),
  name: text().notNull(),
  endsOn: date(),
  ownEnd: date(),
})

export const employments = organisationsSchema.table('employments', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  personId: uuid().notNull(),
  unitId: uuid(),
  managerId: uuid(),
  number: text().notNull(),
  function: text().notNull(),
  kind: text({ enum: employmentKinds }).notNull(),
  startsOn: date().notNull(),
  endsOn: date(),
  ownEnd: date(),
})

export type Employment = typeof employments.$inferSelect

/** A staff file that was read but not yet confirmed. */
export const staffImports = organisationsSchema.table('staff_imports', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  hash: text().notNull(),
  fileName: text().notNull(),
  content: jsonb().$type<StaffFile>(),
  madeBy: uuid().notNull(),
  madeAt: timestamp({ withTimezone: true }).notNull(),
  appliedAt: timestamp({ withTimezone: true }),
})

export const reviews = organisationsSchema.table('reviews', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  membershipId: uuid().notNull(),
  reviewedBy: uuid().notNull(),
  reviewedAt: timestamp({ withTimezone: true }).notNull(),
  outcome: text({ enum: ['keep', 'end'] }).notNull(),
})

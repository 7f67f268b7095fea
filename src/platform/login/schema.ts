import { bigint, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const loginSchema = pgSchema('login')
const moment = () => timestamp({ withTimezone: true })

export const accounts = loginSchema.table('accounts', {
  personId: uuid().primaryKey(),
  organisationId: uuid(),
  mail: text().notNull(),
  passwordHash: text(),
  totpSecret: text(),
  totpConfirmedAt: moment(),
  totpLastStep: bigint({ mode: 'number' }),
  disabledAt: moment(),
})
export type Account = typeof accounts.$inferSelect

export const sessions = loginSchema.table('sessions', {
  id: uuid().primaryKey().defaultRandom(),
  tokenHash: text().notNull(),
  personId: uuid().notNull(),
  organisationId: uuid(),
  step: text({ enum: ['password', 'full'] }).notNull(),
  browser: text().notNull(),
  createdAt: moment().notNull(),
  lastSeenAt: moment().notNull(),
  expiresAt: moment().notNull(),
})

export const recoveryCodes = loginSchema.table('recovery_codes', {
  personId: uuid().notNull(),
  codeHash: text().notNull(),
})

export const tokens = loginSchema.table('tokens', {
  tokenHash: text().primaryKey(),
  kind: text({ enum: ['invitation', 'reset'] }).notNull(),
  personId: uuid().notNull(),
  expiresAt: moment().notNull(),
  usedAt: moment(),
})

export const apiTokens = loginSchema.table('api_tokens', {
  id: uuid().primaryKey().defaultRandom(),
  personId: uuid().notNull(),
  organisationId: uuid().notNull(),
  name: text().notNull(),
  prefix: text().notNull(),
  tokenHash: text().notNull(),
  createdAt: moment().notNull(),
  expiresAt: moment().notNull(),
  lastUsedAt: moment(),
  revokedAt: moment(),
})

export const attempts = loginSchema.table('attempts', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  at: moment().notNull(),
  lockedUntil: moment(),
})

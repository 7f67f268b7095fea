import { bigint, boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { screeningSchema } from '../schema.ts'
import { giftStates } from './model.ts'

const moment = () => timestamp({ withTimezone: true })

/** What someone was offered in their work; name and function as they were then. */
export const gifts = screeningSchema.table('gifts', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  personId: uuid().notNull(),
  name: text().notNull(),
  function: text(),
  offeredOn: date().notNull(),
  giver: text().notNull(),
  what: text().notNull(),
  valueCents: bigint({ mode: 'number' }),
  isAccepted: boolean().notNull(),
  state: text({ enum: giftStates }).notNull(),
  madeAt: moment().notNull(),
  assessorId: uuid(),
  reason: text(),
  decidedBy: uuid(),
  decidedAt: moment(),
  revision: integer().notNull().default(1),
})
export type Gift = typeof gifts.$inferSelect

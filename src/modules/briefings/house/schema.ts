import { boolean, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { briefingsSchema } from '../papers/schema.ts'

export const houseStyles = briefingsSchema.table('house_styles', {
  organisationId: uuid().primaryKey(),
  name: text().notNull(),
  accent: text().notNull(),
  secondAccent: text().notNull(),
  footer: text(),
  logoForm: text({ enum: ['png', 'svg'] }),
  logo: text(),
  logoPng: text(),
  logoAlt: text(),
  isSet: boolean().notNull().default(true),
  revision: integer().notNull().default(1),
  changedBy: uuid().notNull(),
  changedAt: timestamp({ withTimezone: true }).notNull(),
})
export type HouseStyleRow = typeof houseStyles.$inferSelect

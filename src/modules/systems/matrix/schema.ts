import { uuid } from 'drizzle-orm/pg-core'
import { moment, systemsSchema } from '../schema.ts'

/** Municipalities that let their district see how they stand to each source. */
export const connectionShares = systemsSchema.table('connection_shares', {
  /** The municipality. */
  organisationId: uuid().primaryKey(),
  districtId: uuid().notNull(),
  sharedAt: moment().notNull(),
  sharedBy: uuid().notNull(),
})

import { pgSchema, timestamp } from 'drizzle-orm/pg-core'

export const systemsSchema = pgSchema('systems')

export const moment = () => timestamp({ withTimezone: true })

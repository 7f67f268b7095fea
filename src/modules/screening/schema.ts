import { pgSchema } from 'drizzle-orm/pg-core'

export const screeningSchema = pgSchema('screening')

import { date, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { reportingUse } from '../schema.ts'

/** The words of a yearly picture; its numbers are those of the publication. */
export const pictures = reportingUse.table(
  'pictures',
  {
    organisationId: uuid().notNull(),
    year: text().notNull(),
    opening: text().notNull(),
    followed: text().notNull(),
    ahead: text().notNull(),
    publishedOn: date(),
    writtenBy: uuid().notNull(),
  },
  (it) => [primaryKey({ columns: [it.organisationId, it.year] })],
)

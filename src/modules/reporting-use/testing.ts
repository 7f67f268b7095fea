import { sql } from 'drizzle-orm'
import type { Db } from '#platform/db'
import type { Entrance } from './model.ts'

/** Reports that came in at an organisation in the first week of a quarter, as the trigger counts them. */
export const someUse = (db: Db, organisationId: string, quarter: string, sent: Partial<Record<Entrance, number>>) =>
  Promise.all(
    Object.entries(sent).map(([entrance, count]) =>
      db.execute(
        sql`select reporting_use.add_count(${organisationId}::uuid, ${entrance}, ${firstDay(quarter)}::date, ${2 * count}::int, ${count}::int)`,
      ),
    ),
  )

const firstDay = (quarter: string) =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`

import { inArray, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind } from '#platform/retention'
import { team } from './schema.ts'

/** The plan of a programme is kept for ever; who was what in it, only as long as a plan of operations. */
async function destroyTeam(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select t.id, t.organisation_id as "organisationId" from programme.team t
      join programme.programmes p on p.id = t.programme_id
      where coalesce(least(t.ends_on, p.ends_on), p.ends_on) <= ${closedUpTo}::date limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length > 0) await tx.db.delete(team).where(inArray(team.id, ids))
  return expired
}

/** People of the team, after they stopped or the programme ended. */
export const teamRetention: readonly Kind[] = [
  {
    name: 'programme.team',
    term: 'business-plan',
    destroy: (tx, { closedUpTo }, limit) => destroyTeam(tx, closedUpTo, limit),
  },
]

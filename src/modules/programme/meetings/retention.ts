import { inArray, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind } from '#platform/retention'
import { agendaItems, attendees, meetingDecisions, meetings } from './schema.ts'

async function destroyMeetings(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select id, organisation_id as "organisationId" from programme.meetings where held_on <= ${closedUpTo}::date limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
  for (const table of [meetingDecisions, agendaItems, attendees])
    await tx.db.delete(table).where(inArray(table.meetingId, ids))
  await tx.db.delete(meetings).where(inArray(meetings.id, ids))
  return expired
}

/** Meetings with their minutes, so long after they were held. */
export const meetingsRetention: readonly Kind[] = [
  {
    name: 'programme.meetings',
    term: 'official-consultation',
    destroy: (tx, { closedUpTo }, limit) => destroyMeetings(tx, closedUpTo, limit),
  },
]

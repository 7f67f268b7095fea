import { inArray, type SQL, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind, Term } from '#platform/retention'
import { files } from './schema.ts'

/** Ended files, each with its checks, history and all that hangs on it. */
async function destroyFiles(tx: Tx, which: SQL, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select id, organisation_id as "organisationId" from screening.files
      where state = 'ended' and ended_on <= ${closedUpTo}::date and ${which} limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length > 0) await tx.db.delete(files).where(inArray(files.id, ids))
  return expired
}

const kind = (name: string, term: Term, which: SQL): Kind => ({
  name: `screening.${name}`,
  term,
  destroy: (tx, { closedUpTo }, limit) => destroyFiles(tx, which, closedUpTo, limit),
})

const isCandidate = sql`ending in ('rejected', 'withdrawn')`

/** A candidate who was not taken goes after four weeks, or a year when they agreed to that; a file of who worked here after its own term. */
export const fileRetention: readonly Kind[] = [
  kind('rejected-candidates', 'rejected-application', sql`${isCandidate} and not may_keep_year`),
  kind('kept-candidates', 'rejected-application-with-consent', sql`${isCandidate} and may_keep_year`),
  kind('files', 'assessment-of-person', sql`ending in ('left', 'moved')`),
]

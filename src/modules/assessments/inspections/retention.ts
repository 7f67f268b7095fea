import { eq, inArray, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { destroyFile } from '#platform/files'
import type { Destroyed, Kind } from '#platform/retention'
import {
  assignments,
  employers,
  hearingReminders,
  inspectionContents,
  inspectionEvidence,
  inspectionImports,
  inspections,
  replies,
  replyAnswers,
  reveals,
  revisions,
  verdicts,
  visits,
} from './schema.ts'

/** In an order in which nothing hangs on what is gone. */
const ofInspections = [
  replyAnswers,
  replies,
  revisions,
  reveals,
  verdicts,
  inspectionEvidence,
  visits,
  hearingReminders,
  inspectionContents,
  inspectionImports,
  assignments,
] as const

async function destroyInspections(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select i.id, i.organisation_id as "organisationId" from assessments.inspections i join assessments.rounds r on r.id = i.round_id
      where coalesce((r.closed_at at time zone 'Europe/Amsterdam')::date, r.closes_on) <= ${closedUpTo}::date limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
  const files = await tx.db
    .select({ fileId: inspectionEvidence.fileId })
    .from(inspectionEvidence)
    .where(inArray(inspectionEvidence.inspectionId, ids))
  for (const table of ofInspections) await tx.db.delete(table).where(inArray(table.inspectionId, ids))
  await tx.db.delete(inspections).where(inArray(inspections.id, ids))
  for (const { fileId } of files) if (fileId) await destroyFile(tx, fileId)
  return expired
}

/** A declared employer goes with the last role of an assessor, or when it has ended. */
async function destroyEmployers(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select e.id, e.district_id as "organisationId" from assessments.employers e
      where (e.ended_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date
        or not exists (select from organisations.memberships m where m.person_id = e.person_id and m.role = 'assessor'
          and (m.ends_on is null or m.ends_on > ${closedUpTo}::date)) limit ${limit}`,
  )
  for (const { id } of expired) await tx.db.delete(employers).where(eq(employers.id, id))
  return expired
}

/** What independent assessments destroy after their term; before the rounds. */
export const inspectionsRetention: readonly Kind[] = [
  {
    name: 'assessments.inspection_imports',
    term: 'read-file',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from assessments.inspection_imports where id in (select id from assessments.inspection_imports
            where (made_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
  {
    name: 'assessments.inspections',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) => destroyInspections(tx, closedUpTo, limit),
  },
  {
    name: 'assessments.employers',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) => destroyEmployers(tx, closedUpTo, limit),
  },
]

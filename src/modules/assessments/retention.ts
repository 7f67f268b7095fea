import { and, inArray, notExists, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { rowsOf } from '#platform/db'
import { destroyFile } from '#platform/files'
import type { Destroyed, Kind } from '#platform/retention'
import { actionsRetention } from './actions/retention.ts'
import { actionProofs } from './actions/schema.ts'
import { archiveRetention } from './archive/retention.ts'
import { findingsRetention } from './findings/retention.ts'
import { inspectionsRetention } from './inspections/retention.ts'
import {
  answers,
  comments,
  contents,
  delegations,
  evidence,
  imports,
  levels,
  proofs,
  releases,
  reminders,
  rounds,
  scans,
  signatures,
} from './schema.ts'

const dayIn = (moment: SQL) => sql`(${moment} at time zone 'Europe/Amsterdam')::date`
/** A round is closed when its leader closes it, or else when its last day is over. */
const closed = (up: string) => sql`coalesce(${dayIn(sql`r.closed_at`)}, r.closes_on) <= ${up}::date`
const ofScans = [answers, comments, proofs, delegations, levels, releases, contents, signatures, imports] as const

/** The database keeps a signed scan from everyone; only the system, and only here, may destroy one. */
const allowDestroying = (tx: Tx) => tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)

async function destroyScans(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select s.id, s.organisation_id as "organisationId" from assessments.scans s join assessments.rounds r on r.id = s.round_id
      where ${closed(closedUpTo)} limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length === 0) return []
  await allowDestroying(tx)
  for (const table of ofScans) await tx.db.delete(table).where(inArray(table.scanId, ids))
  await tx.db.delete(scans).where(inArray(scans.id, ids))
  return expired
}

async function destroyRounds(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select r.id, r.organisation_id as "organisationId" from assessments.rounds r
      where ${closed(closedUpTo)} and not exists (select from assessments.scans s where s.round_id = r.id)
        and not exists (select from assessments.inspections i where i.round_id = r.id) limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length === 0) return []
  await allowDestroying(tx)
  await tx.db.delete(reminders).where(inArray(reminders.roundId, ids))
  await tx.db.delete(rounds).where(inArray(rounds.id, ids))
  return expired
}

/** Evidence goes with its file once it serves no norm of any scan and no action any more. */
async function destroyEvidence(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const serves = tx.db.select({ one: sql`1` }).from(proofs).where(sql`${proofs.evidenceId} = ${evidence.id}`)
  const provesAction = tx.db
    .select({ one: sql`1` })
    .from(actionProofs)
    .where(sql`${actionProofs.evidenceId} = ${evidence.id}`)
  const expired = await tx.db
    .select({ id: evidence.id, organisationId: evidence.organisationId, fileId: evidence.fileId })
    .from(evidence)
    .where(
      and(notExists(serves), notExists(provesAction), sql`${dayIn(sql`${evidence.addedAt}`)} <= ${closedUpTo}::date`),
    )
    .limit(limit)
  const ids = expired.map(({ id }) => id)
  if (ids.length > 0) await tx.db.delete(evidence).where(inArray(evidence.id, ids))
  for (const { fileId } of expired) if (fileId) await destroyFile(tx, fileId)
  return expired.map(({ id, organisationId }) => ({ id, organisationId }))
}

/** What self-scans destroy after their term, in this order: what hangs on a scan, then its round, then evidence that is left over. */
export const assessmentsRetention: readonly Kind[] = [
  ...inspectionsRetention,
  {
    name: 'assessments.imports',
    term: 'read-file',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from assessments.imports where id in
            (select id from assessments.imports where ${dayIn(sql`made_at`)} <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
  {
    name: 'assessments.scans',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) => destroyScans(tx, closedUpTo, limit),
  },
  {
    name: 'assessments.rounds',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) => destroyRounds(tx, closedUpTo, limit),
  },
  ...actionsRetention,
  ...archiveRetention,
  {
    name: 'assessments.evidence',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) => destroyEvidence(tx, closedUpTo, limit),
  },
  ...findingsRetention,
]

import { and, eq, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { invalid, notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { mustRead } from '../cases/service.ts'
import { type Case, cases } from '../schema.ts'
import { type Assessment, assessmentsOf } from '../triage/standing.ts'
import { notesOf, type SealedNote } from './copies.ts'
import type { NewLink, NewNote } from './input.ts'
import { keepNote } from './keeping.ts'
import { inOrder } from './model.ts'
import { links } from './schema.ts'

/** A report that belongs to another, for who reads both. */
export type Link = { id: string; number: number }
export type Work = { notes: SealedNote[]; assessments: Assessment[]; links: Link[] }

/** The notes of a report, still sealed, with its assessments and linked reports. @throws AppError not_found for who is no reader */
export const readWork = (ctx: Ctx, id: string): Promise<Work> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    const notes = await notesOf(tx, id)
    await audit(tx, 'reporting.read_notes', { object: 'report', id, organisationId: found.organisationId })
    return { notes, assessments: await assessmentsOf(tx, id), links: await linksOf(tx, id) }
  })

/** The reports that a report was linked to and that the actor reads as well. */
export const linksOf = (tx: Tx, id: string): Promise<Link[]> =>
  rowsOf<Link>(
    tx.db,
    sql`select c.id, c.number from reporting.links l join reporting.cases c on c.id in (l.case_id, l.other_id) and c.id <> ${id}::uuid
      where ${id}::uuid in (l.case_id, l.other_id) and reporting.is_reader(c.id) order by c.number`,
  )

/** Keeps a note that a handler sealed for the other readers. @throws AppError not_found, conflict when someone was first */
export const addNote = (ctx: Ctx, id: string, note: NewNote): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    await keepNote(tx, found, 'note', note)
    await audit(tx, 'reporting.add_note', { object: 'report', id, organisationId: found.organisationId })
  })

/**
 * Links two reports that the actor reads; a link that is there stays.
 * @throws AppError not_found, invalid for a number that is no other report of theirs
 */
export const linkCase = (ctx: Ctx, id: string, { number }: NewLink): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    await keepLink(tx, found, await otherOf(tx, found, number, 'number'))
    await audit(tx, 'reporting.link_case', { object: 'report', id, organisationId: found.organisationId })
  })

/** Another report of the same organisation that the actor reads. @throws AppError invalid */
export async function otherOf(tx: Tx, found: Case, number: number, path: string): Promise<string> {
  const [other] = await tx.db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.organisationId, found.organisationId),
        eq(cases.number, number),
        sql`reporting.is_reader(${cases.id})`,
      ),
    )
  if (!other || other.id === found.id) throw invalid([{ path, reason: 'reporting.unknown_report' }])
  return other.id
}

export async function keepLink(tx: Tx, { id, organisationId }: Case, other: string): Promise<void> {
  const [caseId, otherId] = inOrder(id, other)
  const { personId: madeBy } = personOf(tx)
  await tx.db
    .insert(links)
    .values({ caseId, otherId, organisationId, madeBy, madeOn: dayOf(tx.now) })
    .onConflictDoNothing()
}

/** Takes a link away. @throws AppError not_found also where the actor does not read both */
export const unlinkCase = (ctx: Ctx, id: string, other: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    await mustRead(tx, other)
    const [caseId, otherId] = inOrder(id, other)
    const gone = await tx.db
      .delete(links)
      .where(and(eq(links.caseId, caseId), eq(links.otherId, otherId)))
      .returning({ id: links.caseId })
    if (gone.length === 0) throw notFound('link')
    await audit(tx, 'reporting.unlink_case', { object: 'report', id, organisationId: found.organisationId })
  })

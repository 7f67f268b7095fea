import { and, eq, isNull, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { change, mustRead } from '../cases/service.ts'
import { keepNote } from '../notes/keeping.ts'
import { keepLink, otherOf } from '../notes/service.ts'
import type { Case } from '../schema.ts'
import type { Judgement, Proposal } from './input.ts'
import { triages } from './schema.ts'

const open = (id: string) => and(eq(triages.caseId, id), isNull(triages.secondOn))

async function mustBeOpen(tx: Tx, id: string): Promise<Case> {
  const found = await mustRead(tx, id)
  if (found.closedOn) throw ruleBroken('reporting.closed')
  return found
}

/**
 * Keeps what the first assessor saw, sealed for the handlers, and the outcome that they propose. Nothing is decided yet.
 * @throws AppError not_found, rule_broken for a closed report or while another proposal waits, invalid for a joined report
 *   without an earlier one, conflict when someone wrote a note meanwhile
 */
export const proposeTriage = (ctx: Ctx, id: string, proposal: Proposal): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { outcome, regime, joinedTo, ...note } = proposal
    const found = await mustBeOpen(tx, id)
    const { organisationId } = found
    if ((await tx.db.$count(triages, open(id))) > 0) throw ruleBroken('reporting.triage_waits')
    if (outcome === 'joined') await keepLink(tx, found, await earlierOf(tx, found, joinedTo))
    await keepNote(tx, found, 'triage', note)
    const firstPerson = personOf(tx).personId
    const made = await tx.db
      .insert(triages)
      .values({
        ...{ caseId: id, organisationId, firstNote: note.seq, outcome, regime },
        ...{ firstPerson, firstOn: dayOf(tx.now) },
      })
      .onConflictDoNothing()
      .returning({ id: triages.caseId })
    if (made.length === 0) throw conflict('report')
    await audit(tx, 'reporting.propose_triage', { object: 'report', id, organisationId, fields: ['outcome', 'regime'] })
  })

async function earlierOf(tx: Tx, found: Case, number: number | undefined): Promise<string> {
  if (!number || number >= found.number) throw invalid([{ path: 'joinedTo', reason: 'reporting.unknown_report' }])
  return otherOf(tx, found, number, 'joinedTo')
}

/**
 * What the second assessor says: when they agree the report is assessed, with that outcome and regime; else it waits for a new proposal.
 * @throws AppError not_found, rule_broken for a closed report, without a proposal, or for who made it, conflict when someone was first
 */
export const judgeTriage = (ctx: Ctx, id: string, { agrees, ...note }: Judgement): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustBeOpen(tx, id)
    const { organisationId } = found
    const [waiting] = await tx.db.select().from(triages).where(open(id))
    if (!waiting) throw ruleBroken('reporting.no_triage')
    const { personId } = personOf(tx)
    if (waiting.firstPerson === personId) throw ruleBroken('reporting.same_assessor')
    await keepNote(tx, found, 'second', note)
    const today = dayOf(tx.now)
    const done = await tx.db
      .update(triages)
      .set({ secondNote: note.seq, secondPerson: personId, secondOn: today, agrees })
      .where(and(open(id), eq(triages.firstNote, waiting.firstNote)))
      .returning({ id: triages.caseId })
    if (done.length === 0) throw conflict('report')
    const { outcome, regime } = waiting
    if (agrees) await change(tx, found, { assessedOn: found.assessedOn ?? today, outcome, regime })
    const fields = [agrees ? 'agrees' : 'differs']
    await audit(tx, 'reporting.judge_triage', { object: 'report', id, organisationId, fields })
  })

/** Takes back the actor's own proposal while nobody judged it; their note stays. @throws AppError not_found, rule_broken */
export const withdrawTriage = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    const mine = sql`${triages.firstPerson} = ${personOf(tx).personId}::uuid`
    const gone = await tx.db
      .delete(triages)
      .where(and(open(id), mine))
      .returning({ id: triages.caseId })
    if (gone.length === 0) throw ruleBroken('reporting.no_triage')
    await audit(tx, 'reporting.withdraw_triage', { object: 'report', id, organisationId: found.organisationId })
  })

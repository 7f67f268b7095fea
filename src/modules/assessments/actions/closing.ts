import { and, desc, eq, notExists, sql } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { fetchFile } from '#platform/files'
import { dayOf } from '#platform/language'
import { anId } from '../load.ts'
import { addPiece, type Upload } from '../proving.ts'
import { type EvidenceRow, evidence } from '../schema.ts'
import type { ProveInput } from './input.ts'
import { step } from './keeping.ts'
import { findAction, mustSee, mustWorkOn, tell } from './load.ts'
import { isOpen, move } from './model.ts'
import { type ActionRow, actionProofs } from './schema.ts'

/** Adds proof to an open action: a piece of the library, or a new one by link or file. */
export const proveAction = (ctx: Ctx, id: string, input: ProveInput, upload: Upload | null): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const action = await findAction(tx, id)
    mustWorkOn(tx, action)
    if (!isOpen(action.state)) throw ruleBroken(`assessments.change_action_when_${action.state}`)
    await prove(tx, action, input, upload)
    await tell(tx, action, { what: 'prove' })
  })

async function prove(tx: Tx, action: ActionRow, input: ProveInput, upload: Upload | null): Promise<void> {
  const evidenceId = input.evidenceId ? await ownPiece(tx, action, input.evidenceId) : await newPiece(tx, input, upload)
  await tx.db
    .insert(actionProofs)
    .values({ actionId: action.id, evidenceId, organisationId: action.organisationId })
    .onConflictDoNothing()
  await audit(tx, 'assessments.prove_action', { object: 'action', id: action.id, fields: [evidenceId] })
}

async function ownPiece(tx: Tx, { organisationId }: ActionRow, id: string): Promise<string> {
  const own = and(eq(evidence.id, anId(id, 'evidence')), eq(evidence.organisationId, organisationId))
  const [known] = await tx.db.select({ id: evidence.id }).from(evidence).where(own)
  if (!known) throw notFound('evidence')
  return known.id
}

async function newPiece(tx: Tx, { title, form, datedOn, link }: ProveInput, upload: Upload | null): Promise<string> {
  const problems: Problem[] = []
  if (title === null) problems.push({ path: 'title', reason: 'assessments.action_proof_needs_title' })
  if (upload === null && link === null) problems.push({ path: 'file', reason: 'assessments.file_or_link' })
  if (title === null || problems.length > 0) throw invalid(problems)
  const fields = { title, form, datedOn: datedOn ?? dayOf(tx.now), provesUse: true, link }
  return (await addPiece(tx, fields, upload)).id
}

/** Takes proof away from an action that is still open; the piece stays in the library. */
export const unproveAction = (ctx: Ctx, id: string, evidenceId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const action = await findAction(tx, id)
    mustWorkOn(tx, action)
    if (!isOpen(action.state)) throw ruleBroken(`assessments.change_action_when_${action.state}`)
    const one = and(eq(actionProofs.actionId, id), eq(actionProofs.evidenceId, anId(evidenceId, 'evidence')))
    const gone = await tx.db.delete(actionProofs).where(one).returning({ id: actionProofs.evidenceId })
    if (gone.length === 0) throw notFound('evidence')
    await audit(tx, 'assessments.unprove_action', { object: 'action', id, fields: [evidenceId] })
  })

/**
 * Closes an action as done. It asks for proof: what was added before, or what comes along.
 * @throws AppError invalid when nothing proves it, with every problem of what came along
 */
export const finishAction = (
  ctx: Ctx,
  id: string,
  input: ProveInput | null,
  upload: Upload | null,
): Promise<ActionRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findAction(tx, id)
    mustWorkOn(tx, before)
    const state = move(before.state, 'finish')
    if (input && isFilled(input, upload)) await prove(tx, before, input, upload)
    const [proof] = await tx.db.select().from(actionProofs).where(eq(actionProofs.actionId, id)).limit(1)
    if (!proof) throw invalid([{ path: 'evidenceId', reason: 'assessments.action_needs_proof' }])
    return step(tx, before, 'finish', { state, doneOn: dayOf(tx.now), closedAt: tx.now })
  })

const isFilled = ({ evidenceId, title, link }: ProveInput, upload: Upload | null): boolean =>
  upload !== null || [evidenceId, title, link].some((value) => value !== null)

/** What of the library could still prove an action, newest first. Who owns it and works on no scan sees what they added. */
export const provingLibrary = (ctx: Ctx, id: string): Promise<EvidenceRow[]> =>
  inTransaction(ctx, async (tx) => {
    const action = await findAction(tx, id)
    mustWorkOn(tx, action)
    const proves = tx.db
      .select({ one: sql`1` })
      .from(actionProofs)
      .where(and(eq(actionProofs.actionId, id), eq(actionProofs.evidenceId, evidence.id)))
    return tx.db
      .select()
      .from(evidence)
      .where(and(eq(evidence.organisationId, action.organisationId), notExists(proves)))
      .orderBy(desc(evidence.datedOn))
  })

/** The file of a piece that proves an action. Reading is logged. @throws AppError not_found */
export async function proofFile(ctx: Ctx, id: string, evidenceId: string) {
  const fileId = await inTransaction(ctx, async (tx) => {
    const action = await findAction(tx, id)
    mustSee(tx, action)
    const [found] = await tx.db
      .select({ fileId: evidence.fileId })
      .from(actionProofs)
      .innerJoin(evidence, eq(evidence.id, actionProofs.evidenceId))
      .where(and(eq(actionProofs.actionId, id), eq(actionProofs.evidenceId, anId(evidenceId, 'evidence'))))
    if (!found?.fileId) throw notFound('evidence')
    await audit(tx, 'assessments.open_evidence', { object: 'evidence', id: evidenceId })
    return found.fileId
  })
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => fetchFile(tx, fileId))
}

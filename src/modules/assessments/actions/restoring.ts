import { and, eq, inArray } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid } from '#platform/errors'
import { askMeasuring } from '../indicators/asking.ts'
import { addPiece, type NewPiece, type Upload } from '../proving.ts'
import { evidence } from '../schema.ts'
import type { NewAction } from './input.ts'
import { nextNumber } from './keeping.ts'
import { tell } from './load.ts'
import type { ActionState, Origin } from './model.ts'
import { may } from './policy.ts'
import { type ActionEvent, actionEvents, actionProofs, actions } from './schema.ts'

/** An action with all that it is, as it was taken out elsewhere; the number gives way to one that is here. */
export type RestoredAction = Omit<NewAction, 'origin'> & {
  origin: Origin
  id: string
  number: number
  state: ActionState
  stateReason: string | null
  doneOn: string | null
  closedAt: Date | null
  /** Pieces of evidence that prove it: of the library here, or brought along. */
  proofs: readonly string[]
  /** Its history elsewhere, first to last; `by` is whom the file names. */
  events: readonly { what: ActionEvent['what']; fields: string[]; reason: string | null; by: string; at: Date }[]
}
export type BroughtPiece = { piece: NewPiece & { id: string }; upload: Upload | null }

/**
 * Brings actions back as they were, with what proves them, all or none. The caller has held them against what is here.
 * @throws AppError invalid when an id is taken by something that is not the actor's to see
 */
export const restoreActions = (
  ctx: Ctx,
  restored: readonly RestoredAction[],
  pieces: readonly BroughtPiece[],
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepActions, { organisationId })
    for (const { piece, upload } of pieces) await addPiece(tx, piece, upload)
    for (const action of restored) await restore(tx, action)
    if (restored.length > 0) await askMeasuring(tx, organisationId)
  })

async function restore(tx: Tx, { proofs, events, number, ...action }: RestoredAction): Promise<void> {
  const { organisationId, districtId, personId } = personOf(tx)
  const next = await nextNumber(tx, organisationId)
  const free = await isFree(tx, organisationId, number)
  const [made] = await tx.db
    .insert(actions)
    .values({
      ...action,
      organisationId,
      districtId: districtId ?? organisationId,
      number: free ? number : next,
      createdAt: tx.now,
      createdBy: personId,
    })
    .onConflictDoNothing()
    .returning()
  if (!made) throw invalid([{ path: action.id, reason: 'assessments.oscal_id_taken', params: { id: action.id } }])
  if (proofs.length > 0)
    await tx.db
      .insert(actionProofs)
      .values(proofs.map((evidenceId) => ({ actionId: made.id, evidenceId, organisationId })))
  const told = { actionId: made.id, organisationId, doneBy: personId }
  const carried = events.map(({ by, at, ...event }) => ({ ...told, ...event, carriedBy: by, doneAt: at }))
  if (carried.length > 0) await tx.db.insert(actionEvents).values(carried)
  await tell(tx, made, { what: 'bring' })
  await audit(tx, 'assessments.restore_action', { object: 'action', id: made.id, fields: [made.origin, ...made.norms] })
}

async function isFree(tx: Tx, organisationId: string, number: number): Promise<boolean> {
  const numbered = and(eq(actions.organisationId, organisationId), eq(actions.number, number))
  return (await tx.db.select({ id: actions.id }).from(actions).where(numbered)).length === 0
}

/** Which of these pieces are in the library of the acting organisation. */
export async function piecesHere(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const own = and(eq(evidence.organisationId, personOf(tx).organisationId), inArray(evidence.id, [...ids]))
  const found = ids.length > 0 ? await tx.db.select({ id: evidence.id }).from(evidence).where(own) : []
  return new Set(found.map(({ id }) => id))
}

import { and, eq, max, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { askMeasuring } from '../indicators/asking.ts'
import type { ChangeAction, NewAction } from './input.ts'
import { findAction, mustRefer, mustWorkOn, tell } from './load.ts'
import { isOpen, move } from './model.ts'
import { may } from './policy.ts'
import { type ActionRow, actions } from './schema.ts'

/**
 * Makes an action of the acting organisation.
 * @throws AppError invalid for an unknown norm or owner, rule_broken for a measure that has an action already
 */
export const createAction = (ctx: Ctx, input: NewAction): Promise<ActionRow> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId, personId } = personOf(tx)
    authorise(tx, may.keepActions, { organisationId })
    const framework = await mustRefer(tx, { ...input, from: input }, null)
    await mustBeFirst(tx, input)
    const [made] = await tx.db
      .insert(actions)
      .values({
        ...input,
        framework,
        organisationId,
        districtId: districtId ?? organisationId,
        number: await nextNumber(tx, organisationId),
        createdAt: tx.now,
        createdBy: personId,
      })
      .returning()
    if (!made) throw notFound('action')
    await tell(tx, made, { what: 'make' })
    await audit(tx, 'assessments.create_action', {
      object: 'action',
      id: made.id,
      fields: [input.origin, ...input.norms],
    })
    await askMeasuring(tx, organisationId)
    return made
  })

/** Two who make an action at once wait for each other here, so that numbers have no doubles. */
export async function nextNumber(tx: Tx, organisationId: string): Promise<number> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext('assessments.actions'), hashtext(${organisationId}))`)
  const [last] = await tx.db
    .select({ number: max(actions.number) })
    .from(actions)
    .where(eq(actions.organisationId, organisationId))
  return (last?.number ?? 0) + 1
}

/** A measure becomes an action once, until that is cancelled; a finding or recommendation may need several. */
async function mustBeFirst(
  tx: Tx,
  { id, origin, originId, norms }: Pick<ActionRow, 'origin' | 'originId' | 'norms'> & { id?: string },
): Promise<void> {
  if (originId === null || origin !== 'measure') return
  const others = (await actionsFrom(tx, origin, originId)).filter((one) => one.id !== id && one.state !== 'cancelled')
  if (others.some((one) => String(one.norms) === String(norms))) throw ruleBroken('assessments.action_made_already')
}

/** The actions of the acting organisation that came from one scan, finding, recommendation or thread. */
export const actionsFrom = (tx: Tx, origin: ActionRow['origin'], originId: string): Promise<ActionRow[]> =>
  tx.db
    .select()
    .from(actions)
    .where(
      and(
        eq(actions.organisationId, personOf(tx).organisationId),
        eq(actions.origin, origin),
        eq(actions.originId, originId),
      ),
    )

const changeable = ['title', 'description', 'norms', 'ownerId', 'startsOn', 'dueOn', 'costCents'] as const

/**
 * Changes an open action. @throws AppError invalid, rule_broken when it is closed or a running one would lose its owner or end
 * day, conflict when someone was first
 */
export const changeAction = (ctx: Ctx, id: string, { revision, ...input }: ChangeAction): Promise<ActionRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findAction(tx, id)
    authorise(tx, may.keepActions, before)
    if (!isOpen(before.state)) throw ruleBroken(`assessments.change_action_when_${before.state}`)
    if (before.state === 'busy') mustBeReady(input)
    const framework = await mustRefer(tx, { ...input, framework: before.framework }, before)
    const fields = changeable.filter((key) => String(before[key] ?? '') !== String(input[key] ?? ''))
    const after = await write(tx, { ...before, revision }, { ...input, framework })
    await tell(tx, after, { what: 'change', fields })
    await audit(tx, 'assessments.change_action', { object: 'action', id, fields })
    await askMeasuring(tx, before.organisationId)
    return after
  })

/** Writes over the revision that was seen; nothing written means someone was first. */
export async function write(
  tx: Tx,
  { id, revision, state }: ActionRow,
  values: Partial<typeof actions.$inferInsert>,
): Promise<ActionRow> {
  const [after] = await tx.db
    .update(actions)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(actions.id, id), eq(actions.revision, revision), eq(actions.state, state)))
    .returning()
  if (!after) throw conflict('action')
  return after
}

/** @throws AppError rule_broken when nobody would be doing it, or nobody would know by when */
function mustBeReady({ ownerId, dueOn }: Pick<ActionRow, 'ownerId' | 'dueOn'>): void {
  if (ownerId === null || dueOn === null) throw ruleBroken('assessments.action_needs_owner_and_day')
}

/** Someone begins: needs an owner and an end day. */
export const startAction = (ctx: Ctx, id: string): Promise<ActionRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findAction(tx, id)
    mustWorkOn(tx, before)
    const state = move(before.state, 'start')
    mustBeReady(before)
    return step(tx, before, 'start', { state })
  })

/** Stops an action that is no longer wanted. */
export const cancelAction = (ctx: Ctx, id: string, reason: string): Promise<ActionRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findAction(tx, id)
    authorise(tx, may.keepActions, before)
    const state = move(before.state, 'cancel')
    return step(tx, before, 'cancel', { state, stateReason: reason, closedAt: tx.now })
  })

/** Makes a closed action planned again: its proof stays, its end day may have to change. */
export const reopenAction = (ctx: Ctx, id: string, reason: string): Promise<ActionRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findAction(tx, id)
    authorise(tx, may.keepActions, before)
    const state = move(before.state, 'reopen')
    await mustBeFirst(tx, before)
    return step(tx, before, 'reopen', { state, stateReason: reason, doneOn: null, closedAt: null })
  })

/** One step of an action, with its line in the history and the log. */
export async function step(
  tx: Tx,
  before: ActionRow,
  what: 'start' | 'finish' | 'cancel' | 'reopen',
  values: Partial<typeof actions.$inferInsert>,
): Promise<ActionRow> {
  const after = await write(tx, before, values)
  await tell(tx, after, { what, reason: values.stateReason ?? null })
  await audit(tx, `assessments.${what}_action`, { object: 'action', id: before.id, fields: ['state'] })
  await askMeasuring(tx, before.organisationId)
  return after
}

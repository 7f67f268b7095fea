import { and, eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { tell } from '../history.ts'
import { nextNumber } from '../numbering.ts'
import { may } from '../policy.ts'
import type { ChangeIntervention, InterventionMove, NewIntervention } from './input.ts'
import { isOpen, move } from './model.ts'
import { type Intervention, interventions } from './schema.ts'

const object = 'intervention'

/** An intervention that the actor may see. @throws AppError not_found */
export async function findIntervention(tx: Tx, id: string): Promise<Intervention> {
  const [found] = await tx.db.select().from(interventions).where(eq(interventions.id, id))
  if (!found) throw notFound(object)
  return found
}

/** Plans a method at the acting municipality. */
export const planIntervention = (ctx: Ctx, input: NewIntervention): Promise<Intervention> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId, personId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    if (districtId === null || districtId === organisationId) throw ruleBroken('trials.only_municipalities')
    const own = { organisationId, districtId, createdAt: tx.now, createdBy: personId }
    const [made] = await tx.db
      .insert(interventions)
      .values({ ...input, ...own, number: await nextNumber(tx, interventions, organisationId) })
      .returning()
    if (!made) throw notFound(object)
    await tell(tx, made.id, { what: 'make' })
    await audit(tx, 'trials.plan_intervention', { object, id: made.id, fields: [input.method] })
    return made
  })

const changeable = ['method', 'place', 'startsOn', 'endsOn', 'costCents', 'note'] as const

/** Changes one that is open. @throws AppError rule_broken when it is closed, conflict when someone was first */
export const changeIntervention = (ctx: Ctx, id: string, input: ChangeIntervention): Promise<Intervention> =>
  inTransaction(ctx, async (tx) => {
    const before = await findIntervention(tx, id)
    authorise(tx, may.keep, before)
    if (!isOpen(before.state)) throw ruleBroken(`trials.change_when_${before.state}`)
    const { revision, ...values } = input
    const fields = changeable.filter((key) => before[key] !== values[key])
    const after = await write(tx, { ...before, revision }, values)
    await tell(tx, id, { what: 'change', fields })
    await audit(tx, 'trials.change_intervention', { object, id, fields })
    return after
  })

/** Writes over the revision that was seen; nothing written means someone was first. */
export async function write(
  tx: Tx,
  { id, revision, state }: Intervention,
  values: Partial<typeof interventions.$inferInsert>,
): Promise<Intervention> {
  const [after] = await tx.db
    .update(interventions)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(interventions.id, id), eq(interventions.revision, revision), eq(interventions.state, state)))
    .returning()
  if (!after) throw conflict(object)
  return after
}

/** Starts, reviews, finishes or stops one. @throws AppError rule_broken for a step that its state does not allow */
export const moveIntervention = (ctx: Ctx, id: string, input: InterventionMove): Promise<Intervention> =>
  inTransaction(ctx, async (tx) => {
    const before = await findIntervention(tx, id)
    authorise(tx, may.keep, before)
    const state = move(before.state, input.do)
    const closed = isOpen(state) ? {} : { closedOn: dayOf(tx.now) }
    const effect = input.do === 'finish' ? { effect: input.effect } : {}
    const after = await write(tx, before, { state, ...closed, ...effect })
    await tell(tx, id, { what: input.do, note: input.do === 'stop' ? input.note : null })
    await audit(tx, `trials.${input.do}_intervention`, { object, id, fields: ['state'] })
    return after
  })

/** Takes away one that never started. @throws AppError rule_broken when it did */
export const removeIntervention = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await findIntervention(tx, id)
    authorise(tx, may.keep, before)
    if (before.state !== 'planned') throw ruleBroken(`trials.remove_when_${before.state}`)
    const gone = await tx.db
      .delete(interventions)
      .where(and(eq(interventions.id, id), eq(interventions.revision, before.revision)))
      .returning({ id: interventions.id })
    if (gone.length === 0) throw conflict(object)
    await audit(tx, 'trials.remove_intervention', { object, id })
  })

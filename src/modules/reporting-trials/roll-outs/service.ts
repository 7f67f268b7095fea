import { and, eq } from 'drizzle-orm'
import { municipalitiesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { drawOrder, hashOfPlan, newSeed } from '../drawing.ts'
import { tell } from '../history.ts'
import { nextNumber } from '../numbering.ts'
import { may } from '../policy.ts'
import type { NewRollOut } from './input.ts'
import { type Consent, fewestMunicipalities } from './model.ts'
import { type RollOut, rollOuts, sites } from './schema.ts'

const object = 'roll_out'

/** One that the actor may see. @throws AppError not_found */
export async function findRollOut(tx: Tx, id: string): Promise<RollOut> {
  const [found] = await tx.db.select().from(rollOuts).where(eq(rollOuts.id, id))
  if (!found) throw notFound(object)
  return found
}

/** The district asks municipalities to start a method one after the other. @throws AppError invalid for one of elsewhere */
export const planRollOut = (ctx: Ctx, { municipalities, ...input }: NewRollOut): Promise<RollOut> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId, personId } = personOf(tx)
    authorise(tx, may.keepRollOuts, { organisationId })
    if (districtId !== organisationId) throw ruleBroken('trials.only_districts')
    const wanted = [...new Set(municipalities)]
    const known = new Set((await municipalitiesOf(tx, organisationId, dayOf(tx.now))).map(({ id }) => id))
    if (wanted.some((id) => !known.has(id)))
      throw invalid([{ path: 'municipalities', reason: 'trials.municipality_unknown' }])
    const own = { organisationId, createdAt: tx.now, createdBy: personId }
    const [made] = await tx.db
      .insert(rollOuts)
      .values({ ...input, ...own, number: await nextNumber(tx, rollOuts, organisationId) })
      .returning()
    if (!made) throw notFound(object)
    await tx.db
      .insert(sites)
      .values(wanted.map((municipalityId) => ({ rollOutId: made.id, organisationId, municipalityId })))
    await tell(tx, made.id, { what: 'make' })
    await audit(tx, 'trials.plan_roll_out', { object, id: made.id })
    return made
  })

/** Says for the own municipality whether it takes part; again until the order is drawn. @throws AppError rule_broken after that */
export const decideRollOut = (ctx: Ctx, id: string, consent: Exclude<Consent, 'asked'>): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    const found = await findRollOut(tx, id)
    authorise(tx, may.agreeToRollOut, { organisationId })
    if (found.state === 'frozen') throw ruleBroken('trials.plan_is_frozen')
    const decided = await tx.db
      .update(sites)
      .set({ consent, decidedBy: personId, decidedOn: dayOf(tx.now) })
      .where(and(eq(sites.rollOutId, id), eq(sites.municipalityId, organisationId)))
      .returning({ id: sites.municipalityId })
    if (decided.length === 0) throw notFound(object)
    await tell(tx, id, { what: consent === 'agreed' ? 'agree' : 'decline' })
    await audit(tx, 'trials.decide_roll_out', { object, id, fields: ['consent'] })
  })

/**
 * Draws the order of those that agreed and freezes it. @throws AppError rule_broken with fewer than five, conflict when someone was
 * first
 */
export const freezeRollOut = (ctx: Ctx, id: string, revision: number): Promise<RollOut> =>
  inTransaction(ctx, async (tx) => {
    const before = await findRollOut(tx, id)
    authorise(tx, may.keepRollOuts, before)
    if (before.state === 'frozen') throw ruleBroken('trials.plan_is_frozen')
    const all = await tx.db.select().from(sites).where(eq(sites.rollOutId, id))
    const agreed = all.flatMap((site) => (site.consent === 'agreed' ? site.municipalityId : []))
    if (agreed.length < fewestMunicipalities) throw ruleBroken('trials.five_must_agree')
    const seed = newSeed()
    const order = drawOrder(seed, agreed)
    for (const [at, municipalityId] of order.entries())
      await tx.db
        .update(sites)
        .set({ step: at + 1 })
        .where(and(eq(sites.rollOutId, id), eq(sites.municipalityId, municipalityId)))
    const { title, method, startsOn, weeksPerStep, yearly, smallest } = before
    const planHash = hashOfPlan({ title, method, startsOn, weeksPerStep, yearly, smallest, seed, order })
    const [after] = await tx.db
      .update(rollOuts)
      .set({ state: 'frozen', steps: order.length, seed, planHash, frozenOn: dayOf(tx.now), revision: revision + 1 })
      .where(and(eq(rollOuts.id, id), eq(rollOuts.revision, revision), eq(rollOuts.state, 'asking')))
      .returning()
    if (!after) throw conflict(object)
    await tell(tx, id, { what: 'freeze' })
    await audit(tx, 'trials.freeze_roll_out', { object, id, fields: ['state'] })
    return after
  })

/** Takes away one whose order was not drawn. @throws AppError rule_broken when it was */
export const removeRollOut = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await findRollOut(tx, id)
    authorise(tx, may.keepRollOuts, before)
    if (before.state === 'frozen') throw ruleBroken('trials.plan_is_frozen')
    await tx.db.delete(rollOuts).where(eq(rollOuts.id, id))
    await audit(tx, 'trials.remove_roll_out', { object, id })
  })

import { and, desc, eq, isNull } from 'drizzle-orm'
import { frameworkOf, norms } from '#modules/frameworks'
import { allows, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { anId } from '../load.ts'
import { may as mayScan } from '../policy.ts'
import { takesAnswers } from '../rounds.ts'
import { rounds, scans } from '../schema.ts'
import { findAction, mustWorkOn } from './load.ts'
import { type ActionRow, type RetestWish, retestWishes } from './schema.ts'

/** Where the norms of an action can be given a level anew now, and where a wish for it can be left. */
export type Retest = { norm: string; scanId: string | null; wishId: string | null }

/** What a closed action offers: the norm in the open self-scan, or a wish that the next round and the assessor show. */
export const retestsOf = (ctx: Ctx, action: ActionRow): Promise<Retest[]> =>
  inTransaction(ctx, async (tx) => {
    if (action.state !== 'done' || action.organisationId === action.districtId) return []
    const open = await openScans(tx, action)
    const wishes = await tx.db
      .select()
      .from(retestWishes)
      .where(and(eq(retestWishes.actionId, action.id), isNull(retestWishes.withdrawnAt)))
    return action.norms.map((norm) => ({
      norm,
      scanId: open.find(({ codes }) => codes.has(norm))?.scanId ?? null,
      wishId: wishes.find((wish) => wish.norm === norm)?.id ?? null,
    }))
  })

/** Scans of the municipality that take answers today, with the norms that they ask. */
async function openScans(tx: Tx, { organisationId, framework }: ActionRow) {
  if (!allows(tx, mayScan.readScan, { organisationId })) return []
  const found = await tx.db
    .select({ scanId: scans.id, round: rounds })
    .from(scans)
    .innerJoin(rounds, eq(rounds.id, scans.roundId))
    .where(and(eq(scans.organisationId, organisationId), eq(scans.state, 'open')))
    .orderBy(desc(rounds.opensOn))
  const today = dayOf(tx.now)
  const open: { scanId: string; codes: Set<string> }[] = []
  for (const { scanId, round } of found.filter((one) => takesAnswers(one.round, today))) {
    const asked = await frameworkOf(tx, round.frameworkId)
    if (asked.code === framework)
      open.push({ scanId, codes: new Set(norms(asked, round.groups).map(({ code }) => code)) })
  }
  return open
}

/** Leaves a wish to have a norm looked at anew, after an action that is done. Asking twice is asking once. */
export const wishRetest = (ctx: Ctx, actionId: string, norm: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const action = await findAction(tx, actionId)
    mustWorkOn(tx, action)
    if (action.state !== 'done') throw ruleBroken('assessments.retest_needs_done_action')
    if (!action.norms.includes(norm) || action.framework === null)
      throw invalid([{ path: 'norm', reason: 'assessments.retest_other_norm' }])
    const { organisationId, districtId, framework } = action
    await tx.db
      .insert(retestWishes)
      .values({
        organisationId,
        districtId,
        framework,
        norm,
        actionId,
        askedBy: personOf(tx).personId,
        askedAt: tx.now,
      })
      .onConflictDoNothing()
    await audit(tx, 'assessments.wish_retest', { object: 'action', id: actionId, fields: [norm] })
  })

/** Takes a wish back. */
export const withdrawRetest = (ctx: Ctx, actionId: string, wishId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    mustWorkOn(tx, await findAction(tx, actionId))
    const one = and(eq(retestWishes.id, anId(wishId, 'wish')), eq(retestWishes.actionId, actionId))
    const gone = await tx.db
      .update(retestWishes)
      .set({ withdrawnAt: tx.now })
      .where(and(one, isNull(retestWishes.withdrawnAt)))
      .returning({ id: retestWishes.id })
    if (gone.length === 0) throw notFound('wish')
    await audit(tx, 'assessments.withdraw_retest', { object: 'action', id: actionId })
  })

/**
 * What a municipality wants to have looked at anew in norms of a framework, the latest wish first: for the page of a norm and
 * for its assessor. The caller authorises; an assessor asks as the system.
 */
export const wishesOf = (tx: Tx, organisationId: string, framework: string): Promise<RetestWish[]> =>
  tx.db
    .select()
    .from(retestWishes)
    .where(
      and(
        eq(retestWishes.organisationId, organisationId),
        eq(retestWishes.framework, framework),
        isNull(retestWishes.withdrawnAt),
      ),
    )
    .orderBy(desc(retestWishes.askedAt))

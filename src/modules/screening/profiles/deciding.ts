import { and, eq, sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, ruleBroken } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { followJob } from '../files/following.ts'
import { may } from '../policy.ts'
import type { Approve, ApproveMany, Refuse } from './input.ts'
import { findProfile, mustExist, mustHaveModel, newestAssessment, writeAssessment, writeProfile } from './load.ts'
import type { Side } from './model.ts'
import { type Assessment, assessments, type Profile, profiles } from './schema.ts'
import { takenBack } from './scoring.ts'

const rules = { hr: may.approveAsHr, security: may.approveAsSecurity } as const
const signed = (side: Side, personId: string, at: Date): Partial<Assessment> =>
  side === 'hr' ? { hrBy: personId, hrAt: at } : { securityBy: personId, securityAt: at }

/** The side that someone speaks for when they put a function forward: HR before security for who is both. */
export const sideOf = (ctx: Ctx, profile: { organisationId: string }): Side =>
  allows(ctx, rules.hr, profile) ? 'hr' : 'security'

/**
 * Puts the scores of a function forward. Who does so agrees for their own side; the other side agrees or refuses.
 * @throws AppError rule_broken without a draft, or when the model changed since
 */
export const proposeProfile = (ctx: Ctx, id: string, { revision }: { revision: number }): Promise<Assessment> =>
  inTransaction(ctx, async (tx) => {
    const profile = await findProfile(tx, id)
    authorise(tx, may.assessFunctions, profile)
    mustExist(profile)
    const draft = await newestAssessment(tx, id)
    if (draft?.state !== 'draft') throw ruleBroken('screening.no_draft')
    const model = await mustHaveModel(tx, profile.districtId)
    if (model.id !== draft.modelId) throw ruleBroken('screening.model_changed')
    const { personId } = personOf(tx)
    const after = await writeAssessment(
      tx,
      { ...draft, revision },
      { state: 'proposed', proposedBy: personId, proposedAt: tx.now, ...signed(sideOf(tx, profile), personId, tx.now) },
    )
    await audit(tx, 'screening.propose_class', { object: 'function', id })
    return after
  })

/** The one who put it forward takes it back, to score it again. */
export const withdrawProfile = (ctx: Ctx, id: string, { revision }: { revision: number }): Promise<Assessment> =>
  inTransaction(ctx, async (tx) => {
    const profile = await findProfile(tx, id)
    authorise(tx, may.assessFunctions, profile)
    const proposed = await mustBeProposed(tx, id, revision)
    if (proposed.proposedBy !== personOf(tx).personId) throw ruleBroken('screening.withdraw_own_only')
    const after = await takenBack(tx, proposed)
    await audit(tx, 'screening.withdraw_class', { object: 'function', id })
    return after
  })

/**
 * Agrees for HR or for security. With both the class holds from today and the one before is replaced.
 * @throws AppError forbidden for the other side, rule_broken for one’s own proposal, conflict when it is not what was seen
 */
export const approveProfile = (ctx: Ctx, id: string, { as, revision }: Approve): Promise<Assessment> =>
  inTransaction(ctx, async (tx) => {
    const profile = await findProfile(tx, id)
    authorise(tx, rules[as], profile)
    mustExist(profile)
    const proposed = await mustBeProposed(tx, id, revision)
    mustBeAnother(tx, proposed)
    if ((as === 'hr' ? proposed.hrBy : proposed.securityBy) !== null) throw ruleBroken('screening.approved_already')
    const model = await mustHaveModel(tx, profile.districtId)
    if (model.id !== proposed.modelId) throw ruleBroken('screening.model_changed')
    const after = await hold(tx, profile, proposed, signed(as, personOf(tx).personId, tx.now))
    await audit(tx, `screening.approve_class_${as}`, { object: 'function', id, fields: ['class'] })
    return after
  })

/** Refuses what was put forward, with a reason; the class that held stays. */
export const refuseProfile = (ctx: Ctx, id: string, { reason, revision }: Refuse): Promise<Assessment> =>
  inTransaction(ctx, async (tx) => {
    const profile = await findProfile(tx, id)
    authorise(tx, may.assessFunctions, profile)
    const proposed = await mustBeProposed(tx, id, revision)
    mustBeAnother(tx, proposed)
    const after = await writeAssessment(tx, proposed, { state: 'refused', refusal: reason })
    await audit(tx, 'screening.refuse_class', { object: 'function', id, fields: ['refusal'] })
    return after
  })

/** Puts every draft that was made with the model that holds forward at once. @returns how many */
export const proposeDrafts = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId, personId } = personOf(tx)
    authorise(tx, may.assessFunctions, { organisationId })
    const model = await mustHaveModel(tx, districtId ?? '')
    const isThere = sql`exists (select from ${profiles} where ${profiles.id} = ${assessments.profileId} and ${profiles.endedOn} is null)`
    const done = await tx.db
      .update(assessments)
      .set({
        ...{ state: 'proposed', proposedBy: personId, proposedAt: tx.now, revision: sql`${assessments.revision} + 1` },
        ...signed(sideOf(tx, { organisationId }), personId, tx.now),
      })
      .where(
        and(
          eq(assessments.organisationId, organisationId),
          eq(assessments.state, 'draft'),
          eq(assessments.modelId, model.id),
          isThere,
        ),
      )
      .returning({ id: assessments.profileId })
    if (done.length === 0) throw ruleBroken('screening.no_draft')
    for (const { id } of done) await audit(tx, 'screening.propose_class', { object: 'function', id })
    return done.length
  })

/** Agrees to several functions at once, all or none. @returns how many @throws AppError as for one */
export const approveProfiles = (ctx: Ctx, { as, functions }: ApproveMany): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, rules[as], { organisationId: personOf(tx).organisationId })
    for (const { id, revision } of functions) await approveProfile(tx, id, { as, revision })
    return functions.length
  })

async function mustBeProposed(tx: Tx, id: string, revision: number): Promise<Assessment> {
  const found = await newestAssessment(tx, id)
  if (found?.state !== 'proposed') throw ruleBroken('screening.not_proposed')
  if (found.revision !== revision) throw conflict('function')
  return found
}

/** Four eyes: nobody decides on what they put forward themselves. */
function mustBeAnother(tx: Tx, { proposedBy, hrBy, securityBy }: Assessment): void {
  const { personId } = personOf(tx)
  if (personId === proposedBy) throw ruleBroken('screening.approve_own')
  if (personId === hrBy || personId === securityBy) throw ruleBroken('screening.approve_both')
}

/** Keeps an agreement; the second one makes the class hold, and the files of the function follow at once. */
async function hold(tx: Tx, profile: Profile, proposed: Assessment, sign: Partial<Assessment>): Promise<Assessment> {
  const after = { ...proposed, ...sign }
  if (after.hrBy === null || after.securityBy === null) return writeAssessment(tx, proposed, sign)
  await tx.db
    .update(assessments)
    .set({ state: 'replaced' })
    .where(and(eq(assessments.profileId, profile.id), eq(assessments.state, 'approved')))
  await writeProfile(tx, profile, { class: proposed.class, approvedOn: dayOf(tx.now) })
  await enqueue(tx, followJob, { profileId: profile.id })
  return writeAssessment(tx, proposed, { ...sign, state: 'approved' })
}

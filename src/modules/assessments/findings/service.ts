import { and, eq } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { askMeasuring } from '../indicators/asking.ts'
import { mustFit, normProblems, reportProblems } from './fitting.ts'
import type { ChangeFinding, FindingInput, RecommendationInput } from './input.ts'
import { isOpenToDistrict, type Origin } from './model.ts'
import { isOfOwnEmployer, mustNotBeEmployer } from './own-employer.ts'
import { may } from './policy.ts'
import { type Finding, findings, type Recommendation, recommendations } from './schema.ts'

const kept = ['norms', 'severity', 'source', 'text', 'quote', 'foundOn']

/** One finding as its row says. @throws AppError not_found, also for what the actor may not see */
export async function findFinding(tx: Tx, id: string): Promise<Finding> {
  const [found] = await tx.db.select().from(findings).where(eq(findings.id, id))
  if (!found) throw notFound('finding')
  return found
}

/** The finding that a recommendation is about. The caller authorises. @throws AppError not_found */
export async function findingOfRecommendation(tx: Tx, id: string): Promise<string> {
  const [found] = await tx.db
    .select({ findingId: recommendations.findingId })
    .from(recommendations)
    .where(eq(recommendations.id, id))
  if (!found) throw notFound('recommendation')
  return found.findingId
}

export type FindingView = Finding & {
  municipality: { code: string; name: string }
  recommendations: Recommendation[]
  /** The acting assessor works for this municipality, and so does not change or code it. */
  isOwnEmployer: boolean
  mayChange: boolean
  mayShare: boolean
}

/** One finding with its recommendations and what the actor may do with it. */
export const readFinding = (ctx: Ctx, id: string): Promise<FindingView> =>
  inTransaction(ctx, async (tx) => {
    const found = await findFinding(tx, id)
    authorise(tx, may.readFinding, { ...found, isOpen: isOpenToDistrict(found) })
    const { code, name } = await organisationById(tx, found.organisationId)
    const isOwnEmployer = await isOfOwnEmployer(tx, found)
    return {
      ...found,
      municipality: { code, name },
      recommendations: await tx.db
        .select()
        .from(recommendations)
        .where(eq(recommendations.findingId, id))
        .orderBy(recommendations.place),
      isOwnEmployer,
      mayChange: !isOwnEmployer && allows(tx, may.enterFinding, found),
      mayShare: allows(tx, may.shareFinding, found),
    }
  })

/**
 * Enters a finding with its recommendations: by the district on one of its municipalities, which sees it too, or by a
 * municipality on itself, which keeps it to itself.
 * @throws AppError invalid for a municipality, round or norm that does not belong together, and for the own employer of an assessor
 */
export const enterFinding = (ctx: Ctx, input: FindingInput): Promise<Finding> =>
  inTransaction(ctx, async (tx) => {
    const place = placeOf(tx, input.organisationId)
    authorise(tx, may.enterFinding, place)
    await mustFit(tx, place.districtId, input)
    const origin = input.reportTitle === null && input.reportYear === null ? 'entry' : 'report'
    const made = await insertFinding(tx, { ...place, ...input, origin })
    await askMeasuring(tx, made.organisationId)
    return made
  })

/** Whose a new finding on this municipality is: of the municipality when it acts itself, else of the district. */
export function placeOf(tx: Tx, organisationId: string) {
  const { organisationId: acting, districtId } = personOf(tx)
  return { organisationId, districtId: districtId ?? acting, byDistrict: acting !== organisationId }
}

type NewFinding = FindingInput & { districtId: string; byDistrict: boolean; origin: Origin }

/** Saves a finding that was authorised and checked. */
export async function insertFinding(tx: Tx, { recommendations: texts, ...fields }: NewFinding): Promise<Finding> {
  const { personId } = personOf(tx)
  const [made] = await tx.db
    .insert(findings)
    .values({ ...fields, norms: [...new Set(fields.norms)], enteredBy: personId, enteredAt: tx.now })
    .returning()
  if (!made) throw notFound('finding')
  const given = texts.filter((text) => text !== '')
  if (given.length > 0)
    await tx.db.insert(recommendations).values(
      given.map((text) => ({
        findingId: made.id,
        organisationId: made.organisationId,
        districtId: made.districtId,
        text,
        addedBy: personId,
        addedAt: tx.now,
      })),
    )
  await audit(tx, 'assessments.enter_finding', { object: 'finding', id: made.id, fields: kept })
  return made
}

/** A finding that the actor may change. @throws AppError not_found, forbidden, rule_broken about the own employer */
async function findToChange(tx: Tx, id: string): Promise<Finding> {
  const found = await findFinding(tx, id)
  authorise(tx, may.enterFinding, found)
  await mustNotBeEmployer(tx, found)
  return found
}

/** Changes what a finding says; `revision` is the one that was on the screen. */
export const changeFinding = (ctx: Ctx, id: string, { revision, ...input }: ChangeFinding): Promise<Finding> =>
  inTransaction(ctx, async (tx) => {
    const before = await findToChange(tx, id)
    await mustNotBeEmployer(tx, { ...before, foundOn: input.foundOn })
    const problems = [...reportProblems(input), ...(await normProblems(tx, { ...before, norms: input.norms }))]
    if (problems.length > 0) throw invalid(problems)
    const from = before.origin === 'spreadsheet' ? ('spreadsheet' as const) : ('entry' as const)
    const [after] = await tx.db
      .update(findings)
      .set({
        ...input,
        norms: [...new Set(input.norms)],
        origin: input.reportTitle === null ? from : 'report',
        revision: revision + 1,
      })
      .where(and(eq(findings.id, id), eq(findings.revision, revision)))
      .returning()
    if (!after) throw conflict('finding')
    await audit(tx, 'assessments.change_finding', { object: 'finding', id, fields: kept })
    return after
  })

/** Removes a finding with its recommendations. */
export const removeFinding = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const gone = await findToChange(tx, id)
    await tx.db.delete(findings).where(eq(findings.id, id))
    await audit(tx, 'assessments.remove_finding', { object: 'finding', id })
    await askMeasuring(tx, gone.organisationId)
  })

/** Lets the district read a finding of the municipality itself, or no longer. */
export const shareFinding = (ctx: Ctx, id: string, share: boolean): Promise<Finding> =>
  inTransaction(ctx, async (tx) => {
    const before = await findFinding(tx, id)
    authorise(tx, may.shareFinding, before)
    if ((before.sharedAt !== null) === share)
      throw ruleBroken(share ? 'assessments.finding_already_shared' : 'assessments.finding_not_shared')
    const [after] = await tx.db
      .update(findings)
      .set({ sharedAt: share ? tx.now : null })
      .where(eq(findings.id, id))
      .returning()
    if (!after) throw notFound('finding')
    await audit(tx, share ? 'assessments.share_finding' : 'assessments.unshare_finding', {
      object: 'finding',
      id,
      fields: ['sharedAt'],
    })
    return after
  })

/** Adds a recommendation to a finding. */
export const recommend = (ctx: Ctx, findingId: string, { text }: RecommendationInput): Promise<Recommendation> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = await findToChange(tx, findingId)
    const [made] = await tx.db
      .insert(recommendations)
      .values({ findingId, organisationId, districtId, text, addedBy: personOf(tx).personId, addedAt: tx.now })
      .returning()
    if (!made) throw notFound('recommendation')
    await audit(tx, 'assessments.recommend', { object: 'recommendation', id: made.id, fields: ['text'] })
    return made
  })

/** Takes a recommendation away. */
export const removeRecommendation = (ctx: Ctx, findingId: string, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await findToChange(tx, findingId)
    const [gone] = await tx.db
      .delete(recommendations)
      .where(and(eq(recommendations.id, id), eq(recommendations.findingId, findingId)))
      .returning({ organisationId: recommendations.organisationId })
    if (!gone) throw notFound('recommendation')
    await audit(tx, 'assessments.remove_recommendation', { object: 'recommendation', id })
    await askMeasuring(tx, gone.organisationId)
  })

import { eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { contentHash } from '../content-hash.ts'
import { contentOf, type InspectionContent } from './content.ts'
import { step, unexplained } from './hearing.ts'
import { type Found, findInspection, keysOf, recordOf } from './load.ts'
import { moved, takesReplies } from './model.ts'
import { may } from './policy.ts'
import { type Inspection, inspectionContents, replies, replyAnswers } from './schema.ts'

/** What would be signed now, its hash, and what stands in the way; of a signed inspection what was signed. */
export type ToSign = { content: InspectionContent; hash: string; problems: Problem[] }

/** Everything that stands between a hearing and the signature, at once. */
async function signProblems(tx: Tx, found: Found): Promise<Problem[]> {
  const { inspection } = found
  if (inspection.state !== 'hearing') return []
  const said = await tx.db.select({ norm: replies.norm }).from(replies).where(eq(replies.inspectionId, inspection.id))
  const answered = await tx.db
    .select({ norm: replyAnswers.norm })
    .from(replyAnswers)
    .where(eq(replyAnswers.inspectionId, inspection.id))
  const waiting = said.filter(({ norm }) => !answered.some((one) => one.norm === norm)).map(({ norm }) => norm)
  const problem =
    (reason: string) =>
    (norm: string): Problem => ({ path: norm, reason: `assessments.${reason}`, params: { norm } })
  return [
    ...(takesReplies(inspection, dayOf(tx.now)) ? [{ path: '', reason: 'assessments.hearing_runs' }] : []),
    ...waiting.map(problem('reply_needs_answer')),
    ...(await unexplained(tx, found)).map(problem('difference_needs_explanation')),
  ]
}

export const toSign = (ctx: Ctx, inspectionId: string): Promise<ToSign> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.readResult, recordOf(found))
    const content = await contentOf(tx, found.inspection, found.round)
    const hash = found.inspection.contentHash ?? contentHash(content)
    return { content, hash, problems: await signProblems(tx, found) }
  })

/**
 * The first assessor signs what the hearing left: it is kept under its hash and never changes. `seenHash` is that of the content
 * that was on the screen.
 * @throws AppError conflict when the content is another one by now, invalid with every reply and difference that is left open
 */
export const signInspection = (ctx: Ctx, inspectionId: string, seenHash: string): Promise<Inspection> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId, 'update')
    authorise(tx, may.signVerdict, recordOf(found))
    const state = moved(found.inspection.state, 'sign')
    const problems = await signProblems(tx, found)
    if (problems.length > 0) throw invalid(problems)
    const content = await contentOf(tx, found.inspection, found.round)
    const hash = contentHash(content)
    if (hash !== seenHash) throw conflict('inspection')
    await tx.db.insert(inspectionContents).values({ ...keysOf(found), content, contentHash: hash })
    const after = await step(tx, found, { state, signedAt: tx.now, signedBy: personOf(tx).personId, contentHash: hash })
    await audit(tx, 'assessments.sign_inspection', { object: 'inspection', id: inspectionId, fields: [state, hash] })
    return after
  })

/** The mayor or secretary takes note of what was signed. @throws AppError conflict when another content was on the screen. */
export const acknowledge = (ctx: Ctx, inspectionId: string, seenHash: string): Promise<Inspection> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId, 'update')
    authorise(tx, may.acknowledge, recordOf(found))
    const state = moved(found.inspection.state, 'acknowledge')
    const at = eq(inspectionContents.inspectionId, inspectionId)
    const [kept] = await tx.db.select().from(inspectionContents).where(at)
    if (!kept || kept.contentHash !== seenHash || contentHash(kept.content) !== seenHash) throw conflict('inspection')
    const { personId, roles } = personOf(tx)
    const acknowledgedAs = (['mayor', 'secretary'] as const).find((role) => roles.includes(role))
    if (!acknowledgedAs) throw ruleBroken('assessments.sign_needs_office')
    const after = await step(tx, found, { state, acknowledgedAt: tx.now, acknowledgedBy: personId, acknowledgedAs })
    await audit(tx, 'assessments.acknowledge', { object: 'inspection', id: inspectionId, fields: [state, seenHash] })
    return after
  })

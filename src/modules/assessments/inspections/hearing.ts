import { and, eq, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { dayOf } from '#platform/language'
import type { ReplyAnswerInput, ReplyInput } from './input.ts'
import { askedOf, type Found, findInspection, keysOf, mustBe, nodeIn, recordOf } from './load.ts'
import { asksExplanation, moved, presentOf, takesReplies, thenOf } from './model.ts'
import { may } from './policy.ts'
import { type Inspection, inspections, replies, replyAnswers, reveals, revisions, verdicts } from './schema.ts'
import { selfOf } from './self.ts'

/** Name of the job that mails the coordinators of a municipality about its hearing. */
export const hearingJob = 'assessments.send_hearing'

/** Everything that stands between a draft and its hearing; `path` is the norm, or empty. */
export async function hearingProblems(tx: Tx, found: Found): Promise<Problem[]> {
  const { inspection } = found
  const { nodes } = await askedOf(tx, found, 'first')
  const shown = await tx.db.select().from(reveals).where(eq(reveals.inspectionId, inspection.id))
  const by = (place: string) => new Set(shown.filter((one) => one.place === place).flatMap(({ norms }) => norms))
  const [first, second] = [by('first'), by('second')]
  const open = nodes.filter(({ code }) => !first.has(code)).map(({ code }) => code)
  const waiting = inspection.secondNorms.filter((norm) => !second.has(norm))
  const problem =
    (reason: string) =>
    (norm: string): Problem => ({ path: norm, reason: `assessments.${reason}`, params: { norm } })
  return [
    ...open.map(problem('hear_needs_reveal')),
    ...waiting.map(problem('hear_needs_second')),
    ...(await unexplained(tx, found)).map(problem('difference_needs_explanation')),
  ]
}

/** Norms on which the first assessor differs two or more from the municipality, without having said why after the reveal. */
export async function unexplained(tx: Tx, found: Found): Promise<string[]> {
  const { id } = found.inspection
  const self = await selfOf(tx, found)
  const at = and(eq(verdicts.inspectionId, id), eq(verdicts.place, 'first'))
  const given = await tx.db.select().from(verdicts).where(at)
  const revised = await tx.db
    .select()
    .from(revisions)
    .where(and(eq(revisions.inspectionId, id), eq(revisions.place, 'first')))
  return given.flatMap((verdict) => {
    const own = revised.filter(({ norm }) => norm === verdict.norm)
    const differs = asksExplanation(self.get(verdict.norm) ?? null, thenOf(presentOf(verdict, own)))
    return differs && own.length === 0 ? [verdict.norm] : []
  })
}

/**
 * Puts the draft before the municipality, which may reply until a day. From now on it and its district see the result.
 * @throws AppError invalid with every norm that is not ready, or for a day that leaves no time
 */
export const startHearing = (ctx: Ctx, inspectionId: string, until: string): Promise<Inspection> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId, 'update')
    authorise(tx, may.hear, recordOf(found))
    const state = moved(found.inspection.state, 'hear')
    const problems = await hearingProblems(tx, found)
    if (until <= dayOf(tx.now)) problems.push({ path: 'until', reason: 'assessments.hearing_too_short' })
    if (problems.length > 0) throw invalid(problems)
    const after = await step(tx, found, { state, hearingAt: tx.now, hearingUntil: until })
    await enqueue(tx, hearingJob, { inspectionId, kind: 'start' })
    await audit(tx, 'assessments.hear', { object: 'inspection', id: inspectionId, fields: ['state', until] })
    return after
  })

/** Gives the municipality more time. */
export const extendHearing = (ctx: Ctx, inspectionId: string, until: string): Promise<Inspection> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId, 'update')
    authorise(tx, may.hear, recordOf(found))
    mustBe(found, 'extend', 'hearing')
    if (until <= (found.inspection.hearingUntil ?? '') || until <= dayOf(tx.now))
      throw invalid([{ path: 'until', reason: 'assessments.hearing_too_short' }])
    const after = await step(tx, found, { hearingUntil: until })
    await audit(tx, 'assessments.extend_hearing', { object: 'inspection', id: inspectionId, fields: [until] })
    return after
  })

/** Writes a step, over the revision that was read. */
export async function step(tx: Tx, { inspection }: Found, fields: Partial<Inspection>): Promise<Inspection> {
  const [after] = await tx.db
    .update(inspections)
    .set({ ...fields, revision: inspection.revision + 1 })
    .where(and(eq(inspections.id, inspection.id), eq(inspections.revision, inspection.revision)))
    .returning()
  if (!after) throw conflict('inspection')
  return after
}

/**
 * What the municipality says to the verdict on a norm; it can change until it is answered or the day is over.
 * @throws AppError rule_broken when there is no hearing now, conflict when a colleague was first
 */
export const reply = (ctx: Ctx, inspectionId: string, norm: string, { body, version }: ReplyInput): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await mayReply(tx, inspectionId)
    nodeIn(await askedOf(tx, found, 'first'), norm)
    const answered = and(eq(replyAnswers.inspectionId, inspectionId), eq(replyAnswers.norm, norm))
    if ((await tx.db.select({ norm: replyAnswers.norm }).from(replyAnswers).where(answered)).length > 0)
      throw ruleBroken('assessments.reply_when_answered')
    const given = { body, version: version + 1, repliedBy: personOf(tx).personId, repliedAt: tx.now }
    const at = and(eq(replies.inspectionId, inspectionId), eq(replies.norm, norm), eq(replies.version, version))
    const done =
      version === 0
        ? await tx.db
            .insert(replies)
            .values({ ...keysOf(found), norm, ...given })
            .onConflictDoNothing()
            .returning({ norm: replies.norm })
        : await tx.db.update(replies).set(given).where(at).returning({ norm: replies.norm })
    if (done.length === 0) throw conflict('reply')
    await audit(tx, 'assessments.reply', { object: 'inspection', id: inspectionId, fields: [norm] })
  })

async function mayReply(tx: Tx, inspectionId: string, hold: 'update' | null = null): Promise<Found> {
  const found = await findInspection(tx, inspectionId, hold)
  authorise(tx, may.reply, recordOf(found))
  mustBe(found, 'reply', 'hearing')
  if (!takesReplies(found.inspection, dayOf(tx.now))) throw ruleBroken('assessments.hearing_over')
  return found
}

/** The municipality has no more to say: the assessor need not wait for the last day. */
export const finishReplies = (ctx: Ctx, inspectionId: string): Promise<Inspection> =>
  inTransaction(ctx, async (tx) => {
    const found = await mayReply(tx, inspectionId, 'update')
    const after = await step(tx, found, { repliedAt: tx.now })
    await audit(tx, 'assessments.finish_replies', { object: 'inspection', id: inspectionId, fields: ['repliedAt'] })
    return after
  })

/** What the first assessor says to a reply; the verdict itself changes by a revision. */
export const answerReply = (ctx: Ctx, inspectionId: string, norm: string, { body }: ReplyAnswerInput): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.hear, recordOf(found))
    mustBe(found, 'reply', 'hearing')
    const at = and(eq(replies.inspectionId, inspectionId), eq(replies.norm, norm))
    if ((await tx.db.select({ norm: replies.norm }).from(replies).where(at)).length === 0) throw notFound('reply')
    const by = { body, answeredBy: personOf(tx).personId, answeredAt: tx.now }
    await tx.db
      .insert(replyAnswers)
      .values({ ...keysOf(found), norm, ...by })
      .onConflictDoUpdate({
        target: [replyAnswers.inspectionId, replyAnswers.norm],
        set: { body: sql`excluded.body`, answeredBy: by.answeredBy, answeredAt: by.answeredAt },
      })
    await audit(tx, 'assessments.answer_reply', { object: 'inspection', id: inspectionId, fields: [norm] })
  })

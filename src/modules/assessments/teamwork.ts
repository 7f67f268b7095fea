import { and, eq } from 'drizzle-orm'
import { frameworkOf, norms, themes } from '#modules/frameworks'
import { membersOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { CommentInput, DelegateInput } from './input.ts'
import { anId, findScan, mustBeAsked, mustTakeAnswers } from './load.ts'
import { answering, may } from './policy.ts'
import { comments, delegations, type Scan } from './schema.ts'

/** Asks a colleague for a theme or a norm; asking another one replaces the first. */
export const delegate = (ctx: Ctx, scanId: string, input: DelegateInput): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await findScan(tx, scanId)
    authorise(tx, may.delegate, found.scan)
    mustTakeAnswers(tx, found)
    const framework = await frameworkOf(tx, found.round.frameworkId)
    const nodes = [...themes(framework), ...norms(framework, found.round.groups)]
    if (!nodes.some(({ code }) => code === input.node))
      throw invalid([{ path: 'node', reason: 'assessments.node_unknown' }])
    await mustBeColleague(tx, found.scan, input.personId)
    const row = { personId: input.personId, askedBy: personOf(tx).personId, askedAt: tx.now }
    await tx.db
      .insert(delegations)
      .values({ ...row, scanId, organisationId: found.scan.organisationId, node: input.node })
      .onConflictDoUpdate({ target: [delegations.scanId, delegations.node], set: row })
    await audit(tx, 'assessments.delegate', { object: 'scan', id: scanId, fields: [input.node] })
  })

/** Those who answer at a municipality today, by name, once each. */
async function answeringAt(tx: Tx, { organisationId }: Scan): Promise<{ personId: string; name: string }[]> {
  const today = dayOf(tx.now)
  const roles: readonly string[] = answering
  const found = (await membersOf(tx, organisationId, today)).filter(
    ({ role, startsOn }) => startsOn <= today && roles.includes(role),
  )
  return [...new Map(found.map(({ personId, name }) => [personId, { personId, name }])).values()]
}

/** The colleagues who can be asked for a theme or norm of a scan. */
export const colleaguesFor = (ctx: Ctx, scanId: string): Promise<{ personId: string; name: string }[]> =>
  inTransaction(ctx, async (tx) => {
    const { scan } = await findScan(tx, scanId)
    authorise(tx, may.delegate, scan)
    return answeringAt(tx, scan)
  })

async function mustBeColleague(tx: Tx, scan: Scan, personId: string): Promise<void> {
  if (!(await answeringAt(tx, scan)).some((one) => one.personId === personId))
    throw invalid([{ path: 'personId', reason: 'assessments.colleague_unknown' }])
}

/** Asks nobody for a theme or norm any more. */
export const undelegate = (ctx: Ctx, scanId: string, node: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.delegate, (await findScan(tx, scanId)).scan)
    await tx.db.delete(delegations).where(and(eq(delegations.scanId, scanId), eq(delegations.node, node)))
    await audit(tx, 'assessments.undelegate', { object: 'scan', id: scanId, fields: [node] })
  })

/** Adds a comment to a norm; possible as long as the scan exists, also after signing. */
export const comment = (ctx: Ctx, scanId: string, norm: string, input: CommentInput): Promise<string> =>
  inTransaction(ctx, async (tx) => {
    const { scan, round } = await findScan(tx, scanId)
    authorise(tx, may.comment, scan)
    await mustBeAsked(tx, round, [norm])
    const [made] = await tx.db
      .insert(comments)
      .values({
        scanId,
        norm,
        organisationId: scan.organisationId,
        body: input.body,
        authorId: personOf(tx).personId,
        writtenAt: tx.now,
      })
      .returning({ id: comments.id })
    if (!made) throw notFound('comment')
    await audit(tx, 'assessments.comment', { object: 'scan', id: scanId, fields: [norm] })
    return made.id
  })

/** Takes back one's own comment. */
export const removeComment = (ctx: Ctx, scanId: string, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.comment, (await findScan(tx, scanId)).scan)
    const mine = and(
      eq(comments.id, anId(id, 'comment')),
      eq(comments.scanId, scanId),
      eq(comments.authorId, personOf(tx).personId),
    )
    const gone = await tx.db.delete(comments).where(mine).returning({ id: comments.id })
    if (gone.length === 0) throw notFound('comment')
    await audit(tx, 'assessments.remove_comment', { object: 'comment', id })
  })

/** The comments on one norm, or on all of a scan, oldest first. */
export const commentsOn = (ctx: Ctx, scanId: string, norm?: string) =>
  inTransaction(ctx, async (tx: Tx) => {
    authorise(tx, may.readScan, (await findScan(tx, scanId)).scan)
    return tx.db
      .select({
        id: comments.id,
        norm: comments.norm,
        body: comments.body,
        authorId: comments.authorId,
        writtenAt: comments.writtenAt,
      })
      .from(comments)
      .where(and(eq(comments.scanId, scanId), norm === undefined ? undefined : eq(comments.norm, norm)))
      .orderBy(comments.writtenAt)
  })

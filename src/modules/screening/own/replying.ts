import { and, asc, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { files } from '../files/schema.ts'
import { profiles } from '../profiles/schema.ts'
import { type AnswerInput, type ReplyInput, ReplyQuery } from './input.ts'
import { asOwner, fileOf, type Who } from './owner.ts'
import { may } from './policy.ts'
import { type Reply, replies } from './schema.ts'

/** So many words of one person may wait for an answer. */
const mostOpen = 10

/**
 * Says something of the own file, or objects to it. It is kept, and HR answers.
 * @throws AppError not_found, invalid for a check that the file does not have, rule_broken when ten wait for an answer
 */
export const reply = (who: Who, input: ReplyInput): Promise<Reply> =>
  asOwner(who, async (tx, owner) => {
    const { file, content } = fileOf(owner, input.fileId)
    const { checkCode, kind, body } = input
    if (checkCode !== null && !content.checks.some(({ code }) => code === checkCode))
      throw invalid([{ path: 'checkCode', reason: 'screening.check_unknown' }])
    const waiting = and(eq(replies.fileId, file.id), isNull(replies.answeredAt))
    if ((await tx.db.$count(replies, waiting)) >= mostOpen) throw ruleBroken('screening.too_many_replies')
    const { organisationId, id: fileId } = file
    const values = { fileId, organisationId, kind, checkCode, body, writtenBy: owner.personId, writtenAt: tx.now }
    const [made] = await tx.db.insert(replies).values(values).returning()
    if (!made) throw notFound('reply')
    await audit(tx, `screening.${kind === 'reply' ? 'reply' : 'object'}`, {
      organisationId,
      object: 'reply',
      id: made.id,
    })
    return made
  })

/** A reply with whom it is about, as HR reads it. */
export type ReplyLine = Reply & { name: string; function: string; personId: string | null }

const joined = (tx: Tx, where: SQL | undefined) =>
  tx.db
    .select({ reply: replies, name: files.name, personId: files.personId, function: profiles.name })
    .from(replies)
    .innerJoin(files, eq(files.id, replies.fileId))
    .innerJoin(profiles, eq(profiles.id, files.profileId))
    .where(where)

async function named(tx: Tx, rows: Awaited<ReturnType<typeof joined>>): Promise<ReplyLine[]> {
  const ids = rows.flatMap(({ personId }) => personId ?? [])
  const names = new Map((await namesOf(tx, ids)).map(({ id, name }) => [id, name]))
  return rows.map(({ reply: one, name, personId, function: work }) => ({
    ...one,
    personId,
    name: name ?? names.get(personId ?? '') ?? '?',
    function: work,
  }))
}

/** One page of what people said of their files at the acting organisation, the oldest first; `count` is of all pages. */
export const findReplies = (ctx: Ctx, query: ReplyQuery = {}): Promise<{ count: number; results: ReplyLine[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.answerReplies, { organisationId })
    const { which, kind, page, pageSize } = ReplyQuery.parse(query)
    const stands = { open: isNull(replies.answeredAt), answered: isNotNull(replies.answeredAt), all: undefined }[which]
    const fits = and(eq(replies.organisationId, organisationId), stands, kind ? eq(replies.kind, kind) : undefined)
    const order = which === 'open' ? asc(replies.writtenAt) : desc(replies.writtenAt)
    const rows = await joined(tx, fits)
      .orderBy(order, replies.id)
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    await audit(tx, 'screening.read_replies', { object: 'organisation', id: organisationId })
    return { count: await tx.db.$count(replies, fits), results: await named(tx, rows) }
  })

/** One of them. Reading it is logged. @throws AppError not_found */
export const readReply = (ctx: Ctx, id: string): Promise<ReplyLine> =>
  inTransaction(ctx, async (tx) => {
    const found = await findReply(tx, id)
    await audit(tx, 'screening.read_reply', { object: 'reply', id })
    return found
  })

async function findReply(tx: Tx, id: string): Promise<ReplyLine> {
  const [found] = await named(tx, await joined(tx, eq(replies.id, id)))
  if (!found) throw notFound('reply')
  authorise(tx, may.answerReplies, found)
  return found
}

/**
 * HR answers, once; the person reads it on their own page.
 * @throws AppError rule_broken when it is about oneself, invalid for an objection without an outcome or a reply with one, conflict
 * when someone was first
 */
export const answerReply = (ctx: Ctx, id: string, { answer, outcome }: AnswerInput): Promise<ReplyLine> =>
  inTransaction(ctx, async (tx) => {
    const before = await findReply(tx, id)
    const { personId } = personOf(tx)
    if (before.personId === personId) throw ruleBroken('screening.about_yourself')
    if ((before.kind === 'objection') !== (outcome !== null))
      throw invalid([
        { path: 'outcome', reason: `screening.${outcome === null ? 'outcome_needed' : 'outcome_of_objection'}` },
      ])
    const values = { answer, outcome, answeredBy: personId, answeredAt: tx.now }
    const open = and(eq(replies.id, id), isNull(replies.answeredAt))
    const [after] = await tx.db.update(replies).set(values).where(open).returning()
    if (!after) throw conflict('reply')
    await audit(tx, 'screening.answer_reply', { object: 'reply', id, fields: ['answer', 'outcome'] })
    return { ...before, ...after }
  })

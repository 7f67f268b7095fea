import { and, arrayContains, eq, sql } from 'drizzle-orm'
import { readRoundHead } from '#modules/assessments'
import {
  fittingSubProject,
  type PublishedThread,
  publishedThreads,
  readThread,
  type ThreadView,
} from '#modules/common-threads'
import { type Framework, frameworkOf } from '#modules/frameworks'
import { allows } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, isAppError, notFound } from '#platform/errors'
import { frameworksOf } from '../editing/referring.ts'
import { keep, look } from '../keeping.ts'
import { may } from '../policy.ts'
import { recordOf, subProjectRows } from '../queries.ts'
import { type Programme, programmes, type SubProject, subProjects } from '../schema.ts'
import type { AnswerInput } from './input.ts'
import { unanswered, withoutGrounds } from './model.ts'

export type GroundThread = PublishedThread
export type GroundsView = {
  programme: Programme
  /** The newest round with published threads; null without one. */
  round: { id: string; title: string } | null
  framework: Framework | null
  /** Those that norms and indicators have their names from. */
  frameworks: Framework[]
  threads: GroundThread[]
  /** Threads that no sub-project answers, with the one that would fit. */
  open: (GroundThread & { fittingId: string | null })[]
  subProjects: SubProject[]
  ungrounded: SubProject[]
  keep: boolean
}

/** Why each sub-project is there, what is answered by none, and what has no reason. @throws AppError not_found, forbidden */
export const readGrounds = (ctx: Ctx, programmeId: string): Promise<GroundsView> =>
  look(ctx, programmeId, async (tx, programme) => {
    const all = await subProjectRows(tx, programmeId)
    const found = await threadsToAnswer(tx, all)
    const keyed = new Map(all.map(({ key, id }) => [key, id]))
    const open = unanswered(found.threads, all).map((thread) => {
      const fitting = found.framework && fittingSubProject(found.framework.code, thread.norms)
      return { ...thread, fittingId: (fitting && keyed.get(fitting)) ?? null }
    })
    return {
      programme,
      ...found,
      frameworks: await frameworksOf(tx, programme.organisationId),
      open,
      subProjects: all,
      ungrounded: withoutGrounds(all),
      keep: allows(tx, may.keep, recordOf(programme)),
    }
  })

/**
 * The published threads of the newest round that has some, and of the newest round of which this programme answers threads: a later
 * round does not hide what was still open. As far as the actor may see them.
 */
async function threadsToAnswer(
  tx: Tx,
  all: readonly SubProject[],
): Promise<Pick<GroundsView, 'round' | 'framework' | 'threads'>> {
  // Not every reader of a programme reads common threads.
  const published = await publishedThreads(tx).catch((error: unknown) => {
    if (isAppError(error)) return []
    throw error
  })
  const roundId = published[0]?.roundId
  if (roundId === undefined) return { round: null, framework: null, threads: [] }
  const answered = new Set(all.flatMap(({ threads }) => threads))
  const own = published.find(({ id }) => answered.has(id))?.roundId
  const round = await readRoundHead(tx, roundId)
  return {
    round: { id: round.id, title: round.title },
    framework: await frameworkOf(tx, round.frameworkId),
    threads: published.filter((thread) => thread.roundId === roundId || thread.roundId === own),
  }
}

/** Says that a sub-project answers a thread. @throws AppError invalid for a thread that is not there */
export const answerThread = (ctx: Ctx, programmeId: string, input: AnswerInput): Promise<SubProject> =>
  keep(ctx, programmeId, { what: 'answer_thread', object: 'sub-project', fields: ['threads'] }, async (tx) => {
    await readThread(tx, input.threadId).catch((error: unknown) => {
      if (isAppError(error)) throw invalid([{ path: 'threadId', reason: 'programme.thread_gone' }])
      throw error
    })
    const at = and(eq(subProjects.id, input.subProjectId), eq(subProjects.programmeId, programmeId))
    const threads = sql`array_append(array_remove(${subProjects.threads}, ${input.threadId}::uuid), ${input.threadId}::uuid)`
    const [after] = await tx.db
      .update(subProjects)
      .set({ threads, revision: sql`${subProjects.revision} + 1` })
      .where(at)
      .returning()
    if (!after) throw invalid([{ path: 'subProjectId', reason: 'programme.choose_sub_project' }])
    return after
  })

/** Takes that back. @throws AppError not_found */
export const unanswerThread = (ctx: Ctx, programmeId: string, input: AnswerInput): Promise<SubProject> =>
  keep(ctx, programmeId, { what: 'unanswer_thread', object: 'sub-project', fields: ['threads'] }, async (tx) => {
    const at = and(eq(subProjects.id, input.subProjectId), eq(subProjects.programmeId, programmeId))
    const [after] = await tx.db
      .update(subProjects)
      .set({
        threads: sql`array_remove(${subProjects.threads}, ${input.threadId}::uuid)`,
        revision: sql`${subProjects.revision} + 1`,
      })
      .where(at)
      .returning()
    if (!after) throw notFound('sub-project')
    return after
  })

export type AnsweredBy = {
  id: string
  number: number
  title: string
  effect: string
  programmeId: string
  programme: string
}

/** The sub-projects that answer a thread, of all programmes that the actor may read. @throws AppError not_found for the thread */
export const answersTo = (ctx: Ctx, threadId: string): Promise<{ thread: ThreadView; subProjects: AnsweredBy[] }> =>
  inTransaction(ctx, async (tx) => {
    const thread = await readThread(tx, threadId)
    const found = await tx.db
      .select({
        id: subProjects.id,
        number: subProjects.number,
        title: subProjects.title,
        effect: subProjects.effect,
        programmeId: programmes.id,
        programme: programmes.title,
        organisationId: programmes.organisationId,
      })
      .from(subProjects)
      .innerJoin(programmes, eq(programmes.id, subProjects.programmeId))
      .where(arrayContains(subProjects.threads, [threadId]))
      .orderBy(programmes.startsOn, subProjects.number)
    return {
      thread,
      subProjects: found
        .filter((one) => allows(tx, may.read, recordOf(one)))
        .map(({ organisationId: _, ...one }) => one),
    }
  })

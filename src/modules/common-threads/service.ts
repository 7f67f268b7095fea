import { and, eq } from 'drizzle-orm'
import { judgesBlind, type RoundOverview, readRound } from '#modules/assessments'
import { frameworkOf, norms } from '#modules/frameworks'
import { municipalitiesOf, organisationById } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { analyse } from './analysis.ts'
import { codesOf } from './coding/items.ts'
import { type CombinedProposal, combined } from './coding/proposals.ts'
import { countedInRound } from './coding/traced.ts'
import type { ThreadInput } from './input.ts'
import { wholeOf } from './picture.ts'
import { may } from './policy.ts'
import type { Robustness } from './robustness.ts'
import { rememberedRobustness } from './robustness-cache.ts'
import { type Thread, threads } from './schema.ts'
import { rankedOf, type ThreadView, threadsOf, viewAs } from './thread-views.ts'
import { proposals } from './threads.ts'

export type { ThreadView } from './thread-views.ts'

const kept = ['title', 'description', 'norms', 'municipalities', 'codes', 'subProject']

async function find(tx: Tx, id: string): Promise<Thread> {
  const [found] = await tx.db.select().from(threads).where(eq(threads.id, id))
  if (!found) throw notFound('thread')
  return found
}

const recordOf = ({ organisationId }: { organisationId: string }) => ({ organisationId, districtId: organisationId })

async function view(tx: Tx, thread: Thread): Promise<ThreadView> {
  return viewAs(thread, await mayName(tx, thread))
}
async function mayName(tx: Tx, record: { organisationId: string; roundId: string }): Promise<boolean> {
  if (await judgesBlind(tx, record.roundId)) return false
  if (allows(tx, may.seeEveryName, recordOf(record))) return true
  if (!allows(tx, may.seeNamesWhenAllowed, recordOf(record))) return false
  return (await organisationById(tx, personOf(tx).organisationId)).maySeeNames
}

/** The threads of a round that the actor may see: drafts for analysts only, widest first. */
export const listThreads = (ctx: Ctx, roundId: string): Promise<ThreadView[]> =>
  inTransaction(ctx, async (tx) => threadsIn(tx, await readRound(tx, roundId)))

/** The same for who has read the round. One statement for the system. @throws AppError forbidden */
export async function threadsIn(tx: Tx, { id: roundId, organisationId }: RoundOverview): Promise<ThreadView[]> {
  authorise(tx, may.seePicture, recordOf({ organisationId }))
  const named = await mayName(tx, { organisationId, roundId })
  return (await threadsOf(tx, roundId)).map((thread) => viewAs(thread, named))
}

/**
 * How far the ranking of norms, themes and published threads of a round depends on which municipalities took part. Counts
 * only, so for everyone who sees the picture; worked out once for the same answers.
 */
export async function readRobustness(ctx: Ctx, roundId: string): Promise<Robustness> {
  const { round, ranked } = await inTransaction(ctx, async (tx) => {
    const found = await readRound(tx, roundId)
    authorise(tx, may.seePicture, recordOf(found))
    const published = and(eq(threads.roundId, roundId), eq(threads.state, 'published'))
    return { round: found, ranked: await tx.db.select().from(threads).where(published) }
  })
  const { input } = await wholeOf(ctx, round)
  return rememberedRobustness(input, rankedOf(ranked))
}

/** One thread. @throws AppError not_found for a draft of others. */
export const readThread = (ctx: Ctx, id: string): Promise<ThreadView> =>
  inTransaction(ctx, async (tx) => {
    const thread = await find(tx, id)
    authorise(tx, may.seePicture, recordOf(thread))
    return view(tx, thread)
  })

/** What the figures and the findings suggest together, weakest theme first; an analyst takes a proposal over or leaves it. */
export async function proposedThreads(ctx: Ctx, roundId: string): Promise<CombinedProposal[]> {
  const round = await inTransaction(ctx, async (tx) => {
    const found = await readRound(tx, roundId)
    authorise(tx, may.keepThreads, found)
    return found
  })
  const { input, municipalities } = await wholeOf(ctx, round)
  const coded = await countedInRound(ctx, round, municipalities)
  return combined(proposals(input, analyse(input)), coded, input.norms)
}

/** Makes a thread as a draft. @throws AppError invalid for norms and municipalities that are not in the round. */
export const createThread = (ctx: Ctx, roundId: string, input: ThreadInput): Promise<ThreadView> =>
  inTransaction(ctx, async (tx) => {
    const round = await readRound(tx, roundId)
    authorise(tx, may.keepThreads, round)
    const fields = await fieldsIn(tx, round, input)
    const [made] = await tx.db
      .insert(threads)
      .values({
        ...fields,
        organisationId: round.organisationId,
        roundId,
        madeBy: personOf(tx).personId,
        madeAt: tx.now,
      })
      .returning()
    if (!made) throw notFound('thread')
    await audit(tx, 'common-threads.create', { object: 'thread', id: made.id, fields: kept })
    return view(tx, made)
  })

/** Each norm and municipality once; both have to be in the round. */
async function fieldsIn(tx: Tx, round: RoundOverview, { revision: _, ...input }: ThreadInput) {
  const fields = {
    ...input,
    norms: [...new Set(input.norms)],
    municipalities: [...new Set(input.municipalities)],
    codes: [...new Set(input.codes ?? [])],
  }
  const known = norms(await frameworkOf(tx, round.frameworkId), round.groups).map(({ code }) => code)
  const inRound = new Set(round.scans.map(({ organisationId }) => organisationId))
  const places = await municipalitiesOf(tx, round.organisationId, dayOf(round.createdAt))
  const codes = places.flatMap(({ id, code }) => (inRound.has(id) ? [code] : []))
  const book = (await codesOf(tx, round.organisationId)).map(({ id }) => id)
  const problems = [
    ...missingFrom(known, fields.norms, 'norms', 'norm_unknown'),
    ...missingFrom(codes, fields.municipalities, 'municipalities', 'municipality_unknown'),
    ...missingFrom(book, fields.codes, 'codes', 'code_unknown'),
  ]
  if (problems.length > 0) throw invalid(problems)
  return { ...fields, subProject: input.subProject ?? null, municipalityCount: fields.municipalities.length }
}

function missingFrom(known: readonly string[], given: readonly string[], path: string, reason: string): Problem[] {
  const unknown = given.filter((code) => !known.includes(code))
  return unknown.map((code) => ({ path, reason: `common-threads.${reason}`, params: { code } }))
}

/** Changes a thread; `input.revision` is the one that was on the screen. */
export const changeThread = (ctx: Ctx, id: string, input: ThreadInput): Promise<ThreadView> =>
  inTransaction(ctx, async (tx) => {
    const before = await find(tx, id)
    authorise(tx, may.keepThreads, before)
    const fields = await fieldsIn(tx, await readRound(tx, before.roundId), input)
    const { revision } = input
    const [after] = await tx.db
      .update(threads)
      .set({ ...fields, revision: revision + 1 })
      .where(and(eq(threads.id, id), eq(threads.revision, revision)))
      .returning()
    if (!after) throw conflict('thread')
    await audit(tx, 'common-threads.change', { object: 'thread', id, fields: kept })
    return view(tx, after)
  })

/** Shows a thread to the district and its municipalities, or takes it back to draft. */
export const publishThread = (ctx: Ctx, id: string, publish: boolean): Promise<ThreadView> =>
  inTransaction(ctx, async (tx) => {
    const before = await find(tx, id)
    authorise(tx, may.keepThreads, before)
    const state = publish ? 'published' : 'draft'
    if (before.state === state) throw ruleBroken(`common-threads.already_${state}`)
    const [after] = await tx.db
      .update(threads)
      .set({ state, publishedAt: publish ? tx.now : null })
      .where(and(eq(threads.id, id), eq(threads.state, before.state)))
      .returning()
    if (!after) throw conflict('thread')
    await audit(tx, publish ? 'common-threads.publish' : 'common-threads.unpublish', {
      object: 'thread',
      id,
      fields: ['state'],
    })
    return view(tx, after)
  })

/** Throws a draft away. */
export const removeThread = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await find(tx, id)
    authorise(tx, may.keepThreads, before)
    if (before.state !== 'draft') throw ruleBroken('common-threads.remove_when_published')
    const isDraft = and(eq(threads.id, id), eq(threads.state, 'draft'))
    const [gone] = await tx.db.delete(threads).where(isDraft).returning({ id: threads.id })
    if (!gone) throw conflict('thread')
    await audit(tx, 'common-threads.remove', { object: 'thread', id })
  })

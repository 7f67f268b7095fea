import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { frameworkHead, frameworkOf } from '#modules/frameworks'
import { municipalitiesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { carryForward, type Passage, passageBetween } from './carry.ts'
import { type ChangeRound, type CreateRound, closesAfterOpening, daysProblem } from './input.ts'
import { inspectionsAsScans, startInspections } from './inspections/starting.ts'
import { may } from './policy.ts'
import { type Round, rounds, scans } from './schema.ts'

/** A round as the district and its municipalities know it, with the state of each scan that the actor may see. */
export type RoundOverview = Round & {
  scans: { id: string; organisationId: string; state: 'open' | 'submitted' | 'signed' }[]
}

export async function findRound(tx: Tx, id: string): Promise<Round> {
  const [found] = await tx.db.select().from(rounds).where(eq(rounds.id, id))
  if (!found) throw notFound('round')
  return found
}

/** All rounds that the actor may see, newest first; for a municipality with its own scan only. One statement. */
export const listRounds = (ctx: Ctx): Promise<RoundOverview[]> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.seeRound, { organisationId: '' })
    return tx.db
      .select({ ...getTableColumns(rounds), scans: scanStatesIn(tx) })
      .from(rounds)
      .orderBy(desc(rounds.opensOn))
  })

/** The scans of each round in a select from `rounds`, as far as row level security lets through. */
export const scanStatesIn = (tx: Tx) =>
  sql<RoundOverview['scans']>`(select coalesce(jsonb_agg(jsonb_build_object('id', one.id, 'roundId', one.round_id,
    'organisationId', one.organisation_id, 'state', one.state)), '[]') from (${scanStates(tx, rounds.id)}) one)`

/** The framework versions that rounds of a district ask, that of the newest round first. The caller authorises. */
export async function frameworkIdsOf(tx: Tx, districtId: string): Promise<string[]> {
  const found = await tx.db
    .select({ frameworkId: rounds.frameworkId })
    .from(rounds)
    .where(eq(rounds.organisationId, districtId))
    .orderBy(desc(rounds.opensOn))
  return [...new Set(found.map(({ frameworkId }) => frameworkId))]
}

/** Of self-scans and inspections alike: what is heard reads as submitted, what is signed as signed. */
const scanStates = (tx: Tx, round: string | typeof rounds.id) =>
  unionAll(
    tx.db
      .select({ id: scans.id, roundId: scans.roundId, organisationId: scans.organisationId, state: scans.state })
      .from(scans)
      .where(eq(scans.roundId, round)),
    inspectionsAsScans(tx, round),
  )

/** The scans of a round with their state, as far as row level security lets through. One statement; the caller authorises. */
export const scansIn = (tx: Tx, roundId: string): Promise<RoundOverview['scans']> => scanStates(tx, roundId)

/** A round without its scans: one statement. @throws AppError not_found, also for a round of another district. */
export const readRoundHead = (ctx: Ctx, id: string): Promise<Round> =>
  inTransaction(ctx, async (tx) => {
    const round = await findRound(tx, id)
    authorise(tx, may.seeRound, round)
    return round
  })

/** One round. @throws AppError not_found, also for a round of another district. */
export const readRound = (ctx: Ctx, id: string): Promise<RoundOverview> =>
  inTransaction(ctx, async (tx) => {
    const round = await findRound(tx, id)
    authorise(tx, may.seeRound, round)
    return { ...round, scans: await scanStates(tx, id) }
  })

/**
 * Starts a round: one scan for each chosen municipality, all of the district when none is named. With `previousId` the
 * answers of that round are carried forward: to be confirmed again, or as the mapping between the versions decides. A round of
 * kind independent gets inspections in place of scans, and asks what its self-scan round asked.
 * @throws AppError rule_broken when the framework is not published, invalid for a wrong municipality, group or previous round
 */
export const createRound = (ctx: Ctx, input: CreateRound): Promise<Round> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keepRounds, { organisationId })
    const framework = await frameworkHead(tx, input.frameworkId)
    // A version may be retired between the self-scan and its assessment.
    if (framework.state !== 'published' && input.kind !== 'independent')
      throw ruleBroken('assessments.framework_not_published')
    const linked = input.kind === 'independent' ? await linkedRound(tx, organisationId, input) : null
    const chosen = await municipalitiesFor(tx, organisationId, input, linked)
    const passage = await mustFit(tx, organisationId, input)
    const { municipalities: _, previousId, linkedId: __, ...fields } = input
    const judges = linked && { linkedId: linked.id, referenceDay: linked.referenceDay, groups: linked.groups }
    const own = { previousId: previousId ?? null, organisationId, createdAt: tx.now, createdBy: personId }
    const [made] = await tx.db
      .insert(rounds)
      .values({ ...fields, ...own, ...judges })
      .returning()
    if (!made) throw notFound('round')
    if (linked) await startInspections(tx, made, chosen)
    else
      await tx.db
        .insert(scans)
        .values(chosen.map((id) => ({ roundId: made.id, organisationId: id, districtId: organisationId })))
    await audit(tx, 'assessments.create_round', {
      object: 'round',
      id: made.id,
      fields: ['title', 'framework', 'days', 'municipalities'],
    })
    if (passage) await carryForward(tx, made, passage)
    return made
  })

/** The self-scan round that an independent one judges. @throws AppError invalid when it does not fit. */
async function linkedRound(tx: Tx, districtId: string, { linkedId, frameworkId, previousId }: CreateRound) {
  const own = and(eq(rounds.id, linkedId ?? ''), eq(rounds.organisationId, districtId), eq(rounds.kind, 'self-scan'))
  const [linked] = linkedId ? await tx.db.select().from(rounds).where(own) : []
  if (!linked) throw invalid([{ path: 'linkedId', reason: 'assessments.linked_unknown' }])
  if (linked.frameworkId !== frameworkId)
    throw invalid([{ path: 'frameworkId', reason: 'assessments.linked_other_framework' }])
  if (previousId) throw invalid([{ path: 'previousId', reason: 'assessments.previous_unknown' }])
  return linked
}

/** Those chosen, or all of the district; for an independent round all that did the self-scan. */
async function municipalitiesFor(
  tx: Tx,
  districtId: string,
  input: CreateRound,
  linked: Round | null,
): Promise<string[]> {
  const all = await municipalitiesOf(tx, districtId, dayOf(tx.now))
  const scanned = linked && new Set((await scanStates(tx, linked.id)).map(({ organisationId }) => organisationId))
  const known = scanned ? all.filter(({ id }) => scanned.has(id)) : all
  if (known.length === 0) throw invalid([{ path: 'municipalities', reason: 'assessments.no_municipalities' }])
  if (input.municipalities.length === 0) return known.map(({ id }) => id)
  const ids = new Set(known.map(({ id }) => id))
  const unknown = input.municipalities.filter((id) => !ids.has(id))
  if (unknown.length > 0) throw invalid([{ path: 'municipalities', reason: 'assessments.municipality_unknown' }])
  return [...new Set(input.municipalities)]
}

/** @returns how the answers of the previous round reach this one, null without a previous round */
async function mustFit(
  tx: Tx,
  districtId: string,
  { frameworkId, groups, previousId }: CreateRound,
): Promise<Passage | null> {
  const problems: Problem[] = []
  const known = new Set((await frameworkOf(tx, frameworkId)).groups.map(({ code }) => code))
  if (groups.some((code) => !known.has(code))) problems.push({ path: 'groups', reason: 'assessments.group_unknown' })
  if (previousId) {
    const own = and(eq(rounds.id, previousId), eq(rounds.organisationId, districtId), eq(rounds.kind, 'self-scan'))
    const [previous] = await tx.db.select({ frameworkId: rounds.frameworkId }).from(rounds).where(own)
    const passage = previous ? await passageBetween(tx, previous.frameworkId, frameworkId) : null
    if (!previous) problems.push({ path: 'previousId', reason: 'assessments.previous_unknown' })
    else if (!passage) problems.push({ path: 'previousId', reason: 'assessments.mapping_needed' })
    if (problems.length === 0) return passage
  }
  if (problems.length > 0) throw invalid(problems)
  return null
}

/**
 * Changes title, days or reminders, as far as given; framework and municipalities are fixed once scans exist.
 * With `revision` it must still be the round that was read.
 * @throws AppError invalid when it would close before it opens, conflict when someone was first
 */
export const changeRound = (ctx: Ctx, id: string, { revision, ...input }: Partial<ChangeRound>): Promise<Round> =>
  inTransaction(ctx, async (tx) => {
    const before = await findRound(tx, id)
    authorise(tx, may.keepRounds, before)
    if (!closesAfterOpening({ ...before, ...input })) throw invalid([daysProblem])
    const [after] = await tx.db
      .update(rounds)
      .set({ ...input, revision: sql`${rounds.revision} + 1` })
      .where(and(eq(rounds.id, id), revision === undefined ? undefined : eq(rounds.revision, revision)))
      .returning()
    if (!after) throw conflict('round')
    await audit(tx, 'assessments.change_round', { object: 'round', id, fields: Object.keys(input) })
    return after
  })

/** Closes a round now, or opens it again until its closing day. */
export const closeRound = (ctx: Ctx, id: string, close: boolean): Promise<Round> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.keepRounds, await findRound(tx, id))
    const [after] = await tx.db
      .update(rounds)
      .set({ closedAt: close ? tx.now : null })
      .where(eq(rounds.id, id))
      .returning()
    if (!after) throw notFound('round')
    await audit(tx, close ? 'assessments.close_round' : 'assessments.open_round', {
      object: 'round',
      id,
      fields: ['closedAt'],
    })
    return after
  })

/** Whether answers may be given on this day: between opening and closing day, both included, and not closed early. */
export const takesAnswers = (round: Pick<Round, 'opensOn' | 'closesOn' | 'closedAt'>, day: string): boolean =>
  round.closedAt === null && round.opensOn <= day && day <= round.closesOn

export type RoundState = 'planned' | 'open' | 'closed'

/** Where a round is on a day. */
export function roundState(round: Pick<Round, 'opensOn' | 'closesOn' | 'closedAt'>, day: string): RoundState {
  if (takesAnswers(round, day)) return 'open'
  return round.closedAt === null && day < round.opensOn ? 'planned' : 'closed'
}

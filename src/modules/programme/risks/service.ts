import { and, desc, eq, max, sql } from 'drizzle-orm'
import { membersOf, namesOf } from '#modules/organisations'
import { allows } from '#platform/access'
import type { Ctx, Tx } from '#platform/db'
import { invalid } from '#platform/errors'
import { dayOf } from '#platform/language'
import { changed, keep, look, made, ownedBy, rowAt } from '../keeping.ts'
import { type Choice, peopleAt } from '../people.ts'
import { mustExist } from '../planning/about.ts'
import { may } from '../policy.ts'
import { recordOf, subProjectRows } from '../queries.ts'
import type { Programme, SubProject } from '../schema.ts'
import type { ChangeRisk, NewRisk } from './input.ts'
import { measuresOf, writeMeasures } from './measures.ts'
import { type RiskWeight, weightOf } from './model.ts'
import { type Risk, type RiskMeasure, risks } from './schema.ts'

type Measure = RiskMeasure & { ownerName: string | null }
export type RiskView = Risk & { weight: RiskWeight; ownerName: string | null; measures: Measure[] }
/** A risk as it was written. */
export type WrittenRisk = Risk & { measures: RiskMeasure[] }
export type RisksView = {
  programme: Programme
  subProjects: SubProject[]
  risks: RiskView[]
  keep: boolean
  /** Who can own a risk; for who keeps the programme. */
  people: Choice[]
}

/** The risks of a programme, the heaviest first. @throws AppError not_found, forbidden */
export const readRisks = (ctx: Ctx, programmeId: string): Promise<RisksView> =>
  look(ctx, programmeId, async (tx, programme) => {
    const keeps = allows(tx, may.keep, recordOf(programme))
    return {
      programme,
      subProjects: await subProjectRows(tx, programmeId),
      risks: await risksOf(tx, programmeId),
      keep: keeps,
      people: keeps ? await peopleAt(tx, programme.organisationId) : [],
    }
  })

/** The same for who loads more of a programme; three statements, the caller authorises. */
export async function risksOf(tx: Tx, programmeId: string): Promise<RiskView[]> {
  const found = await tx.db
    .select()
    .from(risks)
    .where(eq(risks.programmeId, programmeId))
    .orderBy(desc(sql`${risks.chance} * ${risks.impact}`), risks.number)
  const measures = await measuresOf(
    tx,
    found.map(({ id }) => id),
  )
  const owners = await namesOf(
    tx,
    [...found, ...[...measures.values()].flat()].flatMap(({ ownerId }) => ownerId ?? []),
  )
  const names = new Map(owners.map(({ id, name }) => [id, name]))
  const named = <T extends { ownerId: string | null }>(one: T) => ({
    ...one,
    ownerName: one.ownerId === null ? null : (names.get(one.ownerId) ?? null),
  })
  return found.map((one) => ({
    ...named(one),
    weight: weightOf(one),
    measures: (measures.get(one.id) ?? []).map(named),
  }))
}

/** Adds a risk with the next number. @throws AppError invalid for what is not in the programme */
export const addRisk = (ctx: Ctx, programmeId: string, { measures, ...input }: NewRisk): Promise<WrittenRisk> =>
  keep(ctx, programmeId, { what: 'add_risk', object: 'risk' }, async (tx, programme) => {
    await mustFit(tx, programme, input, null)
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext('programme.risks'), hashtext(${programmeId}::text))`)
    const [last] = await tx.db
      .select({ number: max(risks.number) })
      .from(risks)
      .where(eq(risks.programmeId, programmeId))
    const number = (last?.number ?? 0) + 1
    const rows = await tx.db
      .insert(risks)
      .values({ ...input, number, ...ownedBy(programme) })
      .returning()
    return withMeasures(tx, programme, made(rows, 'risk'), measures)
  })

async function withMeasures(tx: Tx, programme: Programme, risk: Risk, lines: readonly string[]): Promise<WrittenRisk> {
  await writeMeasures(tx, programme, risk.id, lines)
  return { ...risk, measures: (await measuresOf(tx, [risk.id])).get(risk.id) ?? [] }
}

export const changeRisk = (
  ctx: Ctx,
  programmeId: string,
  id: string,
  { revision, measures, ...input }: ChangeRisk,
): Promise<WrittenRisk> =>
  keep(ctx, programmeId, { what: 'change_risk', object: 'risk' }, async (tx, programme) => {
    const [before] = await tx.db.select().from(risks).where(eq(risks.id, id))
    await mustFit(tx, programme, input, before ?? null)
    const rows = await tx.db
      .update(risks)
      .set({ ...input, revision: revision + 1 })
      .where(rowAt(risks, programmeId, id, revision))
      .returning()
    const risk = await changed(tx, rows, { table: risks, programmeId, id, object: 'risk' })
    return withMeasures(tx, programme, risk, measures)
  })

export const removeRisk = (ctx: Ctx, programmeId: string, id: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_risk', object: 'risk' }, async (tx) => {
    const own = and(eq(risks.id, id), eq(risks.programmeId, programmeId))
    return made(await tx.db.delete(risks).where(own).returning({ id: risks.id }), 'risk')
  })

/** An owner works at the district; who owned it before may stay. */
async function mustFit(
  tx: Tx,
  programme: Programme,
  input: Pick<NewRisk, 'subProjectId' | 'ownerId'>,
  before: Risk | null,
): Promise<void> {
  if (input.subProjectId !== null) await mustExist(tx, programme.id, input.subProjectId, 'subProjectId')
  if (input.ownerId === null || input.ownerId === before?.ownerId) return
  const here = await membersOf(tx, programme.organisationId, dayOf(tx.now))
  if (!here.some(({ personId }) => personId === input.ownerId))
    throw invalid([{ path: 'ownerId', reason: 'programme.person_unknown' }])
}

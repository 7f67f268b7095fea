import { and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { organisationsNamed } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import type { FunctionClass } from '../codes.ts'
import type { ModelContent } from '../content.ts'
import { models } from '../models/schema.ts'
import { may } from '../policy.ts'
import { type Difference, differenceOf } from './difference.ts'
import { ComparisonQuery } from './input.ts'
import { type Assessment, assessments, profiles } from './schema.ts'

export type Place = { organisationId: string; organisation: string }
/** The same function at several organisations, with the class that holds there. */
export type ComparedFunction = {
  name: string
  isDifferent: boolean
  places: (Place & { class: FunctionClass })[]
}

const keys = { name: sql`lower(${profiles.name})`, hr21: sql`lower(${profiles.hr21})` }

/** @throws AppError forbidden for who does not compare */
function mustCompare(tx: Tx): string {
  const districtId = personOf(tx).districtId ?? ''
  authorise(tx, may.compareFunctions, { organisationId: districtId, districtId })
  return districtId
}

const held = (districtId: string): SQL | undefined =>
  and(eq(profiles.districtId, districtId), isNotNull(profiles.class), isNull(profiles.endedOn))

/**
 * Functions of the district that at least two organisations have under the same name, or under the same name in HR21.
 * One page; `count` is of all pages, `differing` counts those whose class is not everywhere the same.
 */
export const compareFunctions = (
  ctx: Ctx,
  query: ComparisonQuery = {},
): Promise<{ count: number; differing: number; results: ComparedFunction[] }> =>
  inTransaction(ctx, async (tx) => {
    const districtId = mustCompare(tx)
    const { search, by, which, page, pageSize } = ComparisonQuery.parse(query)
    const key = keys[by]
    const like = `%${search.replace(/[\\%_]/g, '\\$&').toLowerCase()}%`
    const isDifferent = sql<boolean>`count(distinct ${profiles.class}) > 1`
    const several = sql`count(distinct ${profiles.organisationId}) > 1`
    const rows = await tx.db
      .select({
        name: sql<string>`min(${by === 'name' ? profiles.name : profiles.hr21})`,
        isDifferent,
        places: sql<
          [string, FunctionClass][]
        >`jsonb_agg(jsonb_build_array(${profiles.organisationId}, ${profiles.class}))`,
        count: sql<number>`count(*) over ()::int`,
        differing: sql<number>`sum(case when ${isDifferent} then 1 else 0 end) over ()::int`,
      })
      .from(profiles)
      .where(and(held(districtId), isNotNull(key), search === '' ? undefined : sql`${key} like ${like}`))
      .groupBy(key)
      .having(which === 'differing' ? and(several, isDifferent) : several)
      .orderBy(asc(key))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    const names = await organisationsNamed(
      tx,
      rows.flatMap(({ places }) => places.map(([id]) => id)),
    )
    const results = rows.map(({ name, isDifferent: differs, places }) => ({
      name,
      isDifferent: differs,
      places: inOrder(places.map(([id, of]) => ({ organisationId: id, organisation: names.get(id) ?? '', class: of }))),
    }))
    return { count: rows[0]?.count ?? 0, differing: rows[0]?.differing ?? 0, results }
  })

const inOrder = <T extends Place>(places: readonly T[]): T[] =>
  [...places].sort((a, b) => a.organisation.localeCompare(b.organisation, 'nl'))

export type Elsewhere = Place &
  Pick<
    Assessment,
    'scores' | 'domains' | 'flags' | 'certificates' | 'calculatedClass' | 'class' | 'motivation' | 'modelId'
  > & { name: string; hr21: string | null; version: number; approvedOn: string }
export type ComparisonView = { name: string; difference: Difference; places: Elsewhere[]; content: ModelContent | null }

/**
 * One function at every organisation of the district where it holds, and what differs.
 * @throws AppError not_found when no organisation has it
 */
export const readComparison = (
  ctx: Ctx,
  { name, by }: { name: string; by: 'name' | 'hr21' },
): Promise<ComparisonView> =>
  inTransaction(ctx, async (tx) => {
    const districtId = mustCompare(tx)
    const rows = await placesOf(tx, and(held(districtId), eq(keys[by], name.toLowerCase())))
    const [first] = rows
    if (!first) throw notFound('function')
    const newest = rows.reduce((latest, one) => (one.version > latest.version ? one : latest), first)
    const [model] = await tx.db.select({ content: models.content }).from(models).where(eq(models.id, newest.modelId))
    const shown = by === 'name' ? first.name : (first.hr21 ?? name)
    return { name: shown, difference: differenceOf(rows), places: rows, content: model?.content ?? null }
  })

/** Every approved function of the district, to take out of the system; the log says that it was done. */
export const exportComparison = (ctx: Ctx): Promise<Elsewhere[]> =>
  inTransaction(ctx, async (tx) => {
    const districtId = mustCompare(tx)
    await audit(tx, 'screening.export_comparison', { object: 'organisation', id: districtId })
    return placesOf(tx, held(districtId))
  })

async function placesOf(tx: Tx, wanted: SQL | undefined): Promise<Elsewhere[]> {
  const rows = await tx.db
    .select({ profile: profiles, assessment: assessments, version: models.version })
    .from(profiles)
    .innerJoin(assessments, and(eq(assessments.profileId, profiles.id), eq(assessments.state, 'approved')))
    .innerJoin(models, eq(models.id, assessments.modelId))
    .where(wanted)
    .orderBy(asc(keys.name))
  const names = await organisationsNamed(
    tx,
    rows.map(({ profile }) => profile.organisationId),
  )
  const all = rows.map(({ profile, assessment: it, version }) => ({
    ...{ organisationId: profile.organisationId, organisation: names.get(profile.organisationId) ?? '' },
    ...{ name: profile.name, hr21: profile.hr21, version, approvedOn: profile.approvedOn ?? '' },
    ...{ scores: it.scores, domains: it.domains, flags: it.flags, certificates: it.certificates },
    ...{ calculatedClass: it.calculatedClass, class: it.class, motivation: it.motivation, modelId: it.modelId },
  }))
  return inOrder(all)
}

import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { type Geography, geographyOf } from './facts/geography.ts'
import { staffCountedOnce } from './model.ts'
import { type Organisation, organisations, services } from './schema.ts'

export type Municipality = {
  id: string
  code: string
  name: string
  inhabitants: number | null
  staffEstimate: number | null
  tile: { column: number; row: number } | null
}

const tileOf = ({ tileColumn, tileRow }: { tileColumn: number | null; tileRow: number | null }) =>
  tileColumn === null || tileRow === null ? null : { column: tileColumn, row: tileRow }

/** The municipalities of a district that exist on a day, by name. */
export async function municipalitiesOf(tx: Tx, districtId: string, day: string): Promise<Municipality[]> {
  const found = await tx.db
    .select()
    .from(organisations)
    .where(
      and(
        eq(organisations.districtId, districtId),
        eq(organisations.kind, 'municipality'),
        lte(organisations.validFrom, day),
        or(isNull(organisations.validTo), gt(organisations.validTo, day)),
      ),
    )
    .orderBy(asc(organisations.name))
  return found.map(({ id, code, name, inhabitants, staffEstimate, ...tile }) => ({
    id,
    code,
    name,
    inhabitants,
    staffEstimate,
    tile: tileOf(tile),
  }))
}

/**
 * Pairs of neighbouring municipalities of a district, by their codes.
 * @param day with it, only pairs of which both exist on that day
 */
export const neighboursOf = (
  tx: Tx,
  districtId: string,
  day: string | null = null,
): Promise<{ a: string; b: string; weight: number }[]> =>
  rowsOf(
    tx.db,
    sql`select a.code as a, b.code as b, n.weight::float8 as weight from organisations.neighbours n
      join organisations.organisations a on a.id = n.a join organisations.organisations b on b.id = n.b
      where a.district_id = ${districtId}::uuid and b.district_id = ${districtId}::uuid
        and (${day}::date is null or (a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to > ${day}::date)
          and b.valid_from <= ${day}::date and (b.valid_to is null or b.valid_to > ${day}::date)))
      order by 1, 2`,
  )

/** The district of an organisation, or the district itself; null for who belongs to none, such as a province. */
export async function districtOf(
  tx: Tx,
  organisationId: string,
): Promise<{ id: string; code: string; name: string } | null> {
  const [found] = await rowsOf<{ id: string; code: string; name: string }>(
    tx.db,
    sql`select d.id, d.code, d.name from organisations.organisations o
      join organisations.organisations d on d.id = coalesce(o.district_id, o.id) and d.kind = 'district'
      where o.id = ${organisationId}::uuid`,
  )
  return found ?? null
}

/** Municipalities and service organisations of a district on a day, with the staff estimate that counts of each. */
export async function staffOf(
  tx: Tx,
  districtId: string,
  day: string,
): Promise<{ total: number; byOrganisation: Map<string, number> }> {
  const rows = await rowsOf<{ id: string; staffEstimate: number | null; serves: string[] }>(
    tx.db,
    sql`select o.id, o.staff_estimate as "staffEstimate", coalesce((select jsonb_agg(s.municipality_id)
        from organisations.services s where s.service_id = o.id), '[]') as serves
      from organisations.organisations o where o.district_id = ${districtId}::uuid and o.kind in ('municipality', 'service')
        and o.valid_from <= ${day}::date and (o.valid_to is null or o.valid_to > ${day}::date)`,
  )
  const services = rows.flatMap(({ id, serves }) => serves.map((municipalityId) => ({ serviceId: id, municipalityId })))
  const byOrganisation = staffCountedOnce(rows, services)
  return { total: [...byOrganisation.values()].reduce((sum, one) => sum + one, 0), byOrganisation }
}

/** One organisation; its facts are public for who is logged in. @throws AppError not_found. */
export const organisationById = (ctx: Ctx, id: string) =>
  inTransaction(ctx, async (tx) => {
    const [found] = await tx.db.select().from(organisations).where(eq(organisations.id, id))
    if (!found) throw notFound('organisation')
    return found
  })

export type OrganisationView = Organisation & {
  successor: { id: string; name: string } | null
  /** Those that went up in this one. */
  predecessors: { id: string; name: string; validTo: string }[]
  neighbours: { id: string; name: string; weight: number }[]
  /** The municipalities that a service organisation serves, or the service organisations of a municipality. */
  serves: { id: string; name: string }[]
  servedBy: { id: string; name: string }[]
  geography: Geography | null
}

/** One organisation with those around it: two statements. @throws AppError not_found */
export const readOrganisation = (ctx: Ctx, id: string): Promise<OrganisationView> =>
  inTransaction(ctx, async (tx) => {
    const found = await organisationById(tx, id)
    const others = await rowsOf<{ how: string; id: string; name: string; validTo: string | null; weight: number }>(
      tx.db,
      sql`select it.how, o.id, o.name, o.valid_to::text as "validTo", it.weight::float8 as weight from (
          select 'successor' as how, successor_id as id, 1::numeric as weight from organisations.organisations where id = ${id}::uuid
          union all select 'predecessor', id, 1 from organisations.organisations where successor_id = ${id}::uuid
          union all select 'neighbour', case when a = ${id}::uuid then b else a end, weight from organisations.neighbours where ${id}::uuid in (a, b)
          union all select 'serves', municipality_id, 1 from organisations.services where service_id = ${id}::uuid
          union all select 'served', service_id, 1 from organisations.services where municipality_id = ${id}::uuid
        ) it join organisations.organisations o on o.id = it.id order by o.name`,
    )
    const those = (wanted: string) => others.filter(({ how }) => how === wanted)
    const named = (wanted: string) => those(wanted).map((one) => ({ id: one.id, name: one.name }))
    return {
      ...found,
      successor: named('successor')[0] ?? null,
      predecessors: those('predecessor').map((one) => ({ id: one.id, name: one.name, validTo: one.validTo ?? '' })),
      neighbours: those('neighbour').map((one) => ({ id: one.id, name: one.name, weight: one.weight })),
      serves: named('serves'),
      servedBy: named('served'),
      geography: geographyOf(found.code),
    }
  })

export const organisationCode = async (tx: Tx, id: string): Promise<string> => (await organisationById(tx, id)).code

/** The names of these organisations by id. */
export async function organisationsNamed(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { id, name } = organisations
  const found = await tx.db
    .select({ id, name })
    .from(organisations)
    .where(inArray(id, [...new Set(ids)]))
  return new Map(found.map((one) => [one.id, one.name]))
}

/** Which municipalities each service organisation employs the staff of, by its id; for other modules. */
export async function servedBy(tx: Tx): Promise<Map<string, string[]>> {
  const found = await tx.db.select().from(services)
  const groups = Map.groupBy(found, ({ serviceId }) => serviceId)
  return new Map([...groups].map(([id, own]) => [id, own.map(({ municipalityId }) => municipalityId)]))
}

/** Every organisation with its facts, districts first. */
export const listOrganisations = (ctx: Ctx) =>
  inTransaction(ctx, (tx) =>
    tx.db.select().from(organisations).orderBy(asc(organisations.kind), asc(organisations.name)),
  )

/** Whether no organisation exists yet: a new installation. */
export async function hasNoOrganisations(tx: Tx): Promise<boolean> {
  return (await tx.db.select({ id: organisations.id }).from(organisations).limit(1)).length === 0
}

/** Codes of all organisations, for commands. */
export const organisationsByCode = (ctx: Ctx): Promise<{ id: string; code: string }[]> =>
  inTransaction(ctx, (tx) =>
    tx.db
      .select({ id: organisations.id, code: organisations.code })
      .from(organisations)
      .orderBy(asc(organisations.code)),
  )

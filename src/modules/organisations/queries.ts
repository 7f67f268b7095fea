import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { actorFor } from './acting.ts'
import { memberships, organisations, people } from './schema.ts'

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

/** Pairs of neighbouring municipalities of a district, by their codes. */
export const neighboursOf = (tx: Tx, districtId: string): Promise<{ a: string; b: string; weight: number }[]> =>
  rowsOf(
    tx.db,
    sql`select a.code as a, b.code as b, n.weight::float8 as weight from organisations.neighbours n
      join organisations.organisations a on a.id = n.a join organisations.organisations b on b.id = n.b
      where a.district_id = ${districtId}::uuid and b.district_id = ${districtId}::uuid order by 1, 2`,
  )

/** One organisation; its facts are public for who is logged in. @throws AppError not_found. */
export const organisationById = (ctx: Ctx, id: string) =>
  inTransaction(ctx, async (tx) => {
    const [found] = await tx.db.select().from(organisations).where(eq(organisations.id, id))
    if (!found) throw notFound('organisation')
    return found
  })

export const organisationCode = async (tx: Tx, id: string): Promise<string> => (await organisationById(tx, id)).code

/** Every organisation with its facts, districts first. */
export const listOrganisations = (ctx: Ctx) =>
  inTransaction(ctx, (tx) =>
    tx.db.select().from(organisations).orderBy(asc(organisations.kind), asc(organisations.name)),
  )

/** Names of people that the actor may see; unknown ids are left out. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  return tx.db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
}

export type Member = {
  id: string
  personId: string
  name: string
  mail: string
  role: string
  startsOn: string
  endsOn: string | null
}

/** The people with a role at an organisation that runs on this day or later, by name. */
export const membersOf = (tx: Tx, organisationId: string, day: string): Promise<Member[]> =>
  tx.db
    .select({
      id: memberships.id,
      personId: people.id,
      name: people.name,
      mail: people.mail,
      role: memberships.role,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        or(isNull(memberships.endsOn), sql`${memberships.endsOn} >= ${day}::date`),
      ),
    )
    .orderBy(asc(people.name), asc(memberships.role))

/** Mail of the coordinators of these organisations on a day, for reminders; as the system. */
export async function coordinatorsOf(
  tx: Tx,
  organisationIds: readonly string[],
  day: string,
): Promise<{ organisationId: string; mail: string }[]> {
  if (organisationIds.length === 0) return []
  return tx.db
    .select({ organisationId: memberships.organisationId, mail: people.mail })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        inArray(memberships.organisationId, [...organisationIds]),
        eq(memberships.role, 'coordinator'),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), sql`${memberships.endsOn} >= ${day}::date`),
      ),
    )
}

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

/** The person with this mail as actor, for the organisation with this code or their first one; as the system. */
export const actorOfMail = (ctx: Ctx, mail: string, code: string | null): Promise<PersonActor | null> =>
  inTransaction(ctx, async (tx) => {
    const [person] = await tx.db
      .select({ id: people.id })
      .from(people)
      .where(sql`lower(${people.mail}) = lower(${mail})`)
    if (!person) return null
    const [at] = code
      ? await tx.db.select({ id: organisations.id }).from(organisations).where(eq(organisations.code, code))
      : []
    const acting = await actorFor(tx.db, person.id, at?.id ?? null, dayOf(tx.now))
    return acting && (!code || acting.organisation.code === code) ? acting.actor : null
  })

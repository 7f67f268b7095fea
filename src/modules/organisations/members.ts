import { and, asc, desc, eq, gt, gte, ilike, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { authorise, personOf, type Role } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { MemberQuery } from './input.ts'
import { may } from './policy.ts'
import { memberships, organisations, people } from './schema.ts'

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

/** What a list of people shows of each right. */
export const memberFields = {
  id: memberships.id,
  personId: people.id,
  name: people.name,
  mail: people.mail,
  role: memberships.role,
  startsOn: memberships.startsOn,
  endsOn: memberships.endsOn,
}

/** The people with a role at an organisation that runs on this day or later, by name. */
export const membersOf = (tx: Tx, organisationId: string, day: string): Promise<Member[]> =>
  tx.db
    .select(memberFields)
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        or(isNull(memberships.endsOn), sql`${memberships.endsOn} >= ${day}::date`),
      ),
    )
    .orderBy(asc(people.name), asc(memberships.role))

type Sought = { districtId: string; atDistrict: readonly Role[]; atMunicipalities: readonly Role[] }

/**
 * Who has one of these roles on a day at a district, and at its municipalities with where they work. One statement; the caller
 * authorises.
 */
export const workersIn = (
  tx: Tx,
  { districtId, atDistrict, atMunicipalities }: Sought,
  day: string,
): Promise<{ personId: string; name: string; place: string | null }[]> =>
  tx.db
    .select({
      personId: people.id,
      name: people.name,
      place: sql<string | null>`case when ${organisations.kind} = 'municipality' then ${organisations.name} end`,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        or(
          and(isDistrict(districtId), inArray(memberships.role, [...atDistrict])),
          and(
            eq(organisations.districtId, districtId),
            eq(organisations.kind, 'municipality'),
            lte(organisations.validFrom, day),
            or(isNull(organisations.validTo), gt(organisations.validTo, day)),
            inArray(memberships.role, [...atMunicipalities]),
          ),
        ),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    )
    .orderBy(desc(isDistrict(districtId)), asc(organisations.name), asc(people.name))

const isDistrict = (id: string) => eq(organisations.id, id)

/** The coordinators of these organisations on a day with their mail, for reminders; as the system. */
export async function coordinatorsOf(
  tx: Tx,
  organisationIds: readonly string[],
  day: string,
): Promise<{ organisationId: string; personId: string; mail: string; language: 'nl' | 'en' }[]> {
  if (organisationIds.length === 0) return []
  return tx.db
    .select({
      organisationId: memberships.organisationId,
      personId: people.id,
      mail: people.mail,
      language: people.language,
    })
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

/** Mail and language of these people, as far as they have a role anywhere on a day; for mails, as the system. */
export const mailsOf = (
  tx: Tx,
  ids: readonly string[],
  day: string,
): Promise<{ id: string; mail: string; language: 'nl' | 'en' }[]> =>
  tx.db
    .selectDistinct({ id: people.id, mail: people.mail, language: people.language })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(
      and(
        inArray(people.id, [...ids]),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    )

/** Mail and language of these people, whether they have a role or not, such as staff without an account; for mails, as the system. */
export const addressesOf = (
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; mail: string; language: 'nl' | 'en' }[]> =>
  tx.db
    .select({ id: people.id, mail: people.mail, language: people.language })
    .from(people)
    .where(inArray(people.id, [...ids]))

/** The people with a role at the acting organisation that runs today or later, by name. */
export const listMembers = (ctx: Ctx): Promise<Member[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seePeople, { organisationId })
    return membersOf(tx, organisationId, dayOf(tx.now))
  })

/** One page of those people: searched by name, mail and role, sorted; `count` is of all pages. */
export const findMembers = (ctx: Ctx, query: MemberQuery = {}): Promise<{ count: number; results: Member[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seePeople, { organisationId })
    const { page, pageSize, ...asked } = MemberQuery.parse(query)
    const fits = conditions(organisationId, dayOf(tx.now), asked)
    const joined = eq(people.id, memberships.personId)
    const [total] = await tx.db
      .select({ count: sql<number>`count(*)::int` })
      .from(memberships)
      .innerJoin(people, joined)
      .where(fits)
    const results = await tx.db
      .select(memberFields)
      .from(memberships)
      .innerJoin(people, joined)
      .where(fits)
      .orderBy(...order(asked))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    return { count: total?.count ?? 0, results }
  })

type Asked = Omit<ReturnType<typeof MemberQuery.parse>, 'page' | 'pageSize'>

function conditions(organisationId: string, today: string, { search, matchingRoles, role, which }: Asked) {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const found = or(ilike(people.name, like), ilike(people.mail, like), inArray(memberships.role, [...matchingRoles]))
  const runs = or(isNull(memberships.endsOn), gte(memberships.endsOn, today))
  return and(
    eq(memberships.organisationId, organisationId),
    search === '' ? undefined : found,
    role ? eq(memberships.role, role) : undefined,
    which === 'now' ? runs : which === 'ended' ? lt(memberships.endsOn, today) : undefined,
  )
}

/** Ends in the id, so that pages never share a row. */
function order({ sort, descending }: Asked): SQL[] {
  const column = {
    name: sql`lower(${people.name})`,
    role: memberships.role,
    startsOn: memberships.startsOn,
    endsOn: memberships.endsOn,
  }[sort]
  return [(descending ? desc : asc)(column), asc(sql`lower(${people.name})`), asc(memberships.id)]
}

/** All rights that the query finds, whatever its page, to take out of the system; the log says that it was done. */
export const exportMembers = (ctx: Ctx, query: MemberQuery = {}): Promise<Member[]> =>
  inTransaction(ctx, async (tx: Tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seePeople, { organisationId })
    const asked = MemberQuery.parse(query)
    const members = await tx.db
      .select(memberFields)
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(conditions(organisationId, dayOf(tx.now), asked))
      .orderBy(...order(asked))
    await audit(tx, 'organisations.export_rights', { object: 'organisation', id: organisationId })
    return members
  })

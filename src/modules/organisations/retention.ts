import { type SQL, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind } from '#platform/retention'

type Gone = { id: string; organisationId: string; personId: string }

/** People without any role or employment left, of those that just lost one; their name and mail go too. */
async function withPeople(tx: Tx, gone: Gone[]): Promise<Destroyed[]> {
  const ids = sql.join(
    gone.map(({ personId }) => sql`${personId}::uuid`),
    sql`, `,
  )
  const people = gone.length
    ? await rowsOf<{ id: string }>(
        tx.db,
        sql`delete from organisations.people p where p.id in (${ids})
            and not exists (select from organisations.memberships m where m.person_id = p.id)
            and not exists (select from organisations.employments e where e.person_id = p.id or e.manager_id = p.id)
          returning p.id`,
      )
    : []
  const orphans = new Set(people.map(({ id }) => id))
  return gone.flatMap(({ id, organisationId, personId }) => [
    { organisationId, id },
    ...(orphans.delete(personId) ? [{ organisationId, id: personId }] : []),
  ])
}

const ended = async (tx: Tx, table: SQL, closedUpTo: string, limit: number): Promise<Destroyed[]> =>
  withPeople(
    tx,
    await rowsOf<Gone>(
      tx.db,
      sql`delete from ${table} where id in (select id from ${table} where ends_on <= ${closedUpTo}::date limit ${limit})
        returning id, organisation_id as "organisationId", person_id as "personId"`,
    ),
  )

/**
 * What organisations destroy after its term. The day on which a role, an employment or a unit ends is its closing; Weerwerk
 * keeps a copy beside the personnel file, so the term is that of auxiliary records.
 */
export const organisationsRetention: readonly Kind[] = [
  {
    name: 'organisations.reviews',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from organisations.reviews where id in (select v.id from organisations.reviews v
            join organisations.memberships m on m.id = v.membership_id
            where (v.reviewed_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date or m.ends_on <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
  {
    name: 'organisations.memberships',
    term: 'auxiliary-records',
    destroy: (tx, { closedUpTo }, limit) => ended(tx, sql`organisations.memberships`, closedUpTo, limit),
  },
  {
    name: 'organisations.employments',
    term: 'auxiliary-records',
    destroy: (tx, { closedUpTo }, limit) => ended(tx, sql`organisations.employments`, closedUpTo, limit),
  },
  {
    name: 'organisations.units',
    term: 'auxiliary-records',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from organisations.units where id in (select u.id from organisations.units u where u.ends_on <= ${closedUpTo}::date
            and not exists (select from organisations.employments e where e.unit_id = u.id)
            and not exists (select from organisations.units c where c.parent_id = u.id) limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
]

import { sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { may } from './policy.ts'
import type { EmploymentKind } from './staff/model.ts'

/** One role of a person at the acting organisation, with the last time that the yearly review looked at it. */
export type HeldRole = {
  id: string
  role: string
  startsOn: string
  endsOn: string | null
  reviewedOn: string | null
}
export type HeldPost = {
  id: string
  number: string
  function: string
  kind: EmploymentKind
  unit: string | null
  manager: string | null
  startsOn: string
  endsOn: string | null
}
export type PersonView = {
  id: string
  name: string
  mail: string
  /** All of them, ended ones too, the latest first. */
  roles: HeldRole[]
  /** For who keeps the staff; else what row level security shows. */
  employments: HeldPost[]
}

/**
 * Someone with a role or employment at the acting organisation; nothing of what they do elsewhere. That personnel records
 * were read is in the log.
 * @throws AppError not_found for who has neither here
 */
export const readPerson = (ctx: Ctx, personId: string): Promise<PersonView> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seePeople, { organisationId })
    const keepsStaff = allows(tx, may.keepStaff, { organisationId })
    const [roles, employments] = [
      await rolesOf(tx, organisationId, personId),
      keepsStaff ? await postsOf(tx, organisationId, personId) : [],
    ]
    if (roles.length + employments.length === 0) throw notFound('person')
    const [person] = await rowsOf<{ id: string; name: string; mail: string }>(
      tx.db,
      sql`select id, name, mail from organisations.people where id = ${personId}::uuid`,
    )
    if (!person) throw notFound('person')
    if (employments.length > 0) await audit(tx, 'organisations.read_staff', { object: 'person', id: personId })
    return { ...person, roles, employments }
  })

const rolesOf = (tx: Tx, organisationId: string, personId: string): Promise<HeldRole[]> =>
  rowsOf<HeldRole>(
    tx.db,
    sql`select m.id, m.role, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn",
        (select max((r.reviewed_at at time zone 'Europe/Amsterdam')::date)::text from organisations.reviews r
          where r.membership_id = m.id) as "reviewedOn"
      from organisations.memberships m where m.organisation_id = ${organisationId}::uuid and m.person_id = ${personId}::uuid
      order by m.ends_on desc nulls first, m.starts_on desc, m.role`,
  )

const postsOf = (tx: Tx, organisationId: string, personId: string): Promise<HeldPost[]> =>
  rowsOf<HeldPost>(
    tx.db,
    sql`select e.id, e.number, e.function, e.kind, u.name as unit, boss.name as manager, e.starts_on::text as "startsOn",
        e.ends_on::text as "endsOn"
      from organisations.employments e left join organisations.units u on u.id = e.unit_id
        left join organisations.people boss on boss.id = e.manager_id
      where e.organisation_id = ${organisationId}::uuid and e.person_id = ${personId}::uuid
      order by e.ends_on desc nulls first, e.starts_on desc, e.number`,
  )

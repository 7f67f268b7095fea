import { eq, sql } from 'drizzle-orm'
import type { PersonActor, Role } from '#platform/access'
import { type Ctx, type Db, inTransaction, rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import { organisations, people } from './schema.ts'

export type Acting = {
  actor: PersonActor
  person: { id: string; name: string; language: 'nl' | 'en' }
  organisation: { id: string; name: string; code: string; kind: string; theme: string | null; fictitious: boolean }
  others: { id: string; name: string }[]
}

type Row = Acting['person'] & {
  memberships: {
    id: string
    name: string
    code: string
    kind: string
    theme: string | null
    fictitious: boolean
    districtId: string | null
    role: Role
  }[]
}

/**
 * For whom a person acts, with the roles of that day: the organisation asked for, else the first one. One statement.
 * @param day YYYY-MM-DD
 * @returns null when the person has no role anywhere on that day
 */
export async function actorFor(
  db: Db,
  personId: string,
  organisationId: string | null,
  day: string,
): Promise<Acting | null> {
  const [row] = await rowsOf<Row>(
    db,
    sql`select p.id, p.name, p.language, (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'code', o.code, 'kind', o.kind,
        'theme', o.theme, 'fictitious', p.fictitious, 'districtId', coalesce(o.district_id, case when o.kind = 'district' then o.id end),
        'role', m.role) order by o.kind, o.name, m.role), '[]')
      from organisations.memberships m join organisations.organisations o on o.id = m.organisation_id
      where m.person_id = p.id and m.starts_on <= ${day}::date and (m.ends_on is null or m.ends_on >= ${day}::date)
        and o.valid_from <= ${day}::date and (o.valid_to is null or o.valid_to > ${day}::date)) as memberships
    from organisations.people p where p.id = ${personId}::uuid`,
  )
  const [first] = row?.memberships ?? []
  if (!row || !first) return null
  const wanted = row.memberships.find(({ id }) => id === organisationId) ?? first
  const { districtId, role: _, ...organisation } = wanted
  const others = [...new Map(row.memberships.map(({ id, name }) => [id, { id, name }])).values()].filter(
    ({ id }) => id !== wanted.id,
  )
  const roles = row.memberships.filter(({ id }) => id === wanted.id).map(({ role }) => role)
  return {
    actor: { kind: 'person', personId: row.id, organisationId: wanted.id, districtId, roles },
    person: { id: row.id, name: row.name, language: row.language },
    organisation,
    others,
  }
}

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

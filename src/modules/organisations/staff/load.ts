import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Kept, KeptEmployment, KeptUnit } from './plan.ts'

/**
 * What is kept of the staff of an organisation, by number and code, ended ones too. Three statements.
 * @param mails of the file, to find who is known already
 */
export async function loadKept(tx: Tx, organisationId: string, mails: readonly string[]): Promise<Kept> {
  const employments = await rowsOf<KeptEmployment>(
    tx.db,
    sql`select e.id, e.person_id as "personId", e.number, p.name, lower(p.mail) as mail, u.code as "unitCode", e.function, e.kind,
      lead.number as manager, e.starts_on::text as "startsOn", e.ends_on::text as "endsOn",
      organisations.is_only_staff_here(p.id) as "mayCorrect"
    from organisations.employments e
      join organisations.people p on p.id = e.person_id
      left join organisations.units u on u.id = e.unit_id
      left join lateral (select l.number from organisations.employments l
        where l.person_id = e.manager_id and l.organisation_id = e.organisation_id
        order by l.ends_on desc nulls first, l.number limit 1) lead on true
    where e.organisation_id = ${organisationId}::uuid order by e.number collate "C"`,
  )
  const units = await rowsOf<KeptUnit>(
    tx.db,
    sql`select u.id, u.code, u.name, above.code as parent, u.ends_on::text as "endsOn" from organisations.units u
      left join organisations.units above on above.id = u.parent_id
      where u.organisation_id = ${organisationId}::uuid order by u.code collate "C"`,
  )
  const known = await rowsOf<{ id: string; mail: string }>(
    tx.db,
    sql`select id, mail from organisations.people_by_mail(
      array(select jsonb_array_elements_text(${JSON.stringify(mails)}::jsonb)))`,
  )
  return { employments, units, people: new Map(known.map(({ id, mail }) => [mail, id])) }
}

import { type SQL, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx, unionOfHits } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from './policy.ts'

/** An organisation, or a person with a role at the acting one now, in whose name or address all words stand. */
export type OrganisationHit = { kind: 'organisation' | 'person'; id: string; title: string; about: string | null }

/** Of each kind at most so many. */
const most = 100

/** The organisations and people in which all words stand, as far as the actor may see them. One statement. */
export const lookInOrganisations = (ctx: Ctx, words: readonly string[]): Promise<OrganisationHit[]> =>
  inTransaction(ctx, async (tx) => {
    const parts = [organisations, ...people(tx)]
    const rows = await rowsOf<OrganisationHit & { text: string }>(tx.db, unionOfHits(parts, words, most))
    return rows.map(({ text: _, ...hit }) => hit)
  })

const organisations = sql`select 'organisation' as kind, o.id, o.name as title, null::text as about, o.name as text
  from organisations.organisations o order by o.kind, o.name`

function people(tx: Tx): SQL[] {
  const { organisationId } = personOf(tx)
  if (!allows(tx, may.seePeople, { organisationId })) return []
  return [
    sql`select 'person' as kind, p.id, p.name as title, p.mail as about, concat_ws(' ', p.name, p.mail) as text
      from organisations.people p where exists (select from organisations.memberships m where m.person_id = p.id
        and m.organisation_id = ${organisationId}::uuid and coalesce(m.ends_on, 'infinity') >= ${dayOf(tx.now)}::date)
      order by lower(p.name), p.id`,
  ]
}

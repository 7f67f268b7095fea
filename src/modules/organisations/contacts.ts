import { sql } from 'drizzle-orm'
import { authorise, type Role } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from './policy.ts'
import { organisationById } from './queries.ts'

/** Roles of a municipality that its district sees: who to call, and who signs. */
const roles = ['administrator', 'coordinator', 'secretary', 'mayor'] as const satisfies readonly Role[]

export type Contact = { id: string; name: string; mail: string; role: (typeof roles)[number] }

/** Who coordinates, signs and keeps the rights at an organisation today, for itself and for its district; by role and name. */
export const contactsAt = (ctx: Ctx, organisationId: string): Promise<Contact[]> =>
  inTransaction(ctx, async (tx) => {
    const { districtId } = await organisationById(tx, organisationId)
    authorise(tx, may.seeContacts, { organisationId, districtId })
    const today = dayOf(tx.now)
    return rowsOf<Contact>(
      tx.db,
      sql`select m.id, p.name, p.mail, m.role from organisations.memberships m join organisations.people p on p.id = m.person_id
        where m.organisation_id = ${organisationId}::uuid and m.role in (${sql.join(
          roles.map((role) => sql`${role}`),
          sql`, `,
        )}) and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
        order by m.role, lower(p.name)`,
    )
  })

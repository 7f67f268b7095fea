import type { Role } from '#platform/access'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { memberships, people } from './schema.ts'

/** Adds fictitious people with their roles, as the system; for the demo district only. @returns their ids in order. */
export async function addPeople(
  tx: Tx,
  given: readonly { name: string; mail: string; at: string; roles: readonly Role[] }[],
): Promise<string[]> {
  const rows = given.map(({ name, mail }) => ({ name, mail, fictitious: true, createdAt: tx.now }))
  const made = await tx.db.insert(people).values(rows).returning({ id: people.id, mail: people.mail })
  const byMail = new Map(made.map(({ id, mail }) => [mail, id]))
  const startsOn = dayOf(tx.now)
  const roles = given.flatMap(({ mail, at, roles: all }) =>
    all.map((role) => ({ organisationId: at, personId: byMail.get(mail) ?? '', role, startsOn })),
  )
  await tx.db.insert(memberships).values(roles)
  return given.map(({ mail }) => byMail.get(mail) ?? '')
}

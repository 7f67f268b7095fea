import { eq } from 'drizzle-orm'
import type { PersonActor, Role } from '#platform/access'
import type { Db } from '#platform/db'
import type { Kind } from './model.ts'
import { memberships, organisations, people } from './schema.ts'

let next = 0
const fresh = () => {
  next += 1
  return `${Date.now().toString(36)}-${next}`
}

export type TestDistrict = { districtId: string; municipalities: { id: string; code: string; name: string }[] }

/** A district of its own with a number of municipalities, for one test. */
export async function aDistrict(db: Db, size = 3): Promise<TestDistrict> {
  const districtId = await anOrganisation(db, { kind: 'district', name: 'Testdistrict' })
  const rows = Array.from({ length: size }, (_, index) => ({
    kind: 'municipality' as const,
    code: `G-${fresh()}`,
    name: `Testgemeente ${index + 1}`,
    districtId,
    tileColumn: index % 6,
    tileRow: Math.floor(index / 6),
  }))
  const made = { id: organisations.id, code: organisations.code, name: organisations.name }
  const municipalities = size > 0 ? await db.insert(organisations).values(rows).returning(made) : []
  return { districtId, municipalities }
}

/** One organisation of any kind; give a `districtId` when it belongs to one. @returns its id. */
export async function anOrganisation(
  db: Db,
  fields: Partial<typeof organisations.$inferInsert> & { kind: Kind },
): Promise<string> {
  const [made] = await db
    .insert(organisations)
    .values({ code: `T-${fresh()}`, name: 'Testorganisatie', ...fields })
    .returning({ id: organisations.id })
  if (!made) throw new Error('the organisation of a test was not made')
  return made.id
}

/**
 * A person with these roles since 2020, as actor.
 * @param at the organisation; without `districtId` that is looked up
 */
export async function aMember(
  db: Db,
  at: string | { organisationId: string; districtId: string | null },
  roles: Role | readonly Role[],
): Promise<PersonActor> {
  const { organisationId, districtId } = typeof at === 'string' ? await placeOf(db, at) : at
  const all = typeof roles === 'string' ? [roles] : roles
  const personId = await aPerson(db)
  const rows = all.map((role) => ({ organisationId, personId, role, startsOn: '2020-01-01' }))
  if (rows.length > 0) await db.insert(memberships).values(rows)
  return { kind: 'person', personId, organisationId, districtId, roles: all }
}

async function placeOf(db: Db, organisationId: string) {
  const { kind, districtId } = organisations
  const [found] = await db.select({ kind, districtId }).from(organisations).where(eq(organisations.id, organisationId))
  return { organisationId, districtId: found?.kind === 'district' ? organisationId : (found?.districtId ?? null) }
}

/** A person without any role. @returns their id. */
export async function aPerson(db: Db, fields: { name?: string; mail?: string } = {}): Promise<string> {
  const { name = 'Test Persoon', mail = `test-${fresh()}@example.org` } = fields
  const [made] = await db
    .insert(people)
    .values({ name, mail, fictitious: true, createdAt: new Date('2020-01-01T00:00:00Z') })
    .returning({ id: people.id })
  if (!made) throw new Error('the person of a test was not made')
  return made.id
}

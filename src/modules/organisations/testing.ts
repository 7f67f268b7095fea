import type { PersonActor, Role } from '#platform/access'
import type { Db } from '#platform/db'
import { memberships, organisations, people } from './schema.ts'

let next = 0
const fresh = () => `${Date.now().toString(36)}-${(next += 1)}`

export type TestDistrict = { districtId: string; municipalities: { id: string; code: string; name: string }[] }

/** A district of its own with a number of municipalities, for one test. */
export async function aDistrict(db: Db, size = 3): Promise<TestDistrict> {
  const [district] = await db
    .insert(organisations)
    .values({ kind: 'district', code: `D-${fresh()}`, name: 'Testdistrict' })
    .returning()
  if (!district) throw new Error('no district')
  const rows = Array.from({ length: size }, (_, index) => ({
    kind: 'municipality' as const,
    code: `G-${fresh()}`,
    name: `Testgemeente ${index + 1}`,
    districtId: district.id,
    tileColumn: index % 6,
    tileRow: Math.floor(index / 6),
  }))
  const municipalities = await db
    .insert(organisations)
    .values(rows)
    .returning({ id: organisations.id, code: organisations.code, name: organisations.name })
  return { districtId: district.id, municipalities }
}

/** A person with these roles at an organisation, as actor. */
export async function aMember(
  db: Db,
  at: { organisationId: string; districtId: string },
  roles: Role | readonly Role[],
): Promise<PersonActor> {
  const all = typeof roles === 'string' ? [roles] : roles
  const [person] = await db
    .insert(people)
    .values({ name: 'Test Persoon', mail: `test-${fresh()}@example.org`, fictitious: true, createdAt: new Date() })
    .returning()
  if (!person) throw new Error('no person')
  await db
    .insert(memberships)
    .values(
      all.map((role) => ({ organisationId: at.organisationId, personId: person.id, role, startsOn: '2020-01-01' })),
    )
  return {
    kind: 'person',
    personId: person.id,
    organisationId: at.organisationId,
    districtId: at.districtId,
    roles: all,
  }
}

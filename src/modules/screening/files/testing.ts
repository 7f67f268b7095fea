import { sql } from 'drizzle-orm'
import { aDistrict, aMember, aPerson } from '#modules/organisations'
import type { Role } from '#platform/access'
import { type Ctx, type Db, rowsOf } from '#platform/db'
import { aMoment } from '#platform/testing'
import type { FunctionClass } from '../codes.ts'
import type { Profile } from '../profiles/schema.ts'
import { aModel, aProfile } from '../testing.ts'
import type { OpenFile } from './input.ts'

/** A municipality with an adopted model, a function of a class, and who acts there. */
export async function aHr(db: Db, of: FunctionClass = 'C') {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  const there = { organisationId: municipalities[1]?.id ?? '', districtId }
  const model = await aModel(db, districtId)
  const profile = await aProfile(db, at, { modelId: model.id, class: of })
  const as = async (role: Role, place: typeof at = at, now: Date = aMoment): Promise<Ctx> => ({
    db,
    actor: await aMember(db, place, role),
    now,
    channel: 'page',
  })
  return { at, there, model, profile, as, hr: await as('integrity-officer') }
}

/** A candidate for a function, as HR fills in. */
export const aCandidate = (profile: Pick<Profile, 'id'>, given: Partial<OpenFile> = {}): OpenFile => ({
  ...{ profileId: profile.id, employmentId: null, name: 'Kandidaat (fictief)', mail: 'kandidaat@example.org' },
  ...{ language: 'nl', kind: 'own', startsOn: '2024-02-01', ...given },
})

/** An employment as the staff file brings it in. */
export async function anEmployment(
  db: Db,
  organisationId: string,
  { name, mail, startsOn }: { name: string; mail?: string; startsOn: string },
): Promise<{ employmentId: string; personId: string }> {
  const personId = await aPerson(db, { name, ...(mail ? { mail } : {}) })
  const number = crypto.randomUUID()
  const [made] = await rowsOf<{ id: string }>(
    db,
    sql`insert into organisations.employments (organisation_id, person_id, number, function, kind, starts_on)
      values (${organisationId}::uuid, ${personId}::uuid, ${number}, 'Consulent', 'own', ${startsOn}::date) returning id`,
  )
  return { employmentId: made?.id ?? '', personId }
}

import { aDistrict, aMember } from '#modules/organisations'
import type { Role } from '#platform/access'
import type { Ctx, Db } from '#platform/db'
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

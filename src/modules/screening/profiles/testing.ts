import { aDistrict, aMember } from '#modules/organisations'
import type { Role } from '#platform/access'
import type { Ctx, Db } from '#platform/db'
import { ctxFor } from '#platform/testing'
import { aModel } from '../testing.ts'
import { approveProfile, proposeProfile } from './deciding.ts'
import type { ScoreInput } from './input.ts'
import { createProfile } from './keeping.ts'
import type { Profile } from './schema.ts'
import { scoreProfile } from './scoring.ts'

/** Scores of class B, unless given otherwise. */
export const scoresFor = (fields: Partial<ScoreInput> = {}): ScoreInput => ({
  scores: [2, 2, 2, 0, 0, 0, 0, 0],
  domains: [],
  flags: [],
  certificates: ['aspect:12'],
  class: null,
  motivation: null,
  revision: 0,
  ...fields,
})

/** A municipality with HR and security, in a district with a neighbour and the model that holds. */
export async function aFunctionHouse(db: Db) {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const model = await aModel(db, districtId)
  const [here, there] = municipalities
  if (!here || !there) throw new Error('the district of a test has two municipalities')
  const at = { organisationId: here.id, districtId }
  const as = async (roles: Role | readonly Role[], where = at): Promise<Ctx> =>
    ctxFor(db, await aMember(db, where, roles))
  return {
    ...at,
    neighbourId: there.id,
    model,
    as,
    hr: await as('integrity-officer'),
    security: await as('coordinator'),
    next: { hr: await as('integrity-officer', { organisationId: there.id, districtId }) },
  }
}
export type FunctionHouse = Awaited<ReturnType<typeof aFunctionHouse>>

let next = 0
/** A function with these scores, put forward by HR. */
export async function aProposed(hr: Ctx, fields: Partial<ScoreInput> = {}): Promise<Profile & { seen: number }> {
  next += 1
  const profile = await createProfile(hr, { name: `Functie ${next}`, hr21: null })
  const { revision } = await scoreProfile(hr, profile.id, scoresFor(fields))
  const { revision: seen } = await proposeProfile(hr, profile.id, { revision })
  return { ...profile, seen }
}

/** The same, approved by security too. */
export async function anApproved(
  { hr, security }: Pick<FunctionHouse, 'hr' | 'security'>,
  fields: Partial<ScoreInput> = {},
) {
  const { id, seen } = await aProposed(hr, fields)
  await approveProfile(security, id, { as: 'security', revision: seen })
  return id
}

import { expect, test } from 'vitest'
import { aDistrict, aMember, type TestDistrict } from '#modules/organisations'
import type { Role } from '#platform/access'
import { ctxFor, testDatabase } from '#platform/testing'
import { homeData } from './home-data.ts'

const { db } = await testDatabase()

async function homeOf({ districtId }: TestDistrict, organisationId: string, role: Role) {
  const actor = await aMember(db, { organisationId, districtId }, role)
  const kind = organisationId === districtId ? 'district' : 'municipality'
  const organisation = { id: organisationId, name: 'x', code: 'x', kind, theme: null, fictitious: true }
  const login = { loginId: '', actor, person: { id: actor.personId, name: 'x' }, organisation, others: [] }
  return homeData(ctxFor(db, actor), login)
}

test('an assessor is told nothing of rounds and threads that they may not see; others are told that there are none', async () => {
  const district = await aDistrict(db)
  const { districtId, municipalities } = district
  const assessor = await homeOf(district, districtId, 'assessor')
  expect(assessor).toMatchObject({ district: null, seesThreads: false, latest: null })
  const own = municipalities[0]?.id ?? ''
  for (const home of [await homeOf(district, districtId, 'project-leader'), await homeOf(district, own, 'coordinator')])
    expect(home).toMatchObject({ district: [], seesThreads: true, latest: null })
})

import { expect, test } from 'vitest'
import { createRound } from '#modules/assessments'
import { frameworks } from '#modules/frameworks'
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

test('of two rounds that run at once both scans are asked for', async () => {
  const district = await aDistrict(db)
  const own = district.municipalities[0]?.id ?? ''
  const leader = ctxFor(db, await aMember(db, district.districtId, 'project-leader'))
  const nodes = [{ code: 'A', parent: null, assessable: true, title: { nl: 'Een norm' } }]
  const scale = [0, 1, 2].map((level) => ({ level, name: { nl: `niveau ${level}` } }))
  const about = { version: '1', title: { nl: 'Kader' }, language: 'nl', groups: [], rules: null, scale, nodes }
  const code = `kader-${crypto.randomUUID()}`
  const { id: frameworkId } = await frameworks.create(leader, { code, ...about }, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, frameworkId)
  const days = { referenceDay: '2024-01-01', opensOn: '2024-01-01', closesOn: '2024-03-01' }
  const open = { frameworkId, ...days, reminderDays: [], groups: [], municipalities: [] }
  for (const round of [
    { ...open, title: 'Ronde een' },
    { ...open, title: 'Ronde twee' },
    { ...open, title: 'Ronde later', opensOn: '2024-02-20' },
  ])
    await createRound(leader, round)
  const { municipality } = await homeOf(district, own, 'coordinator')
  expect(municipality?.scans.map(({ title, total }) => `${title} ${total}`).sort()).toEqual([
    'Ronde een 1',
    'Ronde twee 1',
  ])
})

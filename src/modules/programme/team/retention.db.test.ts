import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { inTransaction, systemCtx } from '#platform/db'
import { destroyExpired } from '#platform/retention'
import { aMoment, testDatabase } from '#platform/testing'
import { seedPlan } from '../seeding-plan.ts'
import { aPlan, aProgramme } from '../testing.ts'
import { teamRetention } from './retention.ts'
import { team } from './schema.ts'

const { db } = await testDatabase()

test('people of the team are kept for five years after they stopped or the programme ended, and not a day longer', async () => {
  const { districtId } = await aDistrict(db, 1)
  const leader = await aMember(db, districtId, 'project-leader')
  const made = await aProgramme(db, districtId, leader)
  const owned = { programmeId: made.programmeId, organisationId: districtId }
  const member = { role: 'member' as const, startsOn: '2024-01-01' }
  const plan = {
    ...aPlan(made, leader.personId),
    team: [
      { ...member, name: 'Gestopt', endsOn: '2024-03-31' },
      { ...member, name: 'Tot het eind' },
    ],
  }
  await inTransaction(systemCtx(db, aMoment), (tx) => seedPlan(tx, owned, plan))
  const left = async () =>
    (await db.select({ name: team.name }).from(team).where(eq(team.programmeId, made.programmeId))).map(
      ({ name }) => name,
    )
  await destroyExpired(db, teamRetention, new Date('2029-03-01T10:00:00Z'))
  expect(await left()).toHaveLength(2)
  await destroyExpired(db, teamRetention, new Date('2029-04-02T10:00:00Z'))
  expect(await left()).toEqual(['Tot het eind'])
  await destroyExpired(db, teamRetention, new Date('2030-01-02T10:00:00Z'))
  expect(await left()).toEqual([])
})

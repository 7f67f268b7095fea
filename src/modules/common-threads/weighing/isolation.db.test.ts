import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import type { PersonActor } from '#platform/access'
import {
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { aRoundToWeigh, places } from './sample-weighing.ts'
import { decideOutcome, judgeThread, moveWeighing, rankCriteria, startWeighing } from './service.ts'

const { db } = await testDatabase()
let open: Awaited<ReturnType<typeof aRoundToWeigh>>
let closed: Awaited<ReturnType<typeof aRoundToWeigh>>

async function weighed() {
  const sample = await aRoundToWeigh(db)
  const { leader, analyst, member, roundId, shared } = sample
  await startWeighing(leader, roundId)
  await rankCriteria(member(), roundId, places(1, 2, 3, 4, 5, 6, 7))
  const criteria = { scale: { level: 3, sureness: 'sure' as const, reason: 'Schaars' } }
  await judgeThread(analyst, shared, { criteria, vetoReason: undefined, unclearReason: undefined, revision: 0 })
  await decideOutcome(leader, shared, { outcome: 'joint', reason: 'Samen', revision: 0 })
  return sample
}
beforeAll(async () => {
  open = await weighed()
  closed = await weighed()
  await moveWeighing(closed.leader, closed.roundId, 'close')
})

type Sample = typeof open
const table = (name: string) => `common_threads.${name}`
const rows = ({ districtId }: Sample) => sql`organisation_id = ${districtId}::uuid`
const municipal = ({ places: all, districtId }: Sample) => everyoneAtMunicipality(all[0]?.id ?? '', districtId)
const but = ({ districtId }: Sample, ...roles: string[]): PersonActor[] =>
  everyoneAtDistrict(districtId).filter(({ roles: [role = ''] }) => !roles.includes(role))
const elsewhere = () => {
  const district = crypto.randomUUID()
  return [
    ...everyoneAtMunicipality(crypto.randomUUID(), district),
    ...everyoneAtDistrict(district),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
}

test('a ranking is its maker’s alone: no other board member, leader or analyst reads or touches it', async () => {
  for (const sample of [open, closed])
    await expectIsolated(db, {
      table: table('rankings'),
      rows: rows(sample),
      actors: [...everyoneAtDistrict(sample.districtId), ...municipal(sample), ...elsewhere()],
    })
})

test('before closing judgements are for the project leader and the analyst; decisions are the leader’s to make', async () => {
  await expectIsolated(db, {
    table: table('judgements'),
    rows: rows(open),
    actors: [...but(open, 'project-leader', 'analyst'), ...municipal(open), ...elsewhere()],
  })
  const readers = but(open, 'project-leader', 'analyst')
  const actors = [...readers, ...municipal(open), ...elsewhere()]
  await expectIsolated(db, { table: table('outcomes'), rows: rows(open), actors })
  const analyst = everyoneAtDistrict(open.districtId).filter(({ roles }) => roles.includes('analyst'))
  await expectIsolated(db, { table: table('outcomes'), rows: rows(open), actors: analyst, mayRead: true })
})

test('after closing the district reads, and changes nothing', async () => {
  const actors = [...but(closed, 'project-leader', 'analyst'), ...municipal(closed)]
  for (const name of ['weighings', 'judgements', 'outcomes']) {
    await expectIsolated(db, { table: table(name), rows: rows(closed), actors, mayRead: true })
    await expectIsolated(db, { table: table(name), rows: rows(closed), actors: elsewhere() })
  }
})

test('a weighing that is open is read by the board and the analyst, kept by the leader, and unknown to others', async () => {
  const readers = everyoneAtDistrict(open.districtId).filter(({ roles: [role = ''] }) =>
    ['analyst', 'board-member'].includes(role),
  )
  await expectIsolated(db, { table: table('weighings'), rows: rows(open), actors: readers, mayRead: true })
  await expectIsolated(db, {
    table: table('weighings'),
    rows: rows(open),
    actors: [...but(open, 'project-leader', 'analyst', 'board-member'), ...municipal(open), ...elsewhere()],
  })
})

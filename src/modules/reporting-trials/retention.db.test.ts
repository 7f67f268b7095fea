import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type Ctx, rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { releaseExperiment } from './elsewhere/releasing.ts'
import { finishExperiment, planExperiment } from './experiments/service.ts'
import { moveIntervention, planIntervention } from './interventions/service.ts'
import { trialsRetention } from './retention.ts'
import { planRollOut } from './roll-outs/service.ts'
import {
  aFrozenExperiment,
  anExperiment,
  anIntervention,
  aRollOut,
  aTrialDistrict,
  at,
  counted as countedAt,
  type TrialDistrict,
  totalsOf,
} from './testing.ts'

log.level = 'silent'
const { db } = await testDatabase()
let here: TrialDistrict
let keeper: Ctx
let leader: Ctx
beforeEach(async () => {
  here = await aTrialDistrict(db)
  ;({ keeper, leader } = here)
})
const counted = (...what: Parameters<typeof countedAt>[2]) => countedAt(db, here, what)
const totals = () => totalsOf(db, here)
const frozen = (of: Parameters<typeof anExperiment>[0] = {}) => aFrozenExperiment(keeper, of)

test('five years after its end a trial goes with its groups, totals and history, and an intervention too', async () => {
  const { id, code } = await frozen()
  await counted(code, 'opened', '2024-01-24')
  await finishExperiment(at(keeper, '2024-02-19'), id, null)
  await releaseExperiment(keeper, id, true)
  const made = await planIntervention(keeper, anIntervention())
  await moveIntervention(keeper, made.id, { do: 'stop', note: 'Geen tijd voor.' })
  await destroyExpired(db, trialsRetention, new Date('2029-02-18T10:00:00Z'))
  expect(await totals()).toHaveLength(1)
  await destroyExpired(db, trialsRetention, new Date('2029-02-21T10:00:00Z'))
  expect(await totals()).toEqual([])
  const left = await rowsOf(
    db,
    sql`select 1 from trials.events where subject_id in (${id}::uuid, ${made.id}::uuid) union all
      select 1 from trials.released where subject_id = ${id}::uuid`,
  )
  expect(left).toEqual([])
})

test('what was planned and never held goes five years after its days as well, and not a day earlier', async () => {
  const planned = await planIntervention(keeper, anIntervention({ startsOn: '2024-02-01', endsOn: '2024-03-01' }))
  const draft = await planExperiment(keeper, anExperiment())
  const left = await frozen()
  const asked = await planRollOut(leader, aRollOut({ municipalities: here.ids }))
  const there = async () => {
    const ids = sql`(${planned.id}::uuid, ${draft.id}::uuid, ${left.id}::uuid, ${asked.id}::uuid)`
    const rows = await rowsOf<{ id: string }>(
      db,
      sql`select id from trials.interventions where id in ${ids} union select id from trials.experiments where id in ${ids}
        union select id from trials.roll_outs where id in ${ids}`,
    )
    return rows.map(({ id }) => id).sort()
  }
  // The trials end on 19 February, the intervention on 1 March, the roll-out with five steps of four weeks on 24 June.
  await destroyExpired(db, trialsRetention, new Date('2029-02-18T10:00:00Z'))
  expect(await there()).toEqual([planned.id, draft.id, left.id, asked.id].sort())
  await destroyExpired(db, trialsRetention, new Date('2029-02-21T10:00:00Z'))
  expect(await there()).toEqual([planned.id, asked.id].sort())
  await destroyExpired(db, trialsRetention, new Date('2029-06-25T10:00:00Z'))
  expect(await there()).toEqual([])
})

test('a method that runs goes five years after its last day or the last line in its history; who says that it is in use keeps it', async () => {
  const start = async (day: string, endsOn: string | null) => {
    const { id } = await planIntervention(keeper, anIntervention({ startsOn: '2024-01-15', endsOn }))
    await moveIntervention(at(keeper, day), id, { do: 'start' })
    return id
  }
  const left = await start('2024-02-01', null)
  const used = await start('2024-02-01', null)
  const until = await start('2024-02-01', '2024-06-30')
  await moveIntervention(at(keeper, '2026-05-04'), used, { do: 'review' })
  const there = async () =>
    (
      await rowsOf<{ id: string }>(
        db,
        sql`select id from trials.interventions where organisation_id = ${here.organisationId}::uuid`,
      )
    ).map(({ id }) => id)
  for (const [day, kept] of [
    ['2029-01-31', [left, used, until]],
    ['2029-02-01', [used, until]],
    ['2029-06-29', [used, until]],
    ['2029-06-30', [used]],
    ['2031-05-03', [used]],
    ['2031-05-04', []],
  ] as const) {
    await destroyExpired(db, trialsRetention, new Date(`${day}T10:00:00Z`))
    expect([day, (await there()).sort()]).toEqual([day, [...kept].sort()])
  }
})

import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type Ctx, inTransaction } from '#platform/db'
import { log } from '#platform/log'
import { testDatabase } from '#platform/testing'
import { drawWeeks } from '../drawing.ts'
import { aFrozenExperiment, anExperiment, aTrialDistrict, at, type TrialDistrict } from '../testing.ts'
import { adviceOn } from './plan.ts'
import { codesToSpread, readExperiment } from './queries.ts'
import { changeExperiment, freezeExperiment, noteDeviation, planExperiment, removeExperiment } from './service.ts'

log.level = 'silent'
const { db } = await testDatabase()
let here: TrialDistrict
let keeper: Ctx
beforeEach(async () => {
  here = await aTrialDistrict(db)
  ;({ keeper } = here)
})

const frozen = (of: Parameters<typeof anExperiment>[0] = {}) => aFrozenExperiment(keeper, of)

test('a plan says how many weeks it needs, is drawn with its seed when it is frozen, and nothing of it changes after that', async () => {
  const made = await planExperiment(keeper, anExperiment())
  expect(adviceOn(made)).toMatchObject({ weeksNeeded: 50, power: expect.closeTo(0, 0) })
  await expect(noteDeviation(keeper, made.id, 'te vroeg')).rejects.toMatchObject({ reason: 'trials.note_on_draft' })
  const changed = await changeExperiment(keeper, made.id, { ...anExperiment({ weeks: 6 }), revision: 1 })
  await expect(freezeExperiment(keeper, made.id, 1)).rejects.toMatchObject({ code: 'conflict' })
  await expect(freezeExperiment(at(keeper, '2024-02-01'), made.id, 2)).rejects.toMatchObject({
    problems: [{ reason: 'trials.starts_in_past' }],
  })
  const { seed, arms, planHash } = await freezeExperiment(keeper, made.id, changed.revision)
  expect(arms).toEqual(drawWeeks(seed ?? '', 6))
  expect(planHash).toMatch(/^[0-9a-f]{64}$/)
  const again = { ...anExperiment(), revision: 3 }
  await expect(changeExperiment(keeper, made.id, again)).rejects.toMatchObject({ reason: 'trials.plan_is_frozen' })
  await expect(removeExperiment(keeper, made.id)).rejects.toMatchObject({ reason: 'trials.plan_is_frozen' })
  for (const change of [
    sql`update trials.experiments set weeks = 8 where id = ${made.id}::uuid`,
    sql`update trials.groups set employees = 1 where experiment_id = ${made.id}::uuid`,
    sql`delete from trials.experiments where id = ${made.id}::uuid`,
  ])
    await expect(db.execute(change)).rejects.toThrow()
  await noteDeviation(keeper, made.id, 'In week 2 lag het intranet stil.')
  const { events } = await readExperiment(keeper, made.id)
  expect(events.map(({ what, note }) => note ?? what)).toEqual([
    ...['make', 'change', 'freeze'],
    'In week 2 lag het intranet stil.',
  ])
})

test('codes of a trial that is over are no longer there to spread', async () => {
  const { code } = await frozen()
  expect(await inTransaction(keeper, codesToSpread)).toMatchObject([{ code, team: null }])
  expect(await inTransaction(at(keeper, '2024-03-01'), codesToSpread)).toEqual([])
})

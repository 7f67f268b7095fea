import { beforeEach, expect, test } from 'vitest'
import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { log } from '#platform/log'
import { testDatabase } from '#platform/testing'
import { drawOrder } from '../drawing.ts'
import { aRollOut, aTrialDistrict, type TrialDistrict } from '../testing.ts'
import { NewRollOut } from './input.ts'
import { exportRollOuts, findRollOuts, readRollOut } from './queries.ts'
import { decideRollOut, freezeRollOut, planRollOut } from './service.ts'

log.level = 'silent'
const { db } = await testDatabase()
let here: TrialDistrict
let keeper: Ctx
let mayor: Ctx
let other: Ctx
let leader: Ctx
beforeEach(async () => {
  here = await aTrialDistrict(db)
  ;({ keeper, mayor, other, leader } = here)
})

test('a roll-out asks each municipality, draws the order of those that agree, and then stays', async () => {
  const { ids } = here
  const made = await planRollOut(leader, aRollOut({ municipalities: ids }))
  await expect(freezeRollOut(leader, made.id, 1)).rejects.toMatchObject({ reason: 'trials.five_must_agree' })
  await decideRollOut(mayor, made.id, 'declined')
  await decideRollOut(keeper, made.id, 'agreed')
  for (const ctx of here.others.slice(1)) await decideRollOut(ctx, made.id, 'agreed')
  await expect(freezeRollOut(leader, made.id, 1)).rejects.toMatchObject({ reason: 'trials.five_must_agree' })
  await decideRollOut(other, made.id, 'agreed')
  const { seed } = await freezeRollOut(leader, made.id, 1)
  await expect(decideRollOut(mayor, made.id, 'declined')).rejects.toMatchObject({ reason: 'trials.plan_is_frozen' })
  const whole = await readRollOut(leader, made.id)
  expect(whole.sites.map(({ municipalityId }) => municipalityId)).toEqual(drawOrder(seed ?? '', ids))
  expect(whole.sites.map(({ startsOn }) => startsOn)).toEqual([
    ...['2024-02-05', '2024-03-04', '2024-04-01', '2024-04-29', '2024-05-27'],
  ])
  const own = await readRollOut(other, made.id)
  expect(own.sites.map(({ municipalityId }) => municipalityId)).toEqual([personOf(other).organisationId])
  expect((await findRollOuts(other)).count).toBe(1)
})

test('a plan asks five municipalities at least, each once', () => {
  const { ids } = here
  const reasonsOf = (municipalities: string[]) =>
    NewRollOut.safeParse(aRollOut({ municipalities })).error?.issues.map(({ path, message }) => [...path, message])
  expect(reasonsOf(ids)).toBeUndefined()
  for (const few of [[], ids.slice(0, 4), [...ids.slice(0, 4), ids[0] ?? '']])
    expect(reasonsOf(few)).toEqual([['municipalities', 'trials.five_municipalities']])
})

test('roll-outs are searched, filtered, sorted and paged, and the file has them all', async () => {
  const { ids: municipalities } = here
  await planRollOut(leader, aRollOut({ title: 'Knop_1', startsOn: '2024-03-04', municipalities }))
  const { id } = await planRollOut(leader, aRollOut({ title: 'Dank', method: 'thanks', municipalities }))
  const titles = async (query: Parameters<typeof findRollOuts>[1]) =>
    (await findRollOuts(other, query)).results.map(({ title }) => title)
  expect(await titles({ search: 'knop_' })).toEqual(['Knop_1'])
  expect(await titles({ method: 'thanks', state: 'asking' })).toEqual(['Dank'])
  expect(await titles({ state: 'frozen' })).toEqual([])
  expect(await titles({ sort: 'startsOn', descending: false, pageSize: 1 })).toEqual(['Dank'])
  expect((await exportRollOuts(leader, { pageSize: 1 })).map((one) => one.id)).toEqual([id, expect.any(String)])
})

import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import type { Ctx } from '#platform/db'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { addShipped } from '../catalogue/shipping.ts'
import { exportLinks, readLinks } from '../picture/reading.ts'
import { compareSources, exportComparison } from './reading.ts'

const { db } = await testDatabase()
const pair = { one: 'brp', other: 'laa' }
let [employee, stranger]: Ctx[] = []

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  employee = ctxFor(db, await aMember(db, { organisationId: municipalities[0]?.id ?? '', districtId }, 'employee'))
  const away = await aDistrict(db, 0)
  stranger = ctxFor(db, anActor(districtRoles, { organisationId: away.districtId, districtId: away.districtId }))
})
const here = (ctx: Ctx | undefined): Ctx => {
  if (!ctx) throw new Error('the people of the test are not there')
  return ctx
}

test('an employee compares two sources and sees what links them', async () => {
  const { fields } = await compareSources(here(employee), pair, 'nl')
  expect(fields?.some(({ differs }) => differs)).toBe(true)
  const { fields: open } = await compareSources(here(employee), { one: 'brp', other: 'bag' }, 'nl')
  const refused = open?.find(({ key }) => key === 'rules-no')
  expect(refused?.one.length).toBeGreaterThan(0)
  expect(refused?.other).toEqual([{ text: 'niemand', isOnlyHere: true }])
  const { sources } = await readLinks(here(employee), { source: 'laa' })
  expect(sources.map(({ code }) => code)).toEqual(['bag', 'brp', 'laa'])
})

test('nothing is compared before two are chosen, and a code that is not there is not found', async () => {
  expect((await compareSources(here(employee), { one: 'brp', other: '' }, 'nl')).fields).toBeNull()
  await expect(compareSources(here(employee), { one: 'brp', other: 'gone' }, 'nl')).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('another district sees nothing of it', async () => {
  expect(await readLinks(here(stranger), {})).toEqual({ all: [], links: [], sources: [], alone: [] })
  expect(await exportLinks(here(stranger), {})).toEqual([])
  await expect(compareSources(here(stranger), pair, 'nl')).rejects.toMatchObject({ code: 'not_found' })
})

const calls: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  readLinks: (ctx) => readLinks(ctx, {}),
  exportLinks: (ctx) => exportLinks(ctx, {}),
  compareSources: (ctx) => compareSources(ctx, pair, 'nl'),
  exportComparison: (ctx) => exportComparison(ctx, pair, 'nl'),
}
test.each(Object.keys(calls))('%s is refused to who belongs to no district', async (name) => {
  const ctx = ctxFor(db, anActor([...municipalRoles, ...districtRoles]))
  await expect(calls[name]?.(ctx)).rejects.toMatchObject({ reason: 'systems.no_district' })
})

import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import type { Ctx } from '#platform/db'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { exportWholeSources } from '../exchange/exporting.ts'
import { findAnswers } from '../finder/asking.ts'
import { exportCatalogue } from '../linked/exporting.ts'
import { exportSources, findSources, namesOf, publishedSources, readSource } from './queries.ts'
import { shippedSources } from './shipped.ts'
import { addShipped } from './shipping.ts'

const { db } = await testDatabase()
let [leader, employee, stranger]: Ctx[] = []

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  employee = ctxFor(db, await aMember(db, { organisationId: municipalities[0]?.id ?? '', districtId }, 'employee'))
  const away = await aDistrict(db, 0)
  stranger = ctxFor(db, anActor(districtRoles, { organisationId: away.districtId, districtId: away.districtId }))
  await addShipped(leader)
})
const here = (ctx: Ctx | undefined): Ctx => {
  if (!ctx) throw new Error('the people of the test are not there')
  return ctx
}

test('taking over the sources of Weerwerk again adds none twice', async () => {
  expect(await addShipped(here(leader))).toBe(0)
  const { count } = await findSources(here(employee), { pageSize: 200 })
  expect(count).toBe(shippedSources().length)
})

test.each([
  ['a word', 'personen', 'brp'],
  ['another form of a word', 'identiteiten', 'brp'],
  ['a typing error', 'basisregistartie', 'brp'],
  ['a short name', 'BRP', 'brp'],
  ['a name that people give it', 'KvK', 'handelsregister'],
  ['the name of its holder', 'kadaster', 'brk'],
  ['words of which one has a typing error', 'basisregistratie persnen', 'brp'],
  ['a part of a word', 'register handels', 'handelsregister'],
])('search finds a source by %s', async (_, search, code) => {
  const { results } = await findSources(here(employee), { search })
  expect(results.map((one) => one.code)).toContain(code)
})

test('nothing is found by a word that stands nowhere', async () => {
  expect(await findSources(here(employee), { search: 'xyzzy' })).toEqual({ count: 0, results: [] })
})

test('filters keep what holds the code, and no more', async () => {
  const { results } = await findSources(here(employee), { want: 'residence', pageSize: 200 })
  const wanted = shippedSources().filter(({ wants }) => wants.includes('residence'))
  expect(results.map(({ code }) => code).sort()).toEqual(wanted.map(({ code }) => code))
})

test('the finder answers by the sources of the district', async () => {
  const answers = await findAnswers(here(employee), { have: 'address', want: 'residence', role: 'employee' })
  expect(answers.map(({ source, verdict }) => [source.code, verdict])).toContainEqual(['brp', 'no'])
})

test('the catalogue names the district, and every published source once', async () => {
  const things = await exportCatalogue(here(employee), 'https://weerwerk.example')
  const datasets = things.filter(({ types }) => types.includes('dcat:Dataset')).map(({ id }) => id)
  expect(datasets).toEqual(shippedSources().map(({ code }) => `https://weerwerk.example/bron/${code}`))
})

test('another district has its own overview, which is empty', async () => {
  const ctx = here(stranger)
  expect((await findSources(ctx)).count).toBe(0)
  expect(await publishedSources(ctx)).toEqual([])
  expect(await exportSources(ctx)).toEqual([])
  expect(await namesOf(ctx, ['brp'])).toEqual({})
  await expect(readSource(ctx, 'brp')).rejects.toMatchObject({ code: 'not_found' })
  expect(await findAnswers(ctx, { have: 'address', want: 'residence', role: 'employee' })).toEqual([])
})

const calls: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  findSources: (ctx) => findSources(ctx),
  exportSources: (ctx) => exportSources(ctx),
  readSource: (ctx) => readSource(ctx, 'brp'),
  namesOf: (ctx) => namesOf(ctx, ['brp']),
  publishedSources: (ctx) => publishedSources(ctx),
  findAnswers: (ctx) => findAnswers(ctx, { have: 'address', want: 'residence', role: 'employee' }),
  exportCatalogue: (ctx) => exportCatalogue(ctx, 'https://weerwerk.example'),
  exportWholeSources: (ctx) => exportWholeSources(ctx),
  addShipped: (ctx) => addShipped(ctx),
}
test.each(Object.keys(calls))('%s is refused to who belongs to no district', async (name) => {
  const ctx = ctxFor(db, anActor([...municipalRoles, ...districtRoles]))
  await expect(calls[name]?.(ctx)).rejects.toMatchObject({ reason: 'systems.no_district' })
})

test('taking over is refused to everyone but who decides', async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const others = districtRoles.filter((role) => role !== 'project-leader' && role !== 'analyst')
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  for (const actor of [anActor(others, { organisationId: districtId, districtId }), anActor(municipalRoles, at)])
    await expect(addShipped(ctxFor(db, actor))).rejects.toMatchObject({ code: 'forbidden' })
})

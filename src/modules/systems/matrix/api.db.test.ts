import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { addShipped } from '../catalogue/shipping.ts'
import { saveConnection } from '../connections/keeping.ts'
import { connectionFields } from '../connections/testing.ts'
import { matrixApi } from './api.ts'
import { shareConnections } from './sharing.ts'

const { db } = await testDatabase()
let reader: Ctx

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 3)
  const at = (index: number) => ({ organisationId: municipalities[index]?.id ?? '', districtId })
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  reader = ctxFor(db, await aMember(db, at(0), 'coordinator'))
  for (const index of [1, 2]) {
    const manager = ctxFor(db, await aMember(db, at(index), 'source-manager'))
    await saveConnection(manager, 'brp', connectionFields({ mayBeAsked: index === 1 }))
    await saveConnection(manager, 'bag', connectionFields({ desk: `Loket ${index}` }))
    if (index === 1) await shareConnections(manager)
  }
})

async function get(path: string): Promise<Response> {
  const { newApi } = await import('#platform/api')
  const api = newApi().use(async (c, next) => {
    c.set('ctx', reader)
    await next()
  })
  return api.route('/', matrixApi).request(path)
}

test('the matrix tells of each municipality what it shares, and counts all', async () => {
  const answer = await get('/source-matrix?search=bag&pageSize=1')
  expect(answer.status).toBe(200)
  const { results } = await answer.json()
  expect(results[0]).toMatchObject({ code: 'bag', counts: { connected: 2, unknown: 1 } })
  expect(results[0].municipalities.map(({ state }: { state: string }) => state).sort()).toEqual([
    'connected',
    'not-shared',
    'unknown',
  ])
})

test('as CSV a municipality that does not share says so in its column', async () => {
  const csv = await (await get('/source-matrix-files?form=csv&search=bag')).text()
  const line = csv.split('\n').find((one) => one.startsWith('bag'))
  expect(line).toContain('niet gedeeld')
  expect((await get('/source-gap-files?form=csv')).headers.get('content-type')).toContain('text/csv')
  expect((await get('/source-matrix-files')).headers.get('content-type')).toContain('spreadsheetml')
})

test('a gap has its sources with numbers of municipalities, and helpers are desks', async () => {
  const { results } = await (await get('/source-gaps?theme=address-fraud')).json()
  expect(results).toHaveLength(1)
  const brp = results[0].sources.find(({ code }: { code: string }) => code === 'brp')
  expect(brp).toMatchObject({ counts: { connected: 2 }, own: 'unknown' })
  const helpers = await (await get('/sources/brp/helpers')).json()
  expect(helpers).toMatchObject({ count: 1, results: [{ desk: 'Team Veiligheid' }] })
})

import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { destroyExpired } from '#platform/retention'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { addShipped } from '../catalogue/shipping.ts'
import { saveConnection } from '../connections/keeping.ts'
import { scoreOf } from '../connections/model.ts'
import { findConnections } from '../connections/queries.ts'
import { connectionFields } from '../connections/testing.ts'
import { compareWithDistrict, exportComparison } from './comparing.ts'
import { helpersOf } from './helping.ts'
import { exportGaps, exportMatrix, readGaps, readMatrix } from './queries.ts'
import { matrixRetention } from './retention.ts'
import { readSharing, shareConnections, stopSharing } from './sharing.ts'

const { db, statements } = await testDatabase()
let districtId: string
let ids: string[]
let managers: Ctx[]
let leader: Ctx

/** A district of five municipalities with a source manager each; the first is who looks. */
beforeEach(async () => {
  const made = await aDistrict(db, 5)
  districtId = made.districtId
  ids = made.municipalities.map(({ id }) => id)
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  managers = []
  for (const organisationId of ids)
    managers.push(ctxFor(db, await aMember(db, { organisationId, districtId }, 'source-manager')))
  await addShipped(leader)
})
const at = (index: number): Ctx => {
  const found = managers[index]
  if (!found) throw new Error(`no municipality ${index}`)
  return found
}
const connect = (index: number, code: string, fields: Parameters<typeof connectionFields>[0] = {}) =>
  saveConnection(at(index), code, connectionFields({ authorisations: { boa: 7 }, ...fields }))

/** What a reader sees of a municipality at a source. */
async function seen(by: Ctx, code: string, index: number) {
  const { places, rows } = await readMatrix(by)
  const column = places.findIndex(({ id }) => id === ids[index])
  return rows.find((row) => row.code === code)?.cells[column]
}

test('a municipality that does not share is told apart from one that wrote nothing down, for neighbours and the district', async () => {
  await connect(1, 'brp')
  await shareConnections(at(2))
  for (const reader of [at(0), leader]) {
    expect(await seen(reader, 'brp', 1)).toEqual({ state: 'not-shared', mayBeAsked: false })
    expect(await seen(reader, 'brp', 2)).toEqual({ state: 'unknown', mayBeAsked: false })
  }
  expect(await seen(at(1), 'brp', 1)).toMatchObject({ state: 'connected' })
  const { rows } = await readMatrix(at(0))
  expect(rows.find(({ code }) => code === 'brp')?.counts).toMatchObject({ connected: 1, unknown: 4 })
})

test('sharing shows all states at once, and stopping takes them away', async () => {
  await connect(1, 'brp', { state: 'not-connected' })
  await connect(1, 'bag', { state: 'not-applicable' })
  await shareConnections(at(1))
  expect(await readSharing(at(1))).toEqual({ since: '2024-01-15' })
  expect(await seen(at(0), 'brp', 1)).toMatchObject({ state: 'not-connected' })
  expect(await seen(leader, 'bag', 1)).toMatchObject({ state: 'not-applicable' })
  await stopSharing(at(1))
  expect(await readSharing(at(1))).toEqual({ since: null })
  expect(await seen(at(0), 'brp', 1)).toMatchObject({ state: 'not-shared' })
  const log = await rowsOf<{ action: string }>(
    db,
    sql`select action from audit.entries where organisation_id = ${ids[1]}::uuid and action like 'systems.%shar%' order by seq`,
  )
  expect(log.map(({ action }) => action)).toEqual(['systems.share_connections', 'systems.stop_sharing_connections'])
})

test('of who does not share, only a source about which it may be asked is seen, and with it its desk', async () => {
  await connect(1, 'brp', { mayBeAsked: true, desk: 'Burgerzaken' })
  await connect(1, 'bag')
  const employee = ctxFor(db, anActor('employee', { organisationId: ids[0] ?? '', districtId }))
  expect(await seen(at(0), 'brp', 1)).toEqual({ state: 'connected', mayBeAsked: true })
  expect(await seen(at(0), 'bag', 1)).toMatchObject({ state: 'not-shared' })
  const helpers = await helpersOf(employee, ['brp', 'bag'])
  expect(helpers).toEqual({ brp: [{ municipality: expect.any(String), desk: 'Burgerzaken' }] })
  expect(await helpersOf(at(1), ['brp'])).toEqual({})
  expect(await helpersOf(leader, ['brp'])).toMatchObject({ brp: [{ desk: 'Burgerzaken' }] })
})

test('nobody outside a municipality gets a number of authorisations, a name of who keeps it or a note, shared or not', async () => {
  await connect(1, 'brp', { mayBeAsked: true, notes: 'geheim', gaps: 'geheim', managerId: personOf(at(1)).personId })
  await shareConnections(at(1))
  const read = [
    await readMatrix(at(0)),
    await readGaps(at(0)),
    await compareWithDistrict(at(0)),
    await helpersOf(at(0), ['brp']),
  ]
  for (const told of read) {
    expect(JSON.stringify(told)).not.toMatch(/geheim|authorisations|OVK-1|Informatiecoördinator/)
    expect(JSON.stringify(told)).not.toContain(personOf(at(1)).personId)
  }
})

test('another district sees nothing of it, nor is seen', async () => {
  await connect(1, 'brp', { mayBeAsked: true })
  await shareConnections(at(1))
  const other = await aDistrict(db, 1)
  const stranger = ctxFor(
    db,
    await aMember(
      db,
      { organisationId: other.municipalities[0]?.id ?? '', districtId: other.districtId },
      'coordinator',
    ),
  )
  await addShipped(ctxFor(db, await aMember(db, other.districtId, 'project-leader')))
  const { places, rows } = await readMatrix(stranger)
  expect(places.map(({ id }) => id)).toEqual(other.municipalities.map(({ id }) => id))
  expect(rows.every(({ counts }) => counts.connected === 0)).toBe(true)
  expect(await helpersOf(stranger, ['brp'])).toEqual({})
})

test('the matrix filters by theme, kind, state and municipality, and sorts by how many are connected', async () => {
  await connect(0, 'brp')
  await connect(1, 'brp')
  await connect(1, 'bag')
  await shareConnections(at(1))
  const own = (await readMatrix(at(0))).places[0]
  expect(own).toMatchObject({ id: ids[0], isOwn: true })
  const codes = async (query: Parameters<typeof readMatrix>[1]) =>
    (await readMatrix(at(0), query)).rows.map(({ code }) => code)
  expect((await codes({ sort: 'connected', descending: true })).slice(0, 2)).toEqual(['brp', 'bag'])
  expect(await codes({ state: 'connected', municipality: own?.code ?? '' })).toEqual(['brp'])
  expect((await codes({ state: 'connected' })).sort()).toEqual(['bag', 'brp'])
  expect(await codes({ kind: 'base-register', state: 'connected', search: 'personen' })).toEqual(['brp'])
  expect(
    (await exportMatrix(at(0), { theme: 'vehicles' })).rows.every(({ themes }) => themes.includes('vehicles')),
  ).toBe(true)
})

test('the gap view counts all municipalities, shared or not, and the own one apart', async () => {
  for (const index of [0, 1, 2]) await connect(index, 'kentekenregister')
  await connect(3, 'kentekenregister', { state: 'not-applicable' })
  const { gaps, municipalities } = await readGaps(at(0), { theme: 'vehicles' })
  expect(municipalities).toBe(5)
  const [gap] = gaps
  expect(gap?.sources.find(({ code }) => code === 'kentekenregister')).toMatchObject({
    counts: { connected: 3, 'not-applicable': 1, unknown: 1 },
    own: 'connected',
  })
  expect(gap).toMatchObject({ own: 1, fewest: 0, middle: 1, most: 1, without: 2 })
  expect((await readGaps(leader, { theme: 'vehicles' })).gaps[0]?.own).toBeNull()
  expect((await exportGaps(leader)).gaps).toHaveLength(16)
})

test('a municipality sees itself beside the others, what it lacks and who can help', async () => {
  await connect(0, 'bag')
  for (const index of [1, 2]) await connect(index, 'brp', { mayBeAsked: index === 1 })
  await connect(3, 'brp', { state: 'not-applicable' })
  const { lines, totals } = await compareWithDistrict(at(0))
  expect(lines[0]).toMatchObject({ code: 'brp', own: 'unknown', others: 2, could: 3, isLacking: true })
  expect(lines[0]?.helpers).toHaveLength(1)
  expect(totals).toMatchObject({ connected: 1, lacking: 1, ahead: 1 })
  expect((await exportComparison(at(0), { show: 'ahead' })).lines.map(({ code }) => code)).toEqual(['bag'])
})

test('completeness of others is their middle, by the same fields as their own score, and only from three that share', async () => {
  await connect(1, 'brp')
  await connect(2, 'brp', { since: '', contact: '', agreement: '', authorisations: {} })
  await connect(2, 'bag')
  await connect(2, 'woz', { state: 'not-connected' })
  await connect(3, 'brp', { state: 'not-applicable' })
  await shareConnections(at(1))
  await shareConnections(at(2))
  expect((await compareWithDistrict(at(0))).completeness).toMatchObject({ others: null, sharing: 2 })
  await shareConnections(at(3))
  const scores: number[] = []
  for (const index of [1, 2, 3]) {
    const { results, overview } = await findConnections(at(index), { pageSize: 200 })
    expect(scoreOf(results.map(({ connection }) => connection))).toBe(overview.score)
    scores.push(overview.score)
  }
  const { completeness } = await compareWithDistrict(at(0))
  expect(completeness).toMatchObject({ others: scores.sort((a, b) => a - b)[1], sharing: 3, own: 0 })
  expect((await compareWithDistrict(at(1))).completeness).toMatchObject({ others: null, sharing: 2 })
})

test('what is shared ends after the term', async () => {
  await shareConnections(at(1))
  await destroyExpired(db, matrixRetention, new Date(aMoment.getTime() + 1800 * 86_400_000))
  expect((await readSharing(at(1))).since).toBe('2024-01-15')
  await destroyExpired(db, matrixRetention, new Date(aMoment.getTime() + 1900 * 86_400_000))
  expect((await readSharing(at(1))).since).toBeNull()
})

test('a page takes at most six statements, however many municipalities and sources there are', async () => {
  for (const read of [readMatrix, readGaps, compareWithDistrict, readSharing]) {
    const before = statements()
    await read(at(0))
    expect(statements() - before).toBeLessThanOrEqual(6)
  }
})

const sharers = ['coordinator', 'manager', 'source-manager']
const asOthers: Record<
  string,
  { call: (ctx: Ctx) => Promise<unknown>; municipal: readonly string[]; ofDistrict: boolean }
> = {
  readMatrix: { call: readMatrix, municipal: ['employee'], ofDistrict: true },
  exportMatrix: { call: exportMatrix, municipal: ['employee'], ofDistrict: true },
  readGaps: { call: readGaps, municipal: ['employee'], ofDistrict: true },
  exportGaps: { call: exportGaps, municipal: ['employee'], ofDistrict: true },
  compareWithDistrict: { call: compareWithDistrict, municipal: ['employee'], ofDistrict: false },
  exportComparison: { call: exportComparison, municipal: ['employee'], ofDistrict: false },
  readSharing: { call: readSharing, municipal: ['employee'], ofDistrict: false },
  shareConnections: {
    call: shareConnections,
    municipal: municipalRoles.filter((role) => !sharers.includes(role)),
    ofDistrict: false,
  },
  stopSharing: {
    call: stopSharing,
    municipal: municipalRoles.filter((role) => !sharers.includes(role)),
    ofDistrict: false,
  },
}

test.each(Object.entries(asOthers))(
  '%s is refused to who has no part in it',
  async (_name, { call, municipal, ofDistrict }) => {
    const out = municipalRoles.filter((role) => municipal.includes(role))
    await expect(call(ctxFor(db, anActor(out, { organisationId: ids[0] ?? '', districtId })))).rejects.toMatchObject({
      code: 'forbidden',
    })
    if (ofDistrict) return
    const roles = districtRoles.filter((role) => role !== 'administrator')
    await expect(call(ctxFor(db, anActor(roles, { organisationId: districtId, districtId })))).rejects.toMatchObject({
      code: 'forbidden',
    })
  },
)

test('an administrator of the district has no municipality to compare', async () => {
  const administrator = ctxFor(db, anActor('administrator', { organisationId: districtId, districtId }))
  await expect(compareWithDistrict(administrator)).rejects.toMatchObject({ reason: 'systems.no_municipality' })
})

import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { actorFor } from './acting.ts'
import { ChangeOrganisation, CreateOrganisation } from './input.ts'
import * as keeping from './keeping.ts'
import { districtOf, municipalitiesOf, neighboursOf, organisationById, readOrganisation, staffOf } from './queries.ts'
import { organisations } from './schema.ts'
import { aDistrict, aMember, anOrganisation } from './testing.ts'

const { db } = await testDatabase()
const reasonOf = (reason: string) => ({ problems: [expect.objectContaining({ reason: `organisations.${reason}` })] })

async function aKeptDistrict() {
  const { districtId, municipalities } = await aDistrict(db)
  const [a = '', b = '', c = ''] = municipalities.map(({ id }) => id)
  const ctx = ctxFor(db, await aMember(db, districtId, 'administrator'))
  return { districtId, a, b, c, ctx }
}
const codes = Array.from({ length: 20 }, (_, index) => `GM${5000 + index}`)
const aNew = () => ({ kind: 'municipality' as const, code: codes.pop() ?? '', name: 'Nieuwe gemeente' })
const as = <T>(ctx: Ctx, read: Parameters<typeof inTransaction<T>>[1]) => inTransaction(ctx, read)

test('the administrator of a district adds a municipality and changes its facts', async () => {
  const { districtId, ctx } = await aKeptDistrict()
  const { id } = await keeping.createOrganisation(ctx, aNew())
  const facts = { name: 'Andere naam', inhabitants: 12, staffEstimate: 3, tileColumn: 1, tileRow: 2 }
  await keeping.changeOrganisation(ctx, id, facts)
  expect(await organisationById(ctx, id)).toMatchObject({ ...facts, districtId, validFrom: '2024-01-15' })
})

test('a code is used once, also when another district has it', async () => {
  const [one, other] = [await aKeptDistrict(), await aKeptDistrict()]
  const input = aNew()
  await keeping.createOrganisation(one.ctx, input)
  await expect(keeping.createOrganisation(other.ctx, input)).rejects.toMatchObject(reasonOf('code_in_use'))
})

test('only a district has organisations, and only its administrator keeps them', async () => {
  const { a, districtId } = await aKeptDistrict()
  const municipal = ctxFor(db, await aMember(db, { organisationId: a, districtId }, 'administrator'))
  await expect(keeping.createOrganisation(municipal, aNew())).rejects.toMatchObject({ code: 'rule_broken' })
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  await expect(keeping.createOrganisation(leader, aNew())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(keeping.endOrganisation(leader, a, { validTo: '2025-01-01' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a municipality has a CBS code, and a tile a column and a row', () => {
  expect(CreateOrganisation.safeParse({ ...aNew(), code: '0141' }).success).toBe(false)
  expect(CreateOrganisation.safeParse({ ...aNew(), kind: 'service', code: 'DIENST' }).success).toBe(true)
  expect(CreateOrganisation.safeParse({ ...aNew(), kind: 'district' }).success).toBe(false)
  expect(ChangeOrganisation.safeParse({ name: 'A', tileColumn: '3', tileRow: '' }).success).toBe(false)
  expect(ChangeOrganisation.parse({ name: ' A ', inhabitants: '', tileColumn: '3', tileRow: '0' })).toEqual({
    name: 'A',
    inhabitants: undefined,
    tileColumn: 3,
    tileRow: 0,
  })
})

test('a merged municipality drops out on the day of the merger, and its people no longer act for it', async () => {
  const { districtId, a, b, c, ctx } = await aKeptDistrict()
  const coordinator = await aMember(db, { organisationId: a, districtId }, 'coordinator')
  await keeping.setNeighbours(ctx, a, [
    { id: b, weight: 1 },
    { id: c, weight: 2 },
  ])
  await keeping.endOrganisation(ctx, a, { validTo: '2025-01-01', successorId: b })
  const idsOn = async (day: string) =>
    (await as(ctx, (tx) => municipalitiesOf(tx, districtId, day))).map(({ id }) => id)
  expect((await idsOn('2024-12-31')).sort()).toEqual([a, b, c].sort())
  expect((await idsOn('2025-01-01')).sort()).toEqual([b, c].sort())
  expect(await as(ctx, (tx) => neighboursOf(tx, districtId, '2024-12-31'))).toHaveLength(2)
  expect(await as(ctx, (tx) => neighboursOf(tx, districtId, '2025-01-01'))).toEqual([])
  expect(await actorFor(db, coordinator.personId, a, '2025-01-01')).toBeNull()
  expect(await readOrganisation(ctx, a)).toMatchObject({ successor: { id: b }, validTo: '2025-01-01' })
  expect(await readOrganisation(ctx, b)).toMatchObject({ predecessors: [{ id: a, validTo: '2025-01-01' }] })
  await keeping.resumeOrganisation(ctx, a)
  expect(await idsOn('2025-01-01')).toContain(a)
})

test('an end before the start, and a successor that is another kind, elsewhere, gone or itself, are refused', async () => {
  const { districtId, a, b, ctx } = await aKeptDistrict()
  const elsewhere = await aKeptDistrict()
  const service = await anOrganisation(db, { kind: 'service', districtId })
  const gone = await anOrganisation(db, { kind: 'municipality', districtId, validTo: '2024-06-01' })
  const end = (validTo: string, successorId: string | null) => keeping.endOrganisation(ctx, a, { validTo, successorId })
  await expect(end('1900-01-01', b)).rejects.toMatchObject(reasonOf('ends_before_start'))
  for (const successor of [a, service, gone, elsewhere.a])
    await expect(end('2025-01-01', successor)).rejects.toMatchObject(reasonOf('successor_unfit'))
  await expect(keeping.endOrganisation(ctx, districtId, { validTo: '2025-01-01' })).rejects.toMatchObject({
    reason: 'organisations.district_stays',
  })
})

test('neighbours are kept once per pair and replaced as a whole', async () => {
  const { districtId, a, b, c, ctx } = await aKeptDistrict()
  await keeping.setNeighbours(ctx, a, [{ id: b, weight: 1 }])
  await keeping.setNeighbours(ctx, b, [
    { id: a, weight: 3 },
    { id: c, weight: 1 },
  ])
  const pairs = await as(ctx, (tx) => neighboursOf(tx, districtId))
  expect(pairs.map(({ weight }) => weight).sort()).toEqual([1, 3])
  await keeping.setNeighbours(ctx, b, [])
  expect(await as(ctx, (tx) => neighboursOf(tx, districtId))).toEqual([])
  await expect(keeping.setNeighbours(ctx, a, [{ id: a, weight: 1 }])).rejects.toMatchObject(reasonOf('neighbour_twice'))
  const elsewhere = await aKeptDistrict()
  const foreign = keeping.setNeighbours(ctx, a, [{ id: elsewhere.a, weight: 1 }])
  await expect(foreign).rejects.toMatchObject(reasonOf('not_a_municipality_here'))
})

test('staff of a service organisation is counted once in its district', async () => {
  const { districtId, a, b, c, ctx } = await aKeptDistrict()
  for (const id of [a, b, c]) await db.update(organisations).set({ staffEstimate: 100 }).where(eq(organisations.id, id))
  const serviceId = await anOrganisation(db, { kind: 'service', districtId, staffEstimate: 150 })
  await keeping.setServed(ctx, serviceId, [a, b])
  expect(await as(ctx, (tx) => staffOf(tx, districtId, '2024-01-15'))).toMatchObject({ total: 250 })
  expect(await readOrganisation(ctx, a)).toMatchObject({ servedBy: [{ id: serviceId }] })
  await keeping.setServed(ctx, serviceId, [])
  expect(await as(ctx, (tx) => staffOf(tx, districtId, '2024-01-15'))).toMatchObject({ total: 450 })
  await expect(keeping.setServed(ctx, a, [b])).rejects.toMatchObject({ reason: 'organisations.serves_nobody' })
})

test('a municipality chooses its own theme; its district may too', async () => {
  const { districtId, a, ctx } = await aKeptDistrict()
  const own = ctxFor(db, await aMember(db, { organisationId: a, districtId }, 'administrator'))
  await keeping.chooseTheme(own, a, 'gm0153')
  expect(await organisationById(ctx, a)).toMatchObject({ theme: 'gm0153' })
  await keeping.chooseTheme(ctx, a, null)
  expect(await organisationById(ctx, a)).toMatchObject({ theme: null })
  await expect(keeping.chooseTheme(own, a, 'heide')).rejects.toMatchObject(reasonOf('theme_unknown'))
})

test('a project leader says who may see names; no organisation allows itself', async () => {
  const { districtId, a } = await aKeptDistrict()
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  await keeping.allowNames(leader, a, true)
  expect(await organisationById(leader, a)).toMatchObject({ maySeeNames: true })
  const own = ctxFor(db, await aMember(db, { organisationId: a, districtId }, 'administrator'))
  await expect(keeping.allowNames(own, a, false)).rejects.toMatchObject({ code: 'forbidden' })
  const province = await anOrganisation(db, { kind: 'province' })
  const provincial = ctxFor(db, await aMember(db, province, 'administrator'))
  await expect(keeping.allowNames(provincial, province, true)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the district of an organisation is found, and a province has none', async () => {
  const { districtId, a } = await aKeptDistrict()
  const province = await anOrganisation(db, { kind: 'province' })
  const of = (id: string) => as(systemCtx(db, aMoment), (tx) => districtOf(tx, id))
  expect(await of(a)).toMatchObject({ id: districtId })
  expect(await of(districtId)).toMatchObject({ id: districtId })
  expect(await of(province)).toBeNull()
})

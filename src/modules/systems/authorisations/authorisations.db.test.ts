import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf, type Role } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { settleAccess } from '../access/settling.ts'
import { addShipped } from '../catalogue/shipping.ts'
import { AddInput, EndInput } from './input.ts'
import { addAuthorisation, endAuthorisation, offerAdding, undoEnd } from './keeping.ts'
import { exportAuthorisations, findAuthorisations, readAuthorisation } from './queries.ts'

const { db } = await testDatabase()
let [districtId, organisationId, neighbour] = ['', '', '']
let [employee, keeper, coordinator, privacy]: Ctx[] = []
const here = (ctx: Ctx | undefined): Ctx => {
  if (!ctx) throw new Error('the people of the test are not there')
  return ctx
}
const idOf = (ctx: Ctx | undefined) => personOf(here(ctx)).personId
const member = async (...roles: Role[]) => ctxFor(db, await aMember(db, { organisationId, districtId }, roles))

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  organisationId = made.municipalities[0]?.id ?? ''
  neighbour = made.municipalities[1]?.id ?? ''
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  employee = await member('employee')
  keeper = await member('source-manager')
  coordinator = await member('coordinator')
  privacy = await member('privacy-officer')
})
beforeEach(async () => {
  await db.execute(sql`truncate systems.authorisations cascade`)
})

const fields = (given: Partial<Record<keyof AddInput, unknown>> = {}) =>
  AddInput.parse({
    ...{ source: 'brp', personId: idOf(employee), role: 'civil-affairs', task: 'civil-registration' },
    ...{ startsOn: '2022-05-01', endsOn: '2024-12-31', arrangedBy: 'Functioneel beheer (fictief)' },
    ...given,
  })
const ending = (revision = 1) => EndInput.parse({ reason: 'Ander werk gekregen', revision })
const add = (given: Parameters<typeof fields>[0] = {}) => addAuthorisation(here(keeper), fields(given))

test('the source manager writes down what was there already, the employee sees it, and nobody writes down their own', async () => {
  const { id, requestId, grantedBy } = await add()
  expect([requestId, grantedBy]).toEqual([null, idOf(keeper)])
  const { authorisation, source, names } = await readAuthorisation(here(employee), id)
  expect(authorisation).toMatchObject({ startsOn: '2022-05-01', reviewedOn: null, endedOn: null })
  expect([source.code, names.has(idOf(employee))]).toEqual(['brp', true])
  await expect(add({ personId: idOf(keeper) })).rejects.toMatchObject({ code: 'forbidden' })
  expect((await addAuthorisation(here(coordinator), fields({ personId: idOf(keeper) }))).personId).toBe(idOf(keeper))
  const { people } = await offerAdding(here(keeper))
  expect(people.map((one) => one.id)).toContain(idOf(employee))
  expect(people.map((one) => one.id)).not.toContain(idOf(keeper))
})

test('all that is wrong is told at once, and what runs already or is open to everyone is refused', async () => {
  await expect(
    add({ personId: crypto.randomUUID(), startsOn: '2024-01-16', endsOn: '2026-02-01', reviewedOn: '2024-01-17' }),
  ).rejects.toMatchObject({
    problems: [
      { path: 'personId', reason: 'systems.not_here' },
      { path: 'startsOn', reason: 'systems.starts_in_the_future' },
      { path: 'endsOn', reason: 'systems.access_too_long' },
      { path: 'reviewedOn', reason: 'systems.reviewed_in_the_future' },
    ],
  })
  await expect(add({ endsOn: '2024-01-14' })).rejects.toMatchObject({ problems: [{ reason: 'systems.is_over' }] })
  await add()
  await expect(add()).rejects.toMatchObject({ reason: 'systems.runs_already' })
  await expect(add({ source: 'bag' })).rejects.toMatchObject({ reason: 'systems.open_to_everyone' })
  await expect(add({ source: 'bestaat-niet' })).rejects.toMatchObject({ code: 'not_found' })
})

test('ending takes a reason, counts from today and happens once', async () => {
  const { id } = await add()
  expect(EndInput.safeParse({ reason: '', revision: 1 }).success).toBe(false)
  await expect(endAuthorisation(here(keeper), id, ending(2))).rejects.toMatchObject({ code: 'conflict' })
  const ended = await endAuthorisation(here(keeper), id, ending())
  expect(ended).toMatchObject({ endedOn: '2024-01-15', endCause: 'ended', endReason: 'Ander werk gekregen' })
  await expect(endAuthorisation(here(keeper), id, ending(2))).rejects.toMatchObject({
    reason: 'systems.ended_already',
  })
  const counts = async (query: Parameters<typeof findAuthorisations>[1]) =>
    (await findAuthorisations(here(keeper), query)).count
  expect([await counts({}), await counts({ state: 'ended' }), await counts({ state: 'all' })]).toEqual([0, 1, 1])
  const own = await addAuthorisation(here(coordinator), fields({ personId: idOf(keeper) }))
  expect((await endAuthorisation(here(keeper), own.id, ending())).endCause).toBe('ended')
})

test('an end by hand is taken back on the same day, by a colleague of whom it is, and not when the same one runs again', async () => {
  const { id } = await add()
  await endAuthorisation(here(keeper), id, ending())
  const tomorrow = { ...here(keeper), now: new Date('2024-01-16T10:00:00Z') }
  await expect(undoEnd(tomorrow, id, { revision: 2 })).rejects.toMatchObject({ reason: 'systems.too_late_to_undo' })
  expect(await undoEnd(here(keeper), id, { revision: 2 })).toMatchObject({
    endedOn: null,
    endReason: null,
    revision: 3,
  })
  await endAuthorisation(here(keeper), id, ending(3))
  await add()
  await expect(undoEnd(here(keeper), id, { revision: 4 })).rejects.toMatchObject({ reason: 'systems.runs_already' })
  const own = await addAuthorisation(here(coordinator), fields({ personId: idOf(keeper) }))
  await endAuthorisation(here(keeper), own.id, ending())
  await expect(undoEnd(here(keeper), own.id, { revision: 2 })).rejects.toMatchObject({ code: 'forbidden' })
})

test('what was written down by hand ends by itself: after its last day, and when someone leaves', async () => {
  const over = await add({ endsOn: '2024-01-20' })
  const leaver = await member('employee')
  const left = await add({ personId: idOf(leaver) })
  await db.execute(
    sql`update organisations.memberships set ends_on = '2024-01-18' where person_id = ${idOf(leaver)}::uuid`,
  )
  await settleAccess(db, new Date('2024-01-21T07:00:00Z'))
  const found = await rowsOf<{ id: string }>(
    db,
    sql`select id, end_cause as cause, ended_on::text as day from systems.authorisations order by end_cause`,
  )
  expect(found).toEqual([
    { id: over.id, cause: 'expired', day: '2024-01-20' },
    { id: left.id, cause: 'left', day: '2024-01-21' },
  ])
})

test('the list is searched, filtered, sorted and paged; a colleague has only their own in it and in the file', async () => {
  await add()
  await add({ source: 'suwinet', role: 'benefit-officer', task: 'benefit-control', startsOn: '2021-01-01' })
  await add({ personId: idOf(privacy), reviewedOn: '2023-06-01' })
  const codes = async (ctx: Ctx | undefined, query: Parameters<typeof findAuthorisations>[1]) =>
    (await findAuthorisations(here(ctx), query)).results.map(({ code }) => code)
  expect(await codes(keeper, {})).toHaveLength(3)
  expect(await codes(keeper, { search: 'suwi' })).toEqual(['suwinet'])
  expect(await codes(keeper, { search: 'test persoon' })).toHaveLength(3)
  expect(await codes(keeper, { source: 'brp', role: 'civil-affairs' })).toEqual(['brp', 'brp'])
  expect(await codes(keeper, { sort: 'startsOn', pageSize: 1 })).toEqual(['suwinet'])
  expect((await findAuthorisations(here(keeper), { pageSize: 1, page: 2 })).count).toBe(3)
  const { results } = await findAuthorisations(here(keeper), { sort: 'reviewedOn', descending: true })
  expect(results[0]?.authorisation.reviewedOn).toBe('2023-06-01')
  expect((await findAuthorisations(here(keeper))).sources.map(({ code }) => code).sort()).toEqual(['brp', 'suwinet'])
  expect(await codes(employee, { state: 'all' })).toHaveLength(2)
  expect(await exportAuthorisations(here(employee), { pageSize: 1 })).toHaveLength(2)
  expect(await codes(await member('manager'), {})).toEqual([])
  expect(await codes(privacy, {})).toHaveLength(3)
})

const writing: Record<string, (ctx: Ctx, id: string) => Promise<unknown>> = {
  offerAdding: (ctx) => offerAdding(ctx),
  addAuthorisation: (ctx) => addAuthorisation(ctx, fields({ task: 'signal' })),
  endAuthorisation: (ctx, id) => endAuthorisation(ctx, id, ending()),
  undoEnd: (ctx, id) => undoEnd(ctx, id, { revision: 1 }),
}
const reading: Record<string, (ctx: Ctx, id: string) => Promise<unknown>> = {
  findAuthorisations: (ctx) => findAuthorisations(ctx),
  exportAuthorisations: (ctx) => exportAuthorisations(ctx),
}
const atDistrict = () => ctxFor(db, anActor(districtRoles, { organisationId: districtId, districtId }))
const without = (...gone: Role[]) =>
  ctxFor(
    db,
    anActor(
      municipalRoles.filter((role) => !gone.includes(role)),
      { organisationId, districtId },
    ),
  )
const nextDoor = () => ctxFor(db, anActor(municipalRoles, { organisationId: neighbour, districtId }))

test.each(Object.entries(writing))('%s is refused to who keeps nothing', async (_, call) => {
  const { id } = await add()
  await expect(call(without('source-manager', 'coordinator'), id)).rejects.toMatchObject({ code: 'forbidden' })
})
test.each(Object.entries(reading))('%s is refused to the district', async (_, call) => {
  await expect(call(atDistrict(), '')).rejects.toMatchObject({ code: 'forbidden' })
})
test('one of another municipality, or of a colleague, is not there', async () => {
  const { id } = await add()
  for (const ctx of [atDistrict(), nextDoor(), without('source-manager', 'coordinator', 'privacy-officer')]) {
    await expect(readAuthorisation(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(endAuthorisation(ctx, id, ending())).rejects.toMatchObject({ code: 'not_found' })
  }
  expect((await findAuthorisations(nextDoor(), { state: 'all' })).count).toBe(0)
})

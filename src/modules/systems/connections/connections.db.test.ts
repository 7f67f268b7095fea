import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf } from '#platform/access'
import { askTogether, type Ctx, rowsOf } from '#platform/db'
import { type JobData, readingJob } from '#platform/jobs'
import type { Mail } from '#platform/mail'
import { destroyExpired } from '#platform/retention'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { shippedSources } from '../catalogue/shipped.ts'
import { addShipped } from '../catalogue/shipping.ts'
import { anAuthorisation } from '../reviews/testing.ts'
import { askAbout, attest, saveConnection, takeOverCounts } from './keeping.ts'
import { measureSources, measureSourcesJob } from './measuring.ts'
import { exportConnections, findConnections, readConnection, toChange } from './queries.ts'
import { attestationReminderJob, remindManagers, sendAttestationReminder } from './reminding.ts'
import { connectionsRetention } from './retention.ts'
import { connectionFields } from './testing.ts'
import { sourcesTodo } from './todo.ts'

const todoOf = async (ctx: Ctx) => (await askTogether(ctx, { found: sourcesTodo(ctx) })).found

const { db } = await testDatabase()
let districtId: string
let organisationId: string
let manager: Ctx
let coordinator: Ctx
const later = (ctx: Ctx, days: number): Ctx => ({ ...ctx, now: new Date(aMoment.getTime() + days * 86_400_000) })
const taken = (name: string) =>
  rowsOf<{ data: JobData }>(db, sql`delete from platform.outbox where name = ${name} returning data`)

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  organisationId = made.municipalities[0]?.id ?? ''
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
})
beforeEach(async () => {
  await db.execute(sql`truncate systems.connections, systems.authorisations cascade`)
  await db.execute(sql`delete from organisations.memberships where organisation_id = ${organisationId}::uuid`)
  manager = ctxFor(db, await aMember(db, { organisationId, districtId }, 'source-manager'))
  coordinator = ctxFor(db, await aMember(db, { organisationId, districtId }, 'coordinator'))
})
const managerId = () => personOf(manager).personId

test('a record is saved with its history: who, when and which fields, but not what they said', async () => {
  await saveConnection(manager, 'brp', connectionFields({ managerId: managerId() }))
  await saveConnection(coordinator, 'brp', connectionFields({ managerId: managerId(), gaps: 'Logging', revision: 1 }))
  const { connection, events, names } = await readConnection(coordinator, 'brp')
  expect(connection).toMatchObject({ state: 'connected', gaps: 'Logging', revision: 2, attestedOn: null })
  expect(events.map(({ what, fields, doneBy }) => [what, fields.length, doneBy])).toEqual([
    ['change', 1, personOf(coordinator).personId],
    ['change', 8, managerId()],
  ])
  expect(events[0]?.fields).toEqual(['gaps'])
  expect(names.get(managerId())).toBe('Test Persoon')
  expect(JSON.stringify(events)).not.toContain('Logging')
})

test('who was not first is told so, and a manager must have that role here', async () => {
  await saveConnection(manager, 'brp', connectionFields())
  const second = () => saveConnection(coordinator, 'brp', connectionFields())
  await expect(second()).rejects.toMatchObject({ code: 'conflict' })
  const stranger = () => saveConnection(manager, 'bag', connectionFields({ managerId: personOf(coordinator).personId }))
  await expect(stranger()).rejects.toMatchObject({ code: 'invalid', problems: [{ path: 'managerId' }] })
})

test('confirming starts the six months anew and answers a question; nothing can be confirmed where nothing is known', async () => {
  await expect(attest(manager, 'brp')).rejects.toMatchObject({ reason: 'systems.nothing_to_attest' })
  await saveConnection(manager, 'brp', connectionFields({ managerId: managerId() }))
  expect(await todoOf(manager)).toEqual({ due: 1, late: 1, questions: 0 })
  expect(await todoOf(coordinator)).toEqual({ due: 0, late: 0, questions: 0 })
  await askAbout(manager, 'brp', 'Loopt de overeenkomst nog?')
  expect(await todoOf(coordinator)).toMatchObject({ questions: 1 })
  await attest(manager, 'brp')
  expect(await todoOf(manager)).toEqual({ due: 0, late: 0, questions: 0 })
  expect(await todoOf(later(manager, 190))).toEqual({ due: 1, late: 1, questions: 0 })
  const { connection, events } = await readConnection(manager, 'brp')
  expect(connection).toMatchObject({ attestedOn: '2024-01-15', attestedBy: managerId(), question: null })
  expect(events.map(({ what }) => what)).toEqual(['attest', 'ask', 'change'])
})

test('the list filters and sorts, pages, and says how the whole stands', async () => {
  await saveConnection(manager, 'brp', connectionFields({ isRight: true }))
  await saveConnection(manager, 'bag', connectionFields())
  await saveConnection(manager, 'kentekenregister', connectionFields({ state: 'not-connected' }))
  const { overview, count } = await findConnections(coordinator, { pageSize: 5 })
  const total = shippedSources().length
  expect(count).toBe(total)
  expect(overview).toMatchObject({ total, connected: 2, standings: { unknown: total - 3, overdue: 2, fresh: 1 } })
  const codes = async (query: Parameters<typeof findConnections>[1]) =>
    (await findConnections(coordinator, query)).results.map(({ code }) => code)
  expect((await codes({ standing: 'due' })).sort()).toEqual(['bag', 'kentekenregister'])
  expect(await codes({ state: 'connected', standing: 'fresh' })).toEqual(['brp'])
  expect(await codes({ search: 'personen', state: 'connected' })).toEqual(['brp'])
  expect((await codes({ sort: 'due' })).slice(2, 3)).toEqual(['brp'])
  expect((await codes({ sort: 'complete', descending: true, pageSize: 3 })).sort()).toEqual([
    'bag',
    'brp',
    'kentekenregister',
  ])
  expect((await exportConnections(coordinator, { state: 'connected' })).lines).toHaveLength(2)
})

test('the manager gets one mail about all that waits, without a name, however often the job runs', async () => {
  await taken(attestationReminderJob)
  for (const code of ['brp', 'bag'])
    await saveConnection(manager, code, connectionFields({ managerId: managerId(), isRight: true }))
  const mails: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void mails.push(mail) }
  const run = async (days: number) => {
    const { now } = later(manager, days)
    const asked = await remindManagers(db, now)
    for (const { data } of await taken(attestationReminderJob)) await sendAttestationReminder(db, data, now, out)
    return asked
  }
  expect(await run(150)).toBe(0)
  expect(await run(175)).toBe(1)
  expect(await run(176)).toBe(0)
  expect(await run(200)).toBe(1)
  expect(mails.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 2 }, () => 'Klopt dit nog? Bevestig de gegevens van 2 informatiebronnen'),
  )
  expect(mails[1]?.text).toContain('Daarvan zijn er 2 te laat')
  expect(mails[1]?.text).not.toContain('Test Persoon')
  await db.execute(
    sql`update organisations.memberships set ends_on = '2024-01-01' where person_id = ${managerId()}::uuid`,
  )
  expect(await run(240)).toBe(1)
})

test('a reading counts what is complete and confirmed of all sources, and nothing is handed over where nothing was written down', async () => {
  await taken(readingJob)
  await taken(measureSourcesJob)
  expect(await measureSources(db, aMoment, { organisationId })).toBe(0)
  await saveConnection(manager, 'brp', connectionFields({ isRight: true }))
  await saveConnection(manager, 'bag', connectionFields({ isRight: true, contact: '' }))
  await saveConnection(manager, 'kentekenregister', connectionFields({ state: 'not-applicable', isRight: true }))
  expect(await taken(measureSourcesJob)).toHaveLength(3)
  expect(await measureSources(db, aMoment)).toBe(1)
  const reading = {
    organisationId,
    indicator: 'systems.current',
    numerator: '2',
    denominator: String(shippedSources().length),
  }
  expect((await taken(readingJob)).map(({ data }) => data)).toMatchObject([reading])
})

test('a record that nobody touched for five years is destroyed, one that was confirmed since is not', async () => {
  await saveConnection(manager, 'brp', connectionFields())
  await saveConnection(manager, 'bag', connectionFields())
  await attest(later(manager, 900), 'bag')
  await destroyExpired(db, connectionsRetention, later(manager, 1900).now)
  const { results } = await findConnections(manager, { pageSize: 200 })
  expect(results.filter(({ connection }) => connection !== null).map(({ code }) => code)).toEqual(['bag'])
  expect((await readConnection(manager, 'bag')).events.map(({ what }) => what)).toEqual(['attest'])
})

test('what the list of authorisations counts stands beside the record for who sees that list, and is taken over at once', async () => {
  await saveConnection(manager, 'brp', connectionFields())
  expect((await readConnection(manager, 'brp')).counted).toBeNull()
  await expect(takeOverCounts(manager, 'brp')).rejects.toMatchObject({ reason: 'systems.nothing_counted' })
  const { personId } = await aMember(db, { organisationId, districtId }, 'employee')
  await anAuthorisation(manager, personId)
  await anAuthorisation(manager, personId, { task: 'signal' })
  expect((await readConnection(coordinator, 'brp')).counted).toEqual({ 'civil-affairs': 1 })
  const mayor = ctxFor(db, await aMember(db, { organisationId, districtId }, 'mayor'))
  expect((await readConnection(mayor, 'brp')).counted).toBeNull()
  expect((await takeOverCounts(manager, 'brp')).authorisations).toEqual({ 'civil-affairs': 1 })
  const { events } = await readConnection(manager, 'brp')
  expect(events[0]).toMatchObject({ what: 'change', fields: ['authorisations'] })
})

const keeping: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  saveConnection: (ctx) => saveConnection(ctx, 'brp', connectionFields()),
  takeOverCounts: (ctx) => takeOverCounts(ctx, 'brp'),
  attest: (ctx) => attest(ctx, 'brp'),
  askAbout: (ctx) => askAbout(ctx, 'brp', 'Wie weet dit?'),
  toChange: (ctx) => toChange(ctx, 'brp'),
}
const reading: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  findConnections: (ctx) => findConnections(ctx),
  exportConnections: (ctx) => exportConnections(ctx),
  readConnection: (ctx) => readConnection(ctx, 'brp'),
}
const keepers = ['source-manager', 'coordinator', 'privacy-officer']

test.each(Object.entries({ ...keeping, ...reading }))('%s is refused to who has no part in it', async (name, call) => {
  const isKeeping = name in keeping
  const out = municipalRoles.filter((role) => (isKeeping ? !keepers.includes(role) : role === 'employee'))
  const refused = [
    anActor(out, { organisationId, districtId }),
    anActor(
      districtRoles.filter((role) => role !== 'administrator'),
      { organisationId: districtId, districtId },
    ),
  ]
  for (const actor of refused) await expect(call(ctxFor(db, actor))).rejects.toMatchObject({ code: 'forbidden' })
})

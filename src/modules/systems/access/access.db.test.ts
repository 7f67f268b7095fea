import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf, type Role } from '#platform/access'
import { askTogether, type Ctx, rowsOf } from '#platform/db'
import type { JobData } from '#platform/jobs'
import type { Mail } from '#platform/mail'
import { destroyExpired } from '#platform/retention'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { addShipped } from '../catalogue/shipping.ts'
import { askAccess, offerAccess } from './asking.ts'
import { moveRequest } from './deciding.ts'
import { AskInput, StepInput } from './input.ts'
import type { Step } from './model.ts'
import { findRequests, readRequest } from './queries.ts'
import { accessRetention } from './retention.ts'
import { settleAccess } from './settling.ts'
import { tellAccess, tellAccessJob } from './telling.ts'
import { accessTodo } from './todo.ts'

const { db } = await testDatabase()
let districtId: string
let organisationId: string
let [employee, manager, coordinator, keeper, privacy]: Ctx[] = []
const here = (ctx: Ctx | undefined): Ctx => {
  if (!ctx) throw new Error('the people of the test are not there')
  return ctx
}
const idOf = (ctx: Ctx | undefined) => personOf(here(ctx)).personId
const member = async (...roles: Role[]) => ctxFor(db, await aMember(db, { organisationId, districtId }, roles))
const fields = (given: Partial<Record<keyof AskInput, unknown>> = {}) =>
  AskInput.parse({
    ...{ role: 'civil-affairs', task: 'civil-registration', purpose: 'Controle van inschrijvingen' },
    ...{ startsOn: '2024-01-15', endsOn: '2024-12-31' },
    ...given,
  })
const step = (what: Step, revision = 1, more = {}) => StepInput.parse({ do: what, revision, ...more })
const granting = (revision = 2) => step('grant', revision, { startsOn: '2024-01-20', arrangedBy: 'Functioneel beheer' })

/** Writes in the staff file that someone works under someone. */
const employ = (person: string, under: string | null) =>
  db.execute(sql`insert into organisations.employments (organisation_id, person_id, manager_id, number, function, kind, starts_on)
    values (${organisationId}::uuid, ${person}::uuid, ${under}::uuid, ${person.slice(0, 8)}, 'Medewerker', 'own', '2020-01-01')`)

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  organisationId = made.municipalities[0]?.id ?? ''
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
})
beforeEach(async () => {
  await db.execute(sql`truncate systems.access_requests cascade`)
  await db.execute(sql`truncate systems.authorisations cascade`)
  await db.execute(sql`delete from organisations.employments where organisation_id = ${organisationId}::uuid`)
  await db.execute(sql`delete from organisations.memberships where organisation_id = ${organisationId}::uuid`)
  employee = await member('employee')
  manager = await member('manager')
  coordinator = await member('coordinator')
  keeper = await member('source-manager')
  privacy = await member('privacy-officer')
  await employ(idOf(employee), idOf(manager))
})
const waitingFor = async (ctx: Ctx) => (await findRequests(ctx)).waiting
const ask = (ctx = here(employee)) => askAccess(ctx, 'brp', fields())

test('an employee asks, the manager approves, the source manager grants: with a trace and an authorisation', async () => {
  const { id, approverId, verdict } = await ask()
  expect([approverId, verdict]).toEqual([idOf(manager), expect.stringMatching(/yes|conditional/)])
  await moveRequest(here(manager), id, step('approve'))
  await moveRequest(here(keeper), id, granting())
  const { request, events, authorisation, steps } = await readRequest(here(employee), id)
  expect(request).toMatchObject({ state: 'granted', revision: 3 })
  expect(events.map(({ what, doneBy }) => [what, doneBy])).toEqual([
    ['ask', idOf(employee)],
    ['approve', idOf(manager)],
    ['grant', idOf(keeper)],
  ])
  expect(authorisation).toMatchObject({
    startsOn: '2024-01-20',
    endsOn: '2024-12-31',
    arrangedBy: 'Functioneel beheer',
  })
  expect(steps).toEqual([])
})

test('each step waits for the one whose turn it is, and for nobody else', async () => {
  const waiting = () => Promise.all([manager, coordinator, keeper, employee].map((ctx) => waitingFor(here(ctx))))
  const { id } = await ask()
  expect(await waiting()).toEqual([1, 0, 0, 0])
  const todo = async (ctx: Ctx | undefined) => (await askTogether(here(ctx), { access: accessTodo(here(ctx)) })).access
  expect([await todo(manager), await todo(keeper), await todo(coordinator)]).toEqual([1, 0, 0])
  for (const ctx of [employee, coordinator, keeper])
    await expect(moveRequest(here(ctx), id, step('approve'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(moveRequest(here(keeper), id, granting(1))).rejects.toMatchObject({
    reason: 'systems.request_not_there',
  })
  await moveRequest(here(manager), id, step('approve'))
  expect(await waiting()).toEqual([0, 0, 1, 0])
  for (const ctx of [employee, manager, coordinator, privacy])
    await expect(moveRequest(here(ctx), id, granting())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(moveRequest(here(keeper), id, granting(1))).rejects.toMatchObject({ code: 'conflict' })
  expect([await todo(manager), await todo(keeper)]).toEqual([0, 1])
  await moveRequest(here(employee), id, step('withdraw', 2))
  await expect(moveRequest(here(keeper), id, granting(3))).rejects.toMatchObject({
    reason: 'systems.request_not_there',
  })
  expect(await waiting()).toEqual([0, 0, 0, 0])
})

test('a refusal says why, and who asked reads it', async () => {
  const { id } = await ask()
  expect(StepInput.safeParse({ do: 'decline', revision: 1 }).error?.issues[0]?.message).toBe('systems.say_why')
  await moveRequest(here(manager), id, step('decline', 1, { reason: 'Niet nodig voor uw werk' }))
  const { request } = await readRequest(here(employee), id)
  expect(request).toMatchObject({ state: 'refused', reason: 'Niet nodig voor uw werk' })
})

test('without a manager a coordinator approves; nobody decides on their own request', async () => {
  await db.execute(sql`delete from organisations.employments where organisation_id = ${organisationId}::uuid`)
  const { id, approverId } = await ask()
  expect([approverId, await waitingFor(here(coordinator))]).toEqual([null, 1])
  await moveRequest(here(coordinator), id, step('approve'))
  const own = await ask(here(keeper))
  await moveRequest(here(coordinator), own.id, step('approve'))
  await expect(moveRequest(here(keeper), own.id, granting())).rejects.toMatchObject({ code: 'forbidden' })
  expect(await waitingFor(here(coordinator))).toBe(1)
  await moveRequest(here(coordinator), own.id, granting())
  await expect(ask(here(coordinator))).rejects.toMatchObject({ reason: 'systems.nobody_decides' })
  const secretary = await member('secretary')
  expect((await ask(here(coordinator))).approverId).toBe(idOf(secretary))
})

test('what the rules refuse, what is public and what is open already can not be asked', async () => {
  const refused = { role: 'employee', task: 'general-undermining' } as const
  const { use, instead } = await offerAccess(here(employee), 'suwinet', refused)
  expect(use?.verdict).toBe('no')
  expect(use?.because.length).toBeGreaterThan(0)
  expect(instead).not.toContain('employee')
  const asking = (code: string, given: AskInput) => askAccess(here(employee), code, given)
  await expect(asking('suwinet', fields(refused))).rejects.toMatchObject({ reason: 'systems.access_refused_by_rules' })
  await expect(asking('bag', fields())).rejects.toMatchObject({ reason: 'systems.open_to_everyone' })
  await expect(asking('brp', fields({ startsOn: '2024-01-14' }))).rejects.toMatchObject({ code: 'invalid' })
  await ask()
  await expect(ask()).rejects.toMatchObject({ code: 'conflict' })
})

test('a mail goes to whose turn it is, and holds neither a name nor the source', async () => {
  await db.execute(sql`delete from platform.outbox`)
  const mails: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void mails.push(mail) }
  const run = async () => {
    const jobs = await rowsOf<{ data: JobData }>(
      db,
      sql`delete from platform.outbox where name = ${tellAccessJob} returning data`,
    )
    for (const { data } of jobs) await tellAccess(db, data, aMoment, out)
  }
  const { id } = await ask()
  await run()
  await moveRequest(here(manager), id, step('approve'))
  await run()
  await moveRequest(here(keeper), id, granting())
  await run()
  const addresses = await rowsOf<{ id: string; mail: string }>(db, sql`select id, mail from organisations.people`)
  const mailOf = (ctx: Ctx | undefined) => addresses.find((one) => one.id === idOf(ctx))?.mail
  expect(mails.map(({ to }) => to)).toEqual([mailOf(manager), mailOf(keeper), mailOf(employee)])
  for (const { subject, text } of mails) {
    expect(`${subject} ${text}`).not.toMatch(/brp|personen|Test Persoon/i)
    expect(text).toContain(`https://weerwerk.example/bronnen/aanvragen/${id}`)
  }
})

test('the lists are of who asks, of who decides, and of who keeps all of it', async () => {
  const { id } = await ask()
  const count = async (ctx: Ctx | undefined, query: Parameters<typeof findRequests>[1]) =>
    (await findRequests(here(ctx), query)).count
  expect(await count(employee, {})).toBe(1)
  expect(await count(manager, {})).toBe(0)
  expect(await count(manager, { which: 'todo' })).toBe(1)
  expect(await count(keeper, { which: 'todo' })).toBe(0)
  expect(await count(privacy, { which: 'all', search: 'personen', state: 'asked' })).toBe(1)
  expect(await count(privacy, { which: 'all', search: 'test persoon' })).toBe(1)
  expect(await count(privacy, { which: 'all', search: 'xyzzy' })).toBe(0)
  const colleague = await member('employee')
  expect(await count(colleague, { which: 'all' })).toBe(0)
  await expect(readRequest(colleague, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('by the clock: a reminder once, a manager who left, and access that is over or of who left', async () => {
  const on = (day: string) => settleAccess(db, new Date(`${day}T07:00:00Z`))
  const { id } = await ask()
  expect(await on('2024-01-16')).toBe(0)
  expect([await on('2024-01-20'), await on('2024-01-20')]).toEqual([1, 0])
  const leave = (ctx: Ctx | undefined, day: string) =>
    db.execute(sql`update organisations.memberships set ends_on = ${day}::date where person_id = ${idOf(ctx)}::uuid`)
  await leave(manager, '2024-01-20')
  expect([await on('2024-01-21'), await on('2024-01-21')]).toEqual([1, 0])
  await moveRequest(here(coordinator), id, step('approve', 2))
  await moveRequest(here(keeper), id, granting(3))
  const ended = () => rowsOf(db, sql`select end_cause as cause, ended_on::text as day from systems.authorisations`)
  await on('2024-01-22')
  expect(await ended()).toEqual([{ cause: null, day: null }])
  await leave(employee, '2024-02-29')
  await on('2024-03-01')
  expect(await ended()).toEqual([{ cause: 'left', day: '2024-03-01' }])
  const { id: second } = await ask(here(privacy))
  await leave(privacy, '2024-03-09')
  await on('2024-03-10')
  expect((await readRequest(here(coordinator), second)).events.at(-1)).toMatchObject({ what: 'close', doneBy: null })
})

test('closed requests and ended authorisations are destroyed after their term, what is open stays', async () => {
  const { id } = await ask()
  await moveRequest(here(employee), id, step('withdraw'))
  const second = await ask()
  await destroyExpired(db, accessRetention, new Date('2030-01-01T10:00:00Z'))
  expect((await findRequests(here(employee))).results.map(({ request }) => request.id)).toEqual([second.id])
})

const calls: Record<string, (ctx: Ctx, id: string) => Promise<unknown>> = {
  askAccess: (ctx) => askAccess(ctx, 'brp', fields()),
  offerAccess: (ctx) => offerAccess(ctx, 'brp', null),
  findRequests: (ctx) => findRequests(ctx),
}
const hidden: Record<string, (ctx: Ctx, id: string) => Promise<unknown>> = {
  readRequest: (ctx, id) => readRequest(ctx, id),
  moveRequest: (ctx, id) => moveRequest(ctx, id, step('approve')),
}
const atDistrict = () => ctxFor(db, anActor(districtRoles, { organisationId: districtId, districtId }))
const nobodyHere = () =>
  ctxFor(
    db,
    anActor(
      municipalRoles.filter((role) => !['source-manager', 'coordinator', 'privacy-officer'].includes(role)),
      { organisationId, districtId },
    ),
  )

test.each(Object.entries(calls))('%s is refused to the district', async (_, call) => {
  await expect(call(atDistrict(), '')).rejects.toMatchObject({ code: 'forbidden' })
})
test.each(Object.entries(hidden))(
  '%s finds nothing for the district and for colleagues without a part',
  async (_, call) => {
    const { id } = await ask()
    for (const ctx of [atDistrict(), nobodyHere()])
      await expect(call(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
  },
)

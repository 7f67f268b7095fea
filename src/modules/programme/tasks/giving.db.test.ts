import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import type { Mail } from '#platform/mail'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { aProgramme } from '../testing.ts'
import { sendTaskGiven, taskGivenJob } from './giving.ts'
import { changeTask, finishTask, makeTask } from './keeping.ts'
import { ownersAt } from './load.ts'
import { findTasks } from './queries.ts'
import { taskFields } from './testing.ts'

const { db } = await testDatabase()
let districtId: string
let leader: Ctx
let analyst: Ctx
let coordinator: Ctx
let programmeId: string
const idOf = (ctx: Ctx) => personOf(ctx).personId

const speaks = (ctx: Ctx, language: string) =>
  db.execute(sql`update organisations.people set language = ${language} where id = ${idOf(ctx)}::uuid`)

beforeEach(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  analyst = ctxFor(db, await aMember(db, districtId, 'analyst'))
  const place = { organisationId: made.municipalities[0]?.id ?? '', districtId }
  coordinator = ctxFor(db, await aMember(db, place, 'coordinator'))
  programmeId = (await aProgramme(db, districtId, personOf(leader))).programmeId
  await sent()
})

/** The mails that were asked for since the last time, sent. */
async function sent(): Promise<Mail[]> {
  const rows = await rowsOf<{ data: Record<string, string> }>(
    db,
    sql`delete from platform.outbox where name = ${taskGivenJob} returning data`,
  )
  const mails: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void mails.push(mail) }
  for (const { data } of rows) await sendTaskGiven(db, data, aMoment, out)
  return mails
}

test('who gets a task of another hears it once, in their own language, with its day and address and no word of it', async () => {
  await speaks(coordinator, 'en')
  const { id } = await makeTask(leader, programmeId, taskFields(idOf(coordinator)))
  const [mail, ...more] = await sent()
  expect(more).toEqual([])
  expect(mail?.subject).toBe('You have a new task in Weerwerk')
  expect(mail?.text).toContain('15 February 2024')
  expect(mail?.text).toContain(`https://weerwerk.example/taken/${id}`)
  expect(mail?.text).not.toContain('draaiboek')
  const change = { ...taskFields(idOf(coordinator)), title: 'Anders' }
  await changeTask(leader, id, { ...change, revision: 1 })
  expect(await sent()).toEqual([])
  await changeTask(leader, id, { ...change, ownerId: idOf(analyst), revision: 2 })
  expect((await sent()).map(({ subject }) => subject)).toEqual(['U heeft een nieuwe taak in Weerwerk'])
})

test('no mail goes out for a task that one gives oneself, that was closed meanwhile, or that went on to another', async () => {
  await makeTask(leader, programmeId, taskFields(idOf(leader)))
  expect(await sent()).toEqual([])
  const done = await makeTask(leader, programmeId, taskFields(idOf(analyst)))
  await finishTask(leader, done.id)
  const passed = await makeTask(leader, programmeId, taskFields(idOf(coordinator)))
  await changeTask(leader, passed.id, { ...taskFields(idOf(leader)), revision: 1 })
  expect(await sent()).toEqual([])
  await makeTask(leader, programmeId, taskFields(idOf(analyst)))
  await db.execute(
    sql`update organisations.memberships set ends_on = '2024-01-14' where person_id = ${idOf(analyst)}::uuid`,
  )
  expect(await sent()).toEqual([])
})

test('who makes tasks gives them to coordinators of the district and sees their names; others see no coordinator', async () => {
  const specialist = ctxFor(db, await aMember(db, districtId, 'execution-specialist'))
  for (const maker of [analyst, specialist]) {
    const owners = await inTransaction(maker, (tx) => ownersAt(tx, districtId))
    expect(owners.find(({ personId }) => personId === idOf(coordinator))?.place).toMatch(/^Testgemeente/)
    await makeTask(maker, programmeId, taskFields(idOf(coordinator)))
    const { results } = await findTasks(maker, { kind: 'made' })
    expect(results.map(({ ownerName }) => ownerName)).toEqual([expect.any(String)])
  }
  const controller = ctxFor(db, await aMember(db, districtId, 'programme-controller'))
  const seen = await inTransaction(controller, (tx) => ownersAt(tx, districtId))
  expect(seen.filter(({ place }) => place !== null)).toEqual([])
  const far = await aDistrict(db, 1)
  const place = { organisationId: far.municipalities[0]?.id ?? '', districtId: far.districtId }
  const stranger = ctxFor(db, await aMember(db, place, 'coordinator'))
  await expect(makeTask(analyst, programmeId, taskFields(idOf(stranger)))).rejects.toMatchObject({
    problems: [{ path: 'ownerId', reason: 'programme.task_owner_unknown' }],
  })
})

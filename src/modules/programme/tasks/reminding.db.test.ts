import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { log } from '#platform/log'
import type { Mail } from '#platform/mail'
import { destroyExpired } from '#platform/retention'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { programmeRetention } from '../retention.ts'
import { aProgramme } from '../testing.ts'
import { finishTask, makeTask } from './keeping.ts'
import { remindTasks, sendTaskReminder, taskReminderJob } from './reminding.ts'
import { taskFields } from './testing.ts'

log.level = 'silent'
const { db } = await testDatabase()
const later = (days: number) => new Date(aMoment.getTime() + days * 86_400_000)
const dayFromNow = (days: number) => later(days).toISOString().slice(0, 10)
let leader: Ctx
let owner: Ctx
let programmeId: string

beforeEach(async () => {
  await db.execute(
    sql`truncate programme.task_reminders, programme.task_events, programme.tasks, programme.risk_measures`,
  )
  const { districtId } = await aDistrict(db, 1)
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  owner = ctxFor(db, await aMember(db, districtId, 'analyst'))
  programmeId = (await aProgramme(db, districtId, personOf(leader))).programmeId
})

const aTask = (dueIn: number) =>
  makeTask(leader, programmeId, taskFields(personOf(owner).personId, { dueOn: dayFromNow(dueIn) }))

/** The mails that were asked for since the last time, sent. */
async function sent(now: Date): Promise<Mail[]> {
  const rows = await rowsOf<{ data: Record<string, string> }>(
    db,
    sql`delete from platform.outbox where name = ${taskReminderJob} returning data`,
  )
  const mails: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void mails.push(mail) }
  for (const { data } of rows) await sendTaskReminder(db, data, now, out)
  return mails
}
const run = async (days: number) => {
  await remindTasks(db, later(days))
  return (await sent(later(days))).map(({ subject }) => subject)
}

test('the owner gets one mail seven days and one day before, and after the day, however often the job runs', async () => {
  const { id, number } = await aTask(10)
  expect(await run(2)).toEqual([])
  expect(await run(3)).toEqual([`Herinnering: taak T-${number}`])
  expect(await run(3)).toEqual([])
  expect(await run(9)).toHaveLength(1)
  expect(await run(10)).toEqual([])
  expect(await run(11)).toEqual([`Te laat: taak T-${number}`])
  await finishTask(owner, id)
  expect(await run(30)).toEqual([])
})

test('the mail is in the language of who gets it, and holds the title and the address of the task', async () => {
  const { id } = await aTask(1)
  await db.execute(sql`update organisations.people set language = 'en' where id = ${personOf(owner).personId}::uuid`)
  await remindTasks(db, aMoment)
  const [mail] = await sent(aMoment)
  expect(mail?.subject).toMatch(/^Reminder: task/)
  expect(mail?.text).toContain('16 January 2024')
  expect(mail?.text).toContain('Maak het draaiboek af')
  expect(mail?.text).toContain(`https://weerwerk.example/taken/${id}`)
})

test('an owner without a role left hands the reminder to who made the task; a task that closed meanwhile sends none', async () => {
  const { id } = await aTask(1)
  await db.execute(
    sql`update organisations.memberships set ends_on = '2024-01-14' where person_id = ${personOf(owner).personId}::uuid`,
  )
  await remindTasks(db, aMoment)
  expect((await sent(aMoment))[0]?.text).toContain('u deze taak maakte')
  await remindTasks(db, later(2))
  await finishTask(leader, id)
  expect(await sent(later(2))).toEqual([])
})

test('a closed task goes five years after it was closed with all that hangs on it; an open one stays', async () => {
  const { id } = await aTask(1)
  await aTask(1)
  await remindTasks(db, aMoment)
  await finishTask({ ...owner, now: new Date('2024-06-01T10:00:00Z') }, id)
  const left = async () =>
    rowsOf(
      db,
      sql`select (select count(*)::int from programme.tasks) as tasks, (select count(*)::int from programme.task_events) as events,
        (select count(*)::int from programme.task_reminders) as reminders`,
    )
  await destroyExpired(db, programmeRetention, new Date('2029-05-31T10:00:00Z'))
  expect(await left()).toEqual([{ tasks: 2, events: 3, reminders: 2 }])
  await destroyExpired(db, programmeRetention, new Date('2029-06-01T10:00:00Z'))
  expect(await left()).toEqual([{ tasks: 1, events: 1, reminders: 1 }])
})

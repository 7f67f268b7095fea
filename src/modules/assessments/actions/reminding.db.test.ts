import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { chooseLanguage } from '#modules/organisations'
import { inTransaction, rowsOf } from '#platform/db'
import type { Mail } from '#platform/mail'
import { aMoment, testDatabase } from '#platform/testing'
import { aScan, dayFromNow, personIn } from '../testing.ts'
import { finishAction } from './closing.ts'
import { cancelAction, changeAction, createAction } from './keeping.ts'
import { actionReminderJob, remindOwners, sendActionReminder } from './reminding.ts'
import { actionFields, aProof } from './testing.ts'

const { db } = await testDatabase()
const later = (days: number) => new Date(aMoment.getTime() + days * 86_400_000)

/** The mails that were asked for since the last time, sent. */
async function sent(now: Date): Promise<Mail[]> {
  const rows = await rowsOf<{ data: Record<string, string> }>(
    db,
    sql`delete from platform.outbox where name = ${actionReminderJob} returning data`,
  )
  const mails: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void mails.push(mail) }
  for (const { data } of rows) await sendActionReminder(db, data, now, out)
  return mails
}
const run = async (days: number) => {
  const asked = await remindOwners(db, later(days))
  return { asked, subjects: (await sent(later(days))).map(({ subject }) => subject) }
}

async function aPlan() {
  await inTransaction({ db, actor: { kind: 'system' }, now: aMoment, channel: 'job' }, (tx) =>
    tx.db.execute(sql`delete from assessments.action_reminders`),
  )
  await db.execute(sql`update assessments.actions set state = 'cancelled', state_reason = 'x', closed_at = now()
    where state in ('planned', 'busy')`)
  const scan = await aScan(db)
  return { ...scan, owner: await scan.as('employee') }
}

test('the owner gets one mail 14, 7 and 1 days before the end day and after it, however often the job runs', async () => {
  const { coordinator, owner } = await aPlan()
  const given = actionFields({ ownerId: personIn(owner).personId, dueOn: dayFromNow(20) })
  const { id } = await createAction(coordinator, given)
  expect(await run(5)).toEqual({ asked: 0, subjects: [] })
  expect(await run(6)).toEqual({ asked: 1, subjects: ['Herinnering: actie A-1'] })
  expect(await run(6)).toEqual({ asked: 0, subjects: [] })
  expect(await run(7)).toEqual({ asked: 0, subjects: [] })
  expect((await run(13)).asked).toBe(1)
  expect((await run(19)).asked).toBe(1)
  expect((await run(20)).asked).toBe(0)
  expect(await run(21)).toEqual({ asked: 1, subjects: ['Te laat: actie A-1'] })
  expect((await run(60)).asked).toBe(1)
  expect((await run(61)).asked).toBe(0)
  await finishAction(coordinator, id, aProof(), null)
  expect((await run(90)).asked).toBe(0)
})

test('who chose English gets the mail in English', async () => {
  const { coordinator, owner } = await aPlan()
  await chooseLanguage(owner, 'en')
  await createAction(coordinator, actionFields({ ownerId: personIn(owner).personId, dueOn: dayFromNow(7) }))
  await remindOwners(db, aMoment)
  const [mail] = await sent(aMoment)
  expect(mail).toMatchObject({ subject: 'Reminder: action A-1', text: expect.stringContaining('has to be done by') })
})

test('a later end day starts the reminders anew', async () => {
  const { coordinator, owner } = await aPlan()
  const given = actionFields({ ownerId: personIn(owner).personId, dueOn: dayFromNow(7) })
  const { id } = await createAction(coordinator, given)
  expect((await run(0)).asked).toBe(1)
  await changeAction(coordinator, id, { ...given, dueOn: dayFromNow(14), revision: 1 })
  expect((await run(0)).asked).toBe(1)
  expect((await run(0)).asked).toBe(0)
})

test('without an owner the coordinator gets the mail, and a mail of an action that was stopped meanwhile is not sent', async () => {
  const { coordinator } = await aPlan()
  const { id } = await createAction(coordinator, actionFields({ dueOn: dayFromNow(1) }))
  expect(await remindOwners(db, aMoment)).toBe(1)
  const [mail] = await sent(aMoment)
  expect(mail?.text).toContain('heeft nog geen eigenaar')
  expect(mail?.text).toContain(`https://weerwerk.example/acties/${id}`)
  expect(await remindOwners(db, later(2))).toBe(1)
  await cancelAction(coordinator, id, 'niet meer nodig')
  expect(await sent(later(2))).toEqual([])
})

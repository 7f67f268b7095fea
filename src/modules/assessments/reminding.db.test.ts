import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember, chooseLanguage } from '#modules/organisations'
import { rowsOf } from '#platform/db'
import type { Mail } from '#platform/mail'
import { testDatabase } from '#platform/testing'
import { submit } from './handing-in.ts'
import { reminderJob, remindParticipants, sendReminder } from './reminding.ts'
import { closeRound } from './rounds.ts'
import { aScan, personIn } from './testing.ts'

const { db } = await testDatabase()
const morning = (day: string) => new Date(`${day}T06:00:00Z`)
const mailOf = async (personId: string) =>
  (await rowsOf<{ mail: string }>(db, sql`select mail from organisations.people where id = ${personId}::uuid`))[0]?.mail

/** Runs the jobs of a day as the queue does: what is asked for is taken from the outbox and done. */
async function runOn(day: string, send: (mail: Mail) => Promise<void> = async () => {}): Promise<Mail[]> {
  const sent: Mail[] = []
  await remindParticipants(db, morning(day))
  const asked = await rowsOf<{ data: Record<string, string> }>(
    db,
    sql`delete from platform.outbox where name = ${reminderJob} returning data`,
  )
  const out = {
    baseUrl: 'https://weerwerk.example',
    send: async (mail: Mail) => {
      await send(mail)
      sent.push(mail)
    },
  }
  for (const { data } of asked) await sendReminder(db, data, morning(day), out)
  return sent
}

test('a coordinator who chose English is reminded in English', async () => {
  const { coordinator } = await aScan(db, { size: 1, closesOn: '2024-05-01' })
  await chooseLanguage(coordinator, 'en')
  const [mail] = await runOn('2024-04-24')
  expect(mail).toMatchObject({
    subject: expect.stringContaining('closes on 1 May 2024'),
    text: expect.stringContaining('Hello'),
  })
})

test('coordinators of open scans get a mail 14, 7 and 1 day before the end, once each', async () => {
  const scan = await aScan(db, { size: 1, closesOn: '2024-03-01' })
  const second = await aMember(db, { organisationId: scan.organisationId, districtId: scan.districtId }, 'coordinator')
  const both = [await mailOf(personIn(scan.coordinator).personId), await mailOf(second.personId)].sort()
  const days = ['15', '16', '16', '17', '22', '23', '23', '28', '29', '29'].map((day) => `2024-02-${day}`)
  const mailed: [string, string[]][] = []
  for (const day of [...days, '2024-03-01', '2024-03-02'])
    mailed.push([day, (await runOn(day)).map(({ to }) => to).sort()])
  expect(mailed.filter(([, to]) => to.length > 0)).toEqual([
    ['2024-02-16', both],
    ['2024-02-23', both],
    ['2024-02-29', both],
  ])
})

test('a mail goes to the person, says until when and leads to the scan', async () => {
  const scan = await aScan(db, { size: 1, title: 'Zelfscan voorjaar', closesOn: '2024-06-14', reminderDays: [14] })
  const [mail, ...others] = await runOn('2024-05-31')
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    to: await mailOf(personIn(scan.coordinator).personId),
    subject: 'Herinnering: Zelfscan voorjaar sluit op 14 juni 2024',
  })
  expect(mail?.text).toContain(`https://weerwerk.example/zelfscans/${scan.scanId}`)
})

test('a reminder that was missed because nothing ran is sent the next time, and only that one', async () => {
  await aScan(db, { size: 1, closesOn: '2024-07-31' })
  expect(await runOn('2024-07-20')).toHaveLength(1)
  expect(await runOn('2024-07-21')).toHaveLength(0)
  expect(await runOn('2024-07-24')).toHaveLength(1)
})

test('who handed in gets none, nor does anyone when the round is closed or has not begun', async () => {
  const scan = await aScan(db, { size: 2, closesOn: '2024-08-30' })
  await aMember(db, { organisationId: scan.other.organisationId, districtId: scan.districtId }, 'coordinator')
  await submit(scan.coordinator, scan.scanId, true)
  expect(await runOn('2024-08-16')).toHaveLength(1)
  await closeRound(scan.leader, scan.round.id, true)
  expect(await runOn('2024-08-23')).toHaveLength(0)
  await aScan(db, { size: 1, opensOn: '2024-09-25', closesOn: '2024-09-30' })
  expect(await runOn('2024-09-23')).toHaveLength(0)
})

test('a scan that is handed in between asking for the mail and sending it gets none', async () => {
  const scan = await aScan(db, { size: 1, closesOn: '2024-10-31' })
  const now = morning('2024-10-17')
  expect(await remindParticipants(db, now)).toBe(1)
  await submit(scan.coordinator, scan.scanId, true)
  expect(await runOn('2024-10-17')).toEqual([])
})

test('only who coordinates on that day is reminded', async () => {
  const scan = await aScan(db, { size: 1, closesOn: '2024-11-30' })
  const { personId } = personIn(scan.coordinator)
  await db.execute(sql`update organisations.memberships set ends_on = '2024-11-10' where person_id = ${personId}::uuid`)
  expect(await runOn('2024-11-16')).toEqual([])
})

test('a mail server that fails makes that job fail and be tried again, and asks for no mail twice', async () => {
  await aScan(db, { size: 1, closesOn: '2024-12-31' })
  const now = morning('2024-12-17')
  await remindParticipants(db, now)
  const [asked] = await rowsOf<{ data: Record<string, string> }>(
    db,
    sql`select data from platform.outbox where name = ${reminderJob}`,
  )
  const failing = { baseUrl: '', send: () => Promise.reject(new Error('no server')) }
  await expect(sendReminder(db, asked?.data ?? {}, now, failing)).rejects.toThrow('no server')
  expect(await remindParticipants(db, now)).toBe(0)
  expect(await runOn('2024-12-17')).toHaveLength(1)
})

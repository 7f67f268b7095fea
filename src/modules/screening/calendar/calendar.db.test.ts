import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { municipalRoles, personOf } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { log } from '#platform/log'
import type { Mail } from '#platform/mail'
import { ctxFor, everyoneAtDistrict, everyoneAtMunicipality, expectIsolated, testDatabase } from '#platform/testing'
import { checks, files } from '../files/schema.ts'
import { aHr } from '../files/testing.ts'
import { profiles } from '../profiles/schema.ts'
import { aFile, rowsAt } from '../testing.ts'
import { hasFeed, makeFeed, readFeed, stopFeed } from './feed.ts'
import { remindScreening, screeningDigestJob, screeningMailJob, sendAsking, sendDigest } from './mailing.ts'
import { readCalendar } from './queries.ts'
import { followClasses, reopenDue, repeatChecks } from './repeating.ts'

log.level = 'silent'
const { db } = await testDatabase()
const at = (day: string) => new Date(`${day}T10:00:00Z`)
const later = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: at(day) })
const seen = { state: 'agreed', seenOn: '2024-01-10' } as const

/** Someone of class C who works; their VOG was seen on 10 January 2024 and is due again three years later. */
async function aWorker() {
  const made = await aHr(db, 'C')
  const person = await aMember(db, made.at, [])
  const { file } = await aFile(db, made.profile, {
    ...{ modelId: made.model.id, person, state: 'working', startedOn: '2024-01-10', name: 'Medewerker (fictief)' },
  })
  const hrId = personOf(made.hr).personId
  await db
    .update(checks)
    .set({ ...seen, seenBy: hrId })
    .where(eq(checks.fileId, file.id))
  const vog = and(eq(checks.fileId, file.id), eq(checks.code, 'vog-np'))
  await db.update(checks).set({ dueAgainOn: '2027-01-10' }).where(vog)
  return { ...made, file, vog }
}
const roundsOf = async (which: ReturnType<typeof and>) =>
  (await db.select().from(checks).where(which).orderBy(checks.round)).map(({ round, state, dueOn }) => [
    round,
    state,
    dueOn,
  ])

/** The mails that were asked for about one file or to one person since the last time. */
async function sent(now: Date): Promise<Mail[]> {
  const rows = await rowsOf<{ name: string; data: Record<string, string> }>(
    db,
    sql`delete from platform.outbox where name in (${screeningMailJob}, ${screeningDigestJob}) returning name, data`,
  )
  const mails: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void mails.push(mail) }
  for (const { name, data } of rows) await (name === screeningMailJob ? sendAsking : sendDigest)(db, data, now, out)
  return mails
}

test('re-screening comes due by the clock: on its day the VOG gets a new round, once, and not a day earlier', async () => {
  const { vog } = await aWorker()
  await reopenDue(db, at('2027-01-09'))
  expect(await roundsOf(vog)).toEqual([[1, 'agreed', null]])
  await reopenDue(db, at('2027-01-10'))
  await reopenDue(db, at('2027-01-11'))
  expect(await roundsOf(vog)).toEqual([
    [1, 'agreed', null],
    [2, 'open', '2027-01-10'],
  ])
})

test('who left is asked nothing again', async () => {
  const { vog, file } = await aWorker()
  await db.update(files).set({ state: 'ended', endedOn: '2026-01-01', ending: 'left' }).where(eq(files.id, file.id))
  await reopenDue(db, at('2027-02-01'))
  expect(await roundsOf(vog)).toHaveLength(1)
})

test('the person and HR get a mail 30 and 7 days before, on the day and two weeks after, however often the job runs', async () => {
  const { file, hr } = await aWorker()
  const [person] = await rowsOf<{ mail: string }>(
    db,
    sql`select mail from organisations.people where id = ${file.personId}::uuid`,
  )
  const [officer] = await rowsOf<{ mail: string }>(
    db,
    sql`select mail from organisations.people where id = ${personOf(hr).personId}::uuid`,
  )
  const mailed = async (day: string) => {
    await reopenDue(db, at(day))
    await remindScreening(db, at(day))
    return (await sent(at(day))).filter(({ to }) => to === person?.mail || to === officer?.mail)
  }
  expect(await mailed('2026-12-10')).toEqual([])
  const first = await mailed('2026-12-11')
  expect(first.map(({ to }) => to)).toEqual([person?.mail, officer?.mail])
  expect(first[0]?.text).toContain('VOG')
  expect(first[0]?.text).toContain('https://weerwerk.example/mijn-screening')
  expect(first[1]?.text).not.toContain('Medewerker (fictief)')
  expect(await mailed('2026-12-11')).toEqual([])
  for (const day of ['2027-01-03', '2027-01-10', '2027-01-24']) expect(await mailed(day), day).toHaveLength(2)
  expect(await mailed('2027-03-01')).toEqual([])
})

test('side jobs are asked again of class C at once, of who works there and finished them before', async () => {
  const { hr, file } = await aWorker()
  const other = await aWorker()
  const asked = { code: 'side-jobs-yearly', classes: ['C' as const], dueOn: '2024-03-01' }
  expect(await repeatChecks(hr, { ...asked, classes: ['A', 'B'] })).toBe(0)
  expect(await repeatChecks(hr, asked)).toBe(1)
  expect(await repeatChecks(hr, asked)).toBe(0)
  const which = (id: string) => and(eq(checks.fileId, id), eq(checks.code, asked.code))
  expect((await roundsOf(which(file.id))).at(-1)).toEqual([2, 'open', '2024-03-01'])
  expect(await roundsOf(which(other.file.id))).toHaveLength(1)
  expect((await sent(hr.now)).map(({ text }) => text).join()).toContain('Nevenwerkzaamheden per jaar')
  await expect(repeatChecks(hr, { ...asked, dueOn: '2024-01-14' })).rejects.toMatchObject({
    problems: [{ path: 'dueOn', reason: 'screening.day_in_past' }],
  })
})

test('the calendar shows what is late or near, by class and check', async () => {
  const { hr, file } = await aWorker()
  const on = (day: string, query: Parameters<typeof readCalendar>[1]) => readCalendar(later(hr, day), query)
  expect(await on('2026-01-01', {})).toMatchObject({ count: 0, results: [] })
  expect(await on('2026-12-20', { period: '6' })).toMatchObject({
    count: 1,
    results: [{ fileId: file.id, code: 'vog-np', day: '2027-01-10', isAgain: true, name: 'Medewerker (fictief)' }],
  })
  expect((await on('2026-12-20', { period: '6', code: 'oath' })).count).toBe(0)
  expect((await on('2026-12-20', { class: 'B' })).count).toBe(0)
  expect((await on('2027-01-10', { period: 'late' })).count).toBe(0)
  expect((await on('2027-01-11', { period: 'late' })).count).toBe(1)
})

test('files follow a class that was raised when the clock comes by', async () => {
  const { file, profile } = await aWorker()
  await db.update(profiles).set({ class: 'D' }).where(eq(profiles.id, profile.id))
  await followClasses(db, at('2024-02-01'))
  const [after] = await db.select().from(files).where(eq(files.id, file.id))
  expect(after).toMatchObject({ class: 'D', state: 'working' })
  expect(await roundsOf(and(eq(checks.fileId, file.id), eq(checks.code, 'vog-p')))).toEqual([[1, 'open', '2024-03-14']])
})

test('a feed holds counts by day and no names, works for its owner alone, and stops', async () => {
  const { hr } = await aWorker()
  const { token } = await makeFeed(hr)
  expect(await hasFeed(hr)).toBe(true)
  const text = await readFeed(db, token, at('2026-12-20'))
  expect(text).toContain('DTSTART;VALUE=DATE:20270110\r\nSUMMARY:Screening: 1 controle')
  expect(text).not.toContain('Medewerker')
  const again = await makeFeed(hr)
  await expect(readFeed(db, token, hr.now)).rejects.toMatchObject({ code: 'not_found' })
  await db.execute(
    sql`update organisations.memberships set ends_on = '2024-02-01' where person_id = ${personOf(hr).personId}::uuid`,
  )
  expect(await readFeed(db, again.token, at('2024-02-01'))).toContain('BEGIN:VCALENDAR')
  await expect(readFeed(db, again.token, at('2024-02-02'))).rejects.toMatchObject({ code: 'not_found' })
  await stopFeed(hr)
  expect(await hasFeed(hr)).toBe(false)
})

test('the calendar, batch work and feeds are for HR alone', async () => {
  const { at: here, as, hr } = await aWorker()
  const calls: ((ctx: Ctx) => Promise<unknown>)[] = [
    (ctx) => readCalendar(ctx),
    (ctx) => repeatChecks(ctx, { code: 'oath', classes: ['A'], dueOn: '2024-03-01' }),
    makeFeed,
    stopFeed,
    hasFeed,
  ]
  const others = municipalRoles.filter((role) => role !== 'integrity-officer')
  for (const call of calls) {
    for (const role of others) await expect(call(await as(role)), role).rejects.toMatchObject({ code: 'not_found' })
    for (const actor of everyoneAtDistrict(here.districtId))
      await expect(call(ctxFor(db, actor))).rejects.toMatchObject({ code: 'not_found' })
    await call(hr)
  }
})

test('an address of a feed is reached by its owner alone, what was reminded of by HR', async () => {
  const { at: here, hr, there } = await aWorker()
  await makeFeed(hr)
  await remindScreening(db, at('2027-01-10'))
  const rows = rowsAt(here.organisationId)
  const everyone = everyoneAtMunicipality(here.organisationId, here.districtId)
  const strangers = [
    ...everyoneAtMunicipality(there.organisationId, here.districtId),
    ...everyoneAtDistrict(here.districtId),
  ]
  await expectIsolated(db, { table: 'screening.calendar_links', rows, actors: [...everyone, ...strangers] })
  const isHr = ({ roles }: { roles: readonly string[] }) => roles.includes('integrity-officer')
  const table = 'screening.reminders'
  await expectIsolated(db, { table, rows, actors: [...everyone.filter((one) => !isHr(one)), ...strangers] })
  await expectIsolated(db, { table, rows, actors: everyone.filter(isHr), mayRead: true })
})

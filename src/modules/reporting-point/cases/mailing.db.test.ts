import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { addDays, addMonths } from '#platform/language'
import type { Mail } from '#platform/mail'
import { testDatabase } from '#platform/testing'
import { aReport, aReportingPoint, send } from '../testing.ts'
import { readInbox } from './inbox.ts'
import { sendNewWork, tellReaders } from './mailing.ts'

const database = await testDatabase()
const { db } = database

test('each reader gets one mail per batch without a number or content, who was excluded none, and nobody a second time', async () => {
  const { web, code, people } = await aReportingPoint(database)
  const [first, second] = people
  if (first?.ctx.actor.kind !== 'person' || !second) throw new Error('two handlers')
  await tellReaders(db, first.ctx.now)
  for (const says of ['een', 'twee']) {
    const { body } = await aReport(web, code, [second.id], says)
    await send(web, `/points/${code}/reports`, body)
  }
  const asked = () =>
    rowsOf<{ data: object }>(db, sql`select data from platform.outbox where name = 'reporting.send_new_work'`)
  const before = (await asked()).length
  expect(await tellReaders(db, first.ctx.now)).toBe(1)
  expect(await tellReaders(db, first.ctx.now)).toBe(0)
  expect((await asked()).length).toBe(before + 1)
  const { personId } = first.ctx.actor
  const sent: Mail[] = []
  await sendNewWork(db, { personId }, first.ctx.now, {
    baseUrl: 'https://weerwerk.example',
    send: async (mail) => void sent.push(mail),
  })
  expect(sent).toHaveLength(1)
  for (const { subject, text } of sent) {
    expect(subject).toBe('Er is nieuw werk in het meldpunt')
    expect(text).not.toMatch(/\d/)
  }
})

test('readers are told once of each last day that is near, that of looking again as well', async () => {
  const { web, code, people } = await aReportingPoint(database)
  const [first, second] = people
  if (!first || !second) throw new Error('two handlers')
  await tellReaders(db, first.ctx.now)
  const { body } = await aReport(web, code, [second.id])
  await send(web, `/points/${code}/reports`, body)
  const [{ id, clocks } = { id: '', clocks: [] }] = (await readInbox(first.ctx)).results
  const dayOfClock = (wanted: string) => clocks.find((one) => one.code === wanted)?.dueOn ?? ''
  const { actor } = first.ctx
  const mails = async () =>
    (
      await rowsOf(
        db,
        sql`select 1 from platform.outbox where name = 'reporting.send_new_work'
          and data->>'personId' = ${actor.kind === 'person' ? actor.personId : ''}`,
      )
    ).length
  const told = async (day: string, later: number) => {
    const before = await mails()
    await tellReaders(db, new Date(`${addDays(day, later)}T06:00:00Z`))
    return (await mails()) - before
  }
  expect(await told(dayOfClock('acknowledge'), -3)).toBe(1)
  expect(await told(dayOfClock('acknowledge'), -3)).toBe(0)
  expect(await told(dayOfClock('acknowledge'), -2)).toBe(1)
  expect(await told(dayOfClock('acknowledge'), 0)).toBe(0)
  await db.execute(sql`insert into reporting.notes (case_id, organisation_id, seq, kind, epoch, handler_id, written_on, file)
    select id, organisation_id, n, 'note', 0, ${first.id}::uuid, current_date, decode(repeat('00', 100), 'hex')
    from reporting.cases, generate_series(0, 1) n where id = ${id}::uuid`)
  await db.execute(sql`insert into reporting.triages (case_id, organisation_id, first_note, outcome, regime, first_person, first_on, second_note, second_person, second_on, agrees)
    select id, organisation_id, 0, 'police', 'own', gen_random_uuid(), current_date, 1, gen_random_uuid(), current_date, true
    from reporting.cases where id = ${id}::uuid`)
  const [met] = await rowsOf<{ feedbackOn: string }>(
    db,
    sql`update reporting.cases set acknowledged_on = received_on, assessed_on = received_on, outcome = 'police', feedback_on = received_on
      where id = ${id}::uuid returning feedback_on::text as "feedbackOn"`,
  )
  const again = addMonths(met?.feedbackOn ?? '', 3)
  expect(await told(again, -3)).toBe(0)
  expect(await told(again, -2)).toBe(1)
  expect(await told(again, 30)).toBe(0)
  const onDay = { ...first.ctx, now: new Date(`${again}T12:00:00Z`) }
  expect((await readInbox(onDay, { clock: 'retest', due: 'week' })).results).toMatchObject([
    { id, due: { code: 'retest', dueOn: again } },
  ])
  expect((await readInbox(onDay, { clock: 'assess' })).count).toBe(0)
})

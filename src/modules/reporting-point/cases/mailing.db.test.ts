import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import type { Mail } from '#platform/mail'
import { testDatabase } from '#platform/testing'
import { aReport, aReportingPoint, send } from '../testing.ts'
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

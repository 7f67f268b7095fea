import { sql } from 'drizzle-orm'
import { array, assert, asyncProperty, constantFrom, dictionary, jsonValue, oneof, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { Intake } from './intake/service.ts'
import { reporterPages } from './reporter/app.tsx'
import { aReport, aReportingPoint, origin, send } from './testing.ts'

const database = await testDatabase()
const { web, code } = await aReportingPoint(database)
const { body } = await aReport(web, code)
const pages = reporterPages(new Intake(database, origin), { styles: [], script: null })
const runs = { numRuns: 60 }
const kept = async () => {
  const [row] = await rowsOf<{ cases: number; messages: number }>(
    database.db,
    sql`select (select count(*)::int from reporting.cases) as cases, (select count(*)::int from reporting.messages) as messages`,
  )
  return row
}
/** Signs that databases, addresses and pages stumble over. */
const odd = oneof(
  string({ unit: 'binary' }),
  string(),
  constantFrom('', '\0', '\uD800', '../', '%00', "' or 1=1 --", '9'.repeat(401)),
)
const paths = constantFrom(`/points/${code}/reports`, '/questions', '/openings', '/messages')

test('whatever is sent to the reporter side is refused with a reason, and nothing is kept', async () => {
  const before = await kept()
  await assert(
    asyncProperty(paths, oneof(jsonValue(), string()), async (path, given) => {
      const { status } = await send(web, path, given)
      expect([400, 404]).toContain(status)
    }),
    runs,
  )
  expect(await kept()).toEqual(before)
})

test('a report of which one thing is another is refused, or kept as it is where nothing tells the two apart', async () => {
  const fields = Object.keys(body) as (keyof typeof body)[]
  const wrong = tuple(constantFrom(...fields), oneof(jsonValue(), odd))
  await assert(
    asyncProperty(wrong, async ([field, given]) => {
      const { status } = await send(web, `/points/${code}/reports`, { ...body, [field]: given })
      expect([400, 409, 412, 428]).toContain(status)
    }),
    runs,
  )
  for (const message of ['', 'YQ==', 'A'.repeat(132)])
    expect((await send(web, `/points/${code}/reports`, { ...body, message })).status).toBe(400)
  const before = await kept()
  expect((await send(web, `/points/${code}/reports`, body)).status).toBe(201)
  expect(await kept()).toEqual({ cases: (before?.cases ?? 0) + 1, messages: (before?.messages ?? 0) + 1 })
})

test('no address and no form gives a fault of ours', async () => {
  const names = oneof(constantFrom('what', 'where', 'words', 'places', 'text', 'exclude', 'category'), odd)
  const places = constantFrom('/', `/${code}`, `/${code}/melden`, `/${code}/overleg`, '/antwoord', '/controle')
  const where = oneof(
    places,
    odd.map((text) => `/${encodeURIComponent(text.toWellFormed())}`),
  )
  const form = oneof(
    dictionary(names, odd),
    array(tuple(names, odd)).map((entries) => Object.fromEntries(entries)),
  )
  for (const path of ['/%00', '/%00/melden', `/${code}?weg=%00`, `/${code}/melden?weg=%00`])
    expect((await pages.request(path)).status, path).toBeLessThan(500)
  expect((await web.request('/points/%00')).status).toBe(404)
  expect((await send(web, '/points/%00/reports', body)).status).toBe(428)
  await assert(
    asyncProperty(where, form, async (path, typed) => {
      for (const method of ['GET', 'POST']) {
        const entries = Object.entries(typed).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()])
        const answer = await pages.request(path, {
          method,
          ...(method === 'POST' ? { body: new URLSearchParams(entries as string[][]) } : {}),
        })
        expect(answer.status, `${method} ${path}`).toBeLessThan(500)
      }
      // Of a form that is no form at all too.
      const answer = await pages.request(path, { method: 'POST', body: '{', headers: { 'content-type': 'text/plain' } })
      expect(answer.status, `POST ${path}`).toBeLessThan(500)
    }),
    runs,
  )
})

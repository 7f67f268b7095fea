import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import type { PersonActor, Role } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import { ctxFor, everyoneAtDistrict, everyoneAtMunicipality, expectIsolated, testDatabase } from '#platform/testing'
import { readPicture, showPicture, writePicture } from '../picture/service.ts'
import { publish } from '../publishing/service.ts'
import { someUse } from '../testing.ts'
import { openUsePages } from './app.tsx'
import type { Answer } from './model.ts'
import { OpenUse } from './open.ts'
import { endSurvey, openSurvey, surveyRounds } from './service.ts'

const { db } = await testDatabase()
const on = (day: string) => new Date(`${day}T12:00:00Z`)
const now = on('2025-03-10')
let districtId: string
let [own, other] = ['', '']
const as = async (role: Role, at = now, place = own): Promise<Ctx> => ({
  ...ctxFor(db, await aMember(db, { organisationId: place, districtId }, role)),
  now: at,
})

beforeEach(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  other = made.municipalities[1]?.id ?? ''
})

const round = async () => {
  const { id } = await openSurvey(await as('secretary'), { name: 'Voorjaar', closesOn: '2025-03-20' })
  const [row] = await rowsOf<{ code: string }>(db, sql`select code from reporting_use.surveys where id = ${id}::uuid`)
  return { id, code: row?.code ?? '' }
}
/** Someone whose browser does no work; who does it is in src/server/survey.db.test.ts. */
const withoutWork = { bitsFor: () => 12, isWorkDone: () => false }
const use = new OpenUse(db, withoutWork)
/** Printing it is tested where the parts come together. */
const assets = { styles: [], script: null, toPdf: async () => new Uint8Array() }
const answer = async (code: string, knows: Answer, at = now) =>
  use.answer(code, await use.newForm(at), { knows, would: 'yes', trusts: 'no' }, at)

test('five answers are a result when the round is over, four are none, and nobody sees them while it runs', async () => {
  const { code } = await round()
  for (const knows of ['yes', 'yes', 'unsure', 'no'] as const) expect(await answer(code, knows)).toBe('counted')
  const results = async (day: string, place = own) => surveyRounds(await as('integrity-officer', on(day), place))
  expect(await results('2025-03-21')).toMatchObject([{ name: 'Voorjaar', answered: null, yes: null }])
  await answer(code, 'yes')
  expect(await results('2025-03-20')).toMatchObject([{ answered: null, yes: null }])
  expect(await results('2025-03-21')).toMatchObject([{ answered: 5, yes: { knows: 3, would: 5, trusts: 0 } }])
  expect(await results('2025-03-21', other)).toEqual([])
  await expect(surveyRounds(await as('employee'))).rejects.toMatchObject({ code: 'forbidden' })
})

test('a form counts once however often it is sent, and not when it is old or of someone else', async () => {
  const { code } = await round()
  const given = { knows: 'yes', would: 'yes', trusts: 'yes' } as const
  const form = await use.newForm(now)
  // As on several servers.
  for (const one of [use, use, new OpenUse(db, withoutWork)])
    expect(await one.answer(code, form, given, now)).toBe('counted')
  expect(await use.answer(code, await use.newForm(on('2025-03-09')), given, now)).toBe('stale')
  expect(await use.answer(code, { form: 'a'.repeat(64) }, given, now)).toBe('stale')
  const [total] = await rowsOf(
    db,
    sql`select sum(count)::int as total from reporting_use.survey_answers a
    join reporting_use.surveys s on s.id = a.survey_id where s.code = ${code}`,
  )
  expect(total).toEqual({ total: 3 })
})

test('a flood is held up for a minute, over all servers, and a round that is over or unknown takes nothing', async () => {
  const { code } = await round()
  const servers = [use, new OpenUse(db, withoutWork)]
  const send = async (at: Date, nth = 0) => {
    const server = servers[nth % 2] ?? use
    return server.answer(code, await server.newForm(at), { knows: 'yes', would: 'yes', trusts: 'yes' }, at)
  }
  const later = new Date(now.getTime() + 10 * 60_000)
  for (let count = 0; count < 120; count += 1) expect(await send(later, count)).toBe('counted')
  expect(await send(later)).toBe('busy')
  expect(await send(later, 1)).toBe('busy')
  expect(await send(new Date(later.getTime() + 61_000))).toBe('counted')
  expect(await answer(code, 'yes', on('2025-03-21'))).toBe('closed')
  expect(await answer('zzzzzzzzzzzz', 'yes')).toBe('closed')
})

test('one round at a time, of at most three months; it ends earlier and never later', async () => {
  const { id } = await round()
  const keeper = await as('privacy-officer')
  const again = { name: 'Nog een', closesOn: '2025-03-30' }
  await expect(openSurvey(keeper, again)).rejects.toMatchObject({ reason: 'reporting-use.survey_runs' })
  const elsewhere = await as('secretary', now, other)
  await expect(endSurvey(elsewhere, id)).rejects.toMatchObject({ code: 'not_found' })
  for (const closesOn of ['2025-03-09', '2025-06-11'])
    await expect(openSurvey(elsewhere, { ...again, closesOn })).rejects.toMatchObject({ code: 'invalid' })
  await expect(endSurvey(await as('report-handler'), id)).rejects.toMatchObject({ code: 'not_found' })
  await endSurvey(keeper, id)
  expect((await surveyRounds(keeper))[0]?.closesOn).toBe('2025-03-10')
  const longer = () => db.execute(sql`update reporting_use.surveys set closes_on = '2025-04-01' where id = ${id}::uuid`)
  await expect(longer()).rejects.toThrow()
})

test('the page works without script: all that is left open at once, what was chosen stays, no cookie is set', async () => {
  const { id, code } = await round()
  // The page looks at the clock of today.
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('session_replication_role', 'replica', true)`)
    await tx.execute(sql`update reporting_use.surveys set closes_on = '2999-01-01' where id = ${id}::uuid`)
  })
  const { survey } = openUsePages(new OpenUse(db, withoutWork), assets)
  const page = await survey.request(`/${code}`)
  expect(page.headers.get('set-cookie')).toBeNull()
  const form = /name="form" value="([0-9a-f]{64})"/.exec(await page.text())?.[1] ?? ''
  const send = (fields: Record<string, string>) =>
    survey.request(`/${code}`, { method: 'POST', body: new URLSearchParams(fields) })
  const half = await send({ form, knows: 'no' })
  expect(half.status).toBe(422)
  const text = await half.text()
  expect(text.match(/Kies een antwoord\./g)).toHaveLength(2)
  expect(text.match(/checked=""/g)).toHaveLength(1)
  expect((await send({ form, knows: 'no', would: 'yes', trusts: 'unsure' })).status).toBe(200)
  expect((await survey.request('/zzzzzzzzzzzz')).status).toBe(404)
})

test('the yearly picture shows published figures to everyone with the link, after its year and its words, until it is withdrawn', async () => {
  const keeper = await as('privacy-officer')
  const [place] = await rowsOf<{ code: string }>(
    db,
    sql`select code from organisations.organisations where id = ${own}::uuid`,
  )
  const code = place?.code ?? ''
  await someUse(db, own, '2024-Q2', { link: 21 })
  await expect(showPicture(keeper, '2024', true)).rejects.toMatchObject({ reason: 'reporting-use.year_not_published' })
  await publish(keeper, '2024')
  await expect(showPicture(keeper, '2024', true)).rejects.toMatchObject({ code: 'not_found' })
  await writePicture(keeper, '2024', { opening: 'Dank u wel', followed: 'Beoordeeld', ahead: 'Verder' })
  expect(await use.picture(code, '2024')).toBeNull()
  await showPicture(keeper, '2024', true)
  expect(await use.picture(code, '2024')).toMatchObject({ opening: 'Dank u wel', figures: { sent: 20, closed: 'few' } })
  const { picture } = openUsePages(use, assets)
  expect(await (await picture.request(`/${code}/2024`)).text()).toContain('ongeveer 20')
  await showPicture(keeper, '2024', false)
  expect((await picture.request(`/${code}/2024`)).status).toBe(404)
  for (const role of ['report-handler', 'mayor', 'employee'] as const)
    await expect(readPicture(await as(role), '2024')).rejects.toMatchObject({ code: 'forbidden' })
})

test('surveys, their totals and pictures are reached by nobody whom they are not meant for', async () => {
  const { code } = await round()
  await answer(code, 'yes')
  await writePicture(await as('secretary'), '2024', { opening: 'a', followed: 'b', ahead: 'c' })
  const is =
    (...roles: Role[]) =>
    (actor: PersonActor) =>
      roles.includes(actor.roles[0] ?? 'employee')
  const here = everyoneAtMunicipality(own, districtId)
  const outside = [...everyoneAtMunicipality(other, districtId), ...everyoneAtDistrict(districtId)]
  const rows = sql`organisation_id = ${own}::uuid`
  const keeps = is('secretary', 'privacy-officer', 'administrator')
  await expectIsolated(db, {
    table: 'reporting_use.surveys',
    rows,
    actors: [...outside, ...here.filter((one) => !keeps(one))],
  })
  const writes = is('secretary', 'privacy-officer')
  await expectIsolated(db, {
    table: 'reporting_use.pictures',
    rows,
    actors: [...outside, ...here.filter((one) => !writes(one))],
  })
  const totals = sql`survey_id in (select id from reporting_use.surveys where code = ${code})`
  await expectIsolated(db, { table: 'reporting_use.survey_answers', rows: totals, actors: [...outside, ...here] })
  for (const table of ['survey_load', 'used_forms'])
    await expectIsolated(db, { table: `reporting_use.${table}`, rows: sql`true`, actors: [...outside, ...here] })
})

test('an address with odd signs and a form that is none are refused, not a fault', async () => {
  const { survey, picture } = openUsePages(use, assets)
  expect((await survey.request('/%00')).status).toBe(404)
  expect((await picture.request('/%00/2025')).status).toBe(404)
  expect((await picture.request('/GM0001/%00')).status).toBe(404)
  // The pages look at the day of today.
  const [today, closesOn] = [new Date(), dayOf(new Date(Date.now() + 10 * 86_400_000))]
  const { id } = await openSurvey(await as('secretary', today), { name: 'Nu', closesOn })
  const [row] = await rowsOf<{ code: string }>(db, sql`select code from reporting_use.surveys where id = ${id}::uuid`)
  const body = { method: 'POST', body: '{', headers: { 'content-type': 'text/plain' } }
  expect((await survey.request(`/${row?.code ?? ''}`, body)).status).toBe(422)
})

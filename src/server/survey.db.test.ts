import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { bitsFor, isWorkDone } from '#modules/reporting-point'
import { OpenUse } from '#modules/reporting-use'
import { rowsOf } from '#platform/db'
import { addDays, dayOf } from '#platform/language'
import { ctxFor, testDatabase } from '#platform/testing'
// The pages and commands have these by other ways.
import { searchWork } from '../modules/reporting-point/crypto/index.ts'
import { openSurvey } from '../modules/reporting-use/survey/service.ts'

const { db } = await testDatabase()
const now = new Date('2025-06-10T12:00:00Z')
const given = { knows: 'yes', would: 'yes', trusts: 'yes' } as const

test('who does the work of a form is counted while those without wait, and the work grows with the flood', async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const member = await aMember(db, { organisationId: municipalities[0]?.id ?? '', districtId }, 'secretary')
  const { id } = await openSurvey({ ...ctxFor(db, member), now }, { name: 'x', closesOn: addDays(dayOf(now), 5) })
  const [round] = await rowsOf<{ code: string }>(db, sql`select code from reporting_use.surveys where id = ${id}::uuid`)
  const code = round?.code ?? ''
  const use = new OpenUse(db, { bitsFor, isWorkDone })
  const plain = await use.newForm(now)
  expect(plain.bits).toBe(12)
  await db.execute(sql`insert into reporting_use.survey_load values ('plain', ${now.getTime() / 60_000}::bigint, 120)
    on conflict (kind) do update set slot = excluded.slot, count = excluded.count`)
  for (const work of ['', '1', 'x', '-1']) expect(await use.answer(code, { ...plain, work }, given, now)).toBe('busy')
  const answerTo = ({ form, bits }: { form: string; bits: number }) =>
    String(searchWork({ challenge: form, mailboxHash: form, bits }, 0, 1e6))
  const work = answerTo(plain)
  expect(await use.answer(code, { ...plain, work }, given, now)).toBe('counted')
  // The work of one form does not serve for another, and one form counts once.
  expect(await use.answer(code, { ...(await use.newForm(now)), work: `${Number(work) + 1}` }, given, now)).toBe('busy')
  expect(await use.answer(code, { ...plain, work }, given, now)).toBe('counted')
  const answers = sql`select count from reporting_use.survey_answers where survey_id = ${id}::uuid and question = 'knows'`
  expect(await rowsOf(db, answers)).toEqual([{ count: 1 }])
  await db.execute(sql`update reporting_use.survey_load set count = 801 where kind = 'worked'`)
  expect((await use.newForm(now)).bits).toBe(15)
})

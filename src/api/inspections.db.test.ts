import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { anInspection } from '../modules/assessments/inspections/testing.ts'
import { personIn } from '../modules/assessments/testing.ts'
import { told } from './called-scan.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const xlsx = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

/** An inspection that is judged today, with callers. */
async function aCalledInspection() {
  const it = await anInspection(database.db, { opensOn: '2024-01-01', closesOn: '2099-01-01' })
  const { by } = callers(database)
  const [first, leader, coordinator] = await Promise.all(
    [it.first, it.leader, it.coordinator].map(async (ctx) => (await by(personIn(ctx))).send),
  )
  if (!first || !leader || !coordinator) throw new Error('nobody calls')
  return { first, leader, coordinator, at: `/inspections/${it.id}` }
}

test('the worksheet of an inspection goes out, comes back filled in and is applied, for its assessor only', async () => {
  const { first, leader, coordinator, at } = await aCalledInspection()
  const answer = await first('GET', `${at}/worksheet`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, xlsx['content-type']])
  for (const other of [leader, coordinator]) expect((await other('GET', `${at}/worksheet`)).status).toBe(403)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await answer.arrayBuffer())
  const [sheet] = workbook.worksheets
  for (const [cell, value] of Object.entries({ C2: '3', D2: '4', E2: 'Gezien' }))
    if (sheet) sheet.getCell(cell).value = value
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const send = (caller = first) => told(caller('POST', `${at}/worksheet-imports`, bytes, xlsx))
  expect((await send(coordinator)).status).toBe(403)
  const made = await send()
  const change = { norm: 'A', kind: 'take', base: '', theirs: '' }
  expect(made).toMatchObject({
    status: 201,
    body: {
      changes: [
        { ...change, field: 'levelThen', mine: '3' },
        { ...change, field: 'levelNow', mine: '4' },
        { ...change, field: 'reason', mine: 'Gezien' },
      ],
    },
  })
  const report = `${at}/worksheet-imports/${made.body.id}`
  expect((await told(first('GET', report))).body).toEqual(made.body)
  const stale = { seen: 'anders', fileWins: [] }
  expect((await first('POST', `${report}/applications`, stale)).status).toBe(409)
  const applied = await told(first('POST', `${report}/applications`, { seen: made.body.seen, fileWins: [] }))
  expect(applied).toEqual({ status: 201, body: { changedNorms: 1 } })
  const verdict = (await told(first('GET', at))).body.verdicts.find(({ norm }: { norm: string }) => norm === 'A')
  expect(verdict).toMatchObject({ first: { levelThen: 3, levelNow: 4 }, self: null, reason: 'Gezien' })

  const dropped = await send()
  const again = `${at}/worksheet-imports/${dropped.body.id}`
  expect((await first('DELETE', again)).status).toBe(204)
  expect((await first('GET', again)).status).toBe(404)
})

test('every fault of a worksheet is told with its cell', async () => {
  const { first, at } = await aCalledInspection()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await (await first('GET', `${at}/worksheet`)).arrayBuffer())
  const [sheet] = workbook.worksheets
  if (sheet) sheet.getCell('C2').value = 'heel goed'
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const refused = await told(first('POST', `${at}/worksheet-imports`, bytes, xlsx))
  expect(refused).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'C2', code: 'assessments.import_level_unknown' }] },
  })
})

test('evidence goes up as a file and comes down as it was, while it is a draft for the assessors only', async () => {
  const { first, leader, coordinator, at } = await aCalledInspection()
  const form = new FormData()
  for (const [key, value] of Object.entries({ title: 'Foto', form: 'observation', datedOn: '2024-01-08' }))
    form.set(key, value)
  form.set('file', new File(['gezien op het stadhuis'], 'verslag.txt'))
  const { status, body } = await told(first('POST', `${at}/verdicts/A/evidence-pieces`, form))
  expect([status, body]).toMatchObject([201, { norm: 'A', hasFile: true, link: null }])
  const path = `${at}/evidence-pieces/${body.id}/file`
  const answer = await first('GET', path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*verslag\.txt/)
  expect(await answer.text()).toBe('gezien op het stadhuis')
  for (const other of [leader, coordinator]) expect((await other('GET', path)).status).toBe(403)
  const link = { title: 'Foto', form: 'observation', datedOn: '2024-01-08', link: 'https://voorbeeld.example/' }
  const linked = await told(first('POST', `${at}/verdicts/A/evidence-pieces`, link))
  expect(linked).toMatchObject({ status: 201, body: { hasFile: false } })
  expect((await first('GET', `${at}/evidence-pieces/${linked.body.id}/file`)).status).toBe(404)
})

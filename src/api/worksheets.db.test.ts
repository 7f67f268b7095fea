import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { aCalledScan, told } from './called-scan.ts'

const database = await testDatabase()
const xlsx = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
type Called = Awaited<ReturnType<typeof aCalledScan>>

/** The worksheet of a scan with other cells: `{ B: { D: 3 } }` puts 3 in column D of norm B. */
async function filledIn({ coordinator, at }: Called, cells: Record<string, Record<string, ExcelJS.CellValue>>) {
  const answer = await coordinator('GET', `${at}/worksheet`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(xlsx['content-type'])
  expect(answer.headers.get('content-disposition')).toContain('zelfscan.xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await answer.arrayBuffer())
  workbook.worksheets[0]?.eachRow((row) => {
    for (const [column, value] of Object.entries(cells[row.getCell('A').text] ?? {})) row.getCell(column).value = value
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

test('a worksheet goes out, comes back filled in, and is applied as its report says', async () => {
  const scan = await aCalledScan(database)
  const { coordinator, at } = scan
  await coordinator('PUT', `${at}/answers/A`, { level: 1, reason: 'begonnen' })
  const bytes = await filledIn(scan, { A: { D: 2 }, B: { D: 'n.v.t.', E: 'geen haven' } })
  const made = await told(coordinator('POST', `${at}/worksheet-imports`, bytes, xlsx))
  const change = { kind: 'take', base: '', theirs: '' }
  expect(made).toMatchObject({
    status: 201,
    body: {
      changes: [
        { ...change, norm: 'A', field: 'level', base: '1', mine: '2', theirs: '1' },
        { ...change, norm: 'B', field: 'level', mine: 'na' },
        { ...change, norm: 'B', field: 'reason', mine: 'geen haven' },
      ],
    },
  })
  const { id, seen } = made.body
  const path = `${at}/worksheet-imports/${id}`
  expect((await told(coordinator('GET', path))).body).toEqual(made.body)
  expect((await told(coordinator('GET', `${at}/answers/B`))).body.version).toBe(0)
  expect(await told(coordinator('POST', `${path}/applications`, { seen }))).toEqual({
    status: 201,
    body: { changedNorms: 2 },
  })
  expect((await told(coordinator('GET', `${at}/answers/B`))).body).toMatchObject({ notApplicable: true, version: 1 })
  expect((await coordinator('POST', `${path}/applications`, { seen })).status).toBe(404)
})

test('what changed since the report was read stops it with 409; the next report tells the conflict and someone chooses', async () => {
  const scan = await aCalledScan(database)
  const { coordinator, at } = scan
  const form = new FormData()
  form.set('file', new File([await filledIn(scan, { A: { D: 3 } })], 'zelfscan.xlsx'))
  const { id, seen } = (await told(coordinator('POST', `${at}/worksheet-imports`, form))).body
  await coordinator('PUT', `${at}/answers/A`, { level: 0 })
  const path = `${at}/worksheet-imports/${id}`
  const apply = (body: object) => told(coordinator('POST', `${path}/applications`, body))
  expect(await apply({ seen })).toMatchObject({ status: 409, body: { code: 'import.changed_meanwhile' } })
  const { body: now } = await told(coordinator('GET', path))
  expect(now.changes).toMatchObject([{ norm: 'A', kind: 'conflict', mine: '3', theirs: '0' }])
  expect((await apply({ seen: now.seen, fileWins: ['A/level'] })).body).toEqual({ changedNorms: 1 })
  expect((await told(coordinator('GET', `${at}/answers/A`))).body).toMatchObject({ level: 3, version: 2 })
})

test('every fault of a worksheet is told with its cell, and a report is thrown away', async () => {
  const scan = await aCalledScan(database)
  const { coordinator, at } = scan
  const wrong = await filledIn(scan, { A: { D: 'heel goed' }, C: { G: 'morgen' } })
  expect(await told(coordinator('POST', `${at}/worksheet-imports`, wrong, xlsx))).toMatchObject({
    status: 400,
    body: {
      errors: [
        { path: 'D2', code: 'assessments.import_level_unknown', params: { norm: 'A' } },
        { path: 'G4', code: 'assessments.import_day_unknown', params: { norm: 'C' } },
      ],
    },
  })
  const noSheet = new TextEncoder().encode('geen werkblad')
  const refused = await told(coordinator('POST', `${at}/worksheet-imports`, noSheet, xlsx))
  expect([refused.status, refused.body.errors.length]).toEqual([400, 1])

  const { body } = await told(
    coordinator('POST', `${at}/worksheet-imports`, await filledIn(scan, { A: { D: 3 } }), xlsx),
  )
  expect((await coordinator('DELETE', `${at}/worksheet-imports/${body.id}`)).status).toBe(204)
  expect((await coordinator('GET', `${at}/worksheet-imports/${body.id}`)).status).toBe(404)
  expect((await told(coordinator('GET', `${at}/answers/A`))).body.version).toBe(0)
})

test('the worksheet is for the coordinator, in the language that is asked for', async () => {
  const { coordinator, mayor, analyst, at } = await aCalledScan(database)
  expect((await mayor('GET', `${at}/worksheet`)).status).toBe(403)
  expect((await analyst('GET', `${at}/worksheet`)).status).toBe(403)
  const names = await Promise.all(
    ['nl', 'en-GB'].map(async (language) => {
      const answer = await coordinator('GET', `${at}/worksheet`, undefined, { 'accept-language': language })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(await answer.arrayBuffer())
      return workbook.worksheets[0]?.getCell('C2').text
    }),
  )
  expect(new Set(names).size).toBe(2)
})

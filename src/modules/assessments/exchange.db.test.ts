import { sql } from 'drizzle-orm'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { frameworks } from '#modules/frameworks'
import { rowsOf } from '#platform/db'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { answer } from './answering.ts'
import { applyImport, discardImport, previewImport, readImport, workbookFor } from './exchange.ts'
import { submit } from './handing-in.ts'
import { closeRound, createRound, readRound } from './rounds.ts'
import { aFramework, aNorm } from './sample-framework.ts'

const { db } = await testDatabase()
const nobody = { reason: null, measure: null, measureDue: null }

/** A round over norms A, B and C with the scans of two municipalities; A is answered. */
async function aRound() {
  const [districtId = '', mine = '', other = ''] = [1, 2, 3].map(() => crypto.randomUUID())
  for (const id of [districtId, mine, other])
    await db.execute(sql`insert into organisations.organisations (id, kind, code, name, district_id)
      values (${id}::uuid, ${id === districtId ? 'district' : 'municipality'}, ${id}, 'Test', ${id === districtId ? null : districtId}::uuid)`)
  const leader = ctxFor(db, anActor('project-leader', { organisationId: districtId }))
  const framework = aFramework([aNorm('A'), aNorm('B'), aNorm('C')], { code: `proef-${districtId}` })
  const { id: frameworkId } = await frameworks.create(leader, framework, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, frameworkId)
  const { id: roundId } = await createRound(leader, {
    title: 'Ronde',
    frameworkId,
    groups: [],
    municipalities: [],
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-03-01',
    reminderDays: [],
  })
  const { scans } = await readRound(leader, roundId)
  const scanOf = (id: string) => scans.find(({ organisationId }) => organisationId === id)?.id ?? ''
  const as = (roles: Parameters<typeof anActor>[0], organisationId = mine) =>
    ctxFor(db, anActor(roles, { organisationId, districtId }), aMoment)
  const coordinator = as('coordinator')
  await answer(coordinator, scanOf(mine), 'A', { ...nobody, level: 1, reason: 'begonnen', version: 0 })
  return { leader, roundId, scan: scanOf(mine), otherScan: scanOf(other), as, other, coordinator }
}

/** Changes cells of a spreadsheet: `{ B: { D: '3' } }` puts 3 in column D of norm B. */
async function changed(
  bytes: Uint8Array,
  cells: Record<string, Record<string, ExcelJS.CellValue>>,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  const sheet = workbook.worksheets[0]
  sheet?.eachRow((row) => {
    for (const [column, value] of Object.entries(cells[row.getCell('A').text] ?? {})) row.getCell(column).value = value
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const answersOf = (scan: string) =>
  rowsOf<{ norm: string; level: number | null; na: boolean; reason: string | null; version: number }>(
    db,
    sql`select norm, level, not_applicable as na, reason, version from assessments.answers where scan_id = ${scan}::uuid order by norm`,
  )

async function preview(ctx: Parameters<typeof previewImport>[0], scan: string, bytes: Uint8Array) {
  const read = await previewImport(ctx, scan, bytes)
  if (!('id' in read)) throw new Error(JSON.stringify(read.faults))
  return readImport(ctx, scan, read.id)
}

test('a file that comes back as it went out changes nothing', async () => {
  const { coordinator, scan } = await aRound()
  const before = await answersOf(scan)
  const report = await preview(coordinator, scan, await workbookFor(coordinator, scan, 'nl'))
  expect(report.changes).toEqual([])
  expect(await applyImport(coordinator, scan, report.id, { seen: report.seen, fileWins: [] })).toBe(0)
  expect(await answersOf(scan)).toEqual(before)
})

test('nothing changes before it is confirmed; then exactly what the file changed', async () => {
  const { coordinator, scan } = await aRound()
  const before = await answersOf(scan)
  const bytes = await changed(await workbookFor(coordinator, scan, 'nl'), {
    A: { D: 2 },
    B: { D: 'n.v.t.', E: 'geen haven' },
  })
  const report = await preview(coordinator, scan, bytes)
  expect(report.changes.map(({ norm, field, kind, mine }) => [norm, field, kind, mine])).toEqual([
    ['A', 'level', 'take', '2'],
    ['B', 'level', 'take', 'na'],
    ['B', 'reason', 'take', 'geen haven'],
  ])
  expect(await answersOf(scan)).toEqual(before)
  expect(await applyImport(coordinator, scan, report.id, { seen: report.seen, fileWins: [] })).toBe(2)
  expect(await answersOf(scan)).toEqual([
    { norm: 'A', level: 2, na: false, reason: 'begonnen', version: 2 },
    { norm: 'B', level: null, na: true, reason: 'geen haven', version: 1 },
  ])
  await expect(readImport(coordinator, scan, report.id)).rejects.toMatchObject({ code: 'not_found' })
})

test('what both sides changed is a conflict: the site stays unless the file is chosen', async () => {
  for (const [fileWins, level] of [
    [[], 4],
    [['A/level'], 3],
  ] as const) {
    const { coordinator, scan } = await aRound()
    const bytes = await changed(await workbookFor(coordinator, scan, 'nl'), { A: { D: 3 }, C: { D: 0 } })
    await answer(coordinator, scan, 'A', { ...nobody, level: 4, version: 1 })
    const report = await preview(coordinator, scan, bytes)
    expect(report.changes.find(({ norm }) => norm === 'A')).toMatchObject({ kind: 'conflict', base: '1', theirs: '4' })
    await applyImport(coordinator, scan, report.id, { seen: report.seen, fileWins })
    expect((await answersOf(scan)).map((row) => [row.norm, row.level])).toEqual([
      ['A', level],
      ['C', 0],
    ])
  }
})

test('an answer that someone gives after the report was shown stops the import', async () => {
  const { coordinator, scan } = await aRound()
  const bytes = await changed(await workbookFor(coordinator, scan, 'nl'), { A: { D: 3 }, B: { D: 3 } })
  const report = await preview(coordinator, scan, bytes)
  await answer(coordinator, scan, 'B', { ...nobody, level: 1, version: 0 })
  await expect(applyImport(coordinator, scan, report.id, { seen: report.seen, fileWins: [] })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await answersOf(scan)).map(({ norm, level }) => [norm, level])).toEqual([
    ['A', 1],
    ['B', 1],
  ])
})

test('answers that would be wrong are refused together, and none is saved', async () => {
  const { coordinator, scan } = await aRound()
  const bytes = await changed(await workbookFor(coordinator, scan, 'nl'), {
    A: { D: 3 },
    B: { D: 'n.v.t.' },
    C: { D: 1, F: 'plan maken' },
  })
  const report = await preview(coordinator, scan, bytes)
  await expect(applyImport(coordinator, scan, report.id, { seen: report.seen, fileWins: [] })).rejects.toMatchObject({
    code: 'invalid',
    problems: [
      { path: 'B', reason: 'assessments.not_applicable_needs_reason' },
      { path: 'C', reason: 'assessments.measure_needs_day' },
    ],
  })
  expect(await answersOf(scan)).toHaveLength(1)
})

test('every fault of a file is told with its cell, and nothing of it is kept', async () => {
  const { coordinator, scan } = await aRound()
  const bytes = await changed(await workbookFor(coordinator, scan, 'nl'), {
    A: { D: 'heel goed' },
    B: { E: { formula: '1+1', result: 2 } },
    C: { G: 'morgen' },
  })
  const read = await previewImport(coordinator, scan, bytes)
  expect('faults' in read && read.faults.map(({ path, reason }) => [path, reason])).toEqual([
    ['D2', 'assessments.import_level_unknown'],
    ['E3', 'assessments.import_formula'],
    ['G4', 'assessments.import_day_unknown'],
  ])
  expect(await rowsOf(db, sql`select 1 from assessments.imports where scan_id = ${scan}::uuid`)).toEqual([])
})

test('a newer file takes the place of a report that nobody confirmed, and a report can be thrown away', async () => {
  const { coordinator, scan } = await aRound()
  const bytes = await changed(await workbookFor(coordinator, scan, 'nl'), { C: { D: 2 } })
  const first = await preview(coordinator, scan, bytes)
  const second = await preview(coordinator, scan, bytes)
  await expect(readImport(coordinator, scan, first.id)).rejects.toMatchObject({ code: 'not_found' })
  await discardImport(coordinator, scan, second.id)
  await expect(readImport(coordinator, scan, second.id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await answersOf(scan)).toHaveLength(1)
})

test('a file of another scan, a closed round and a scan that is handed in are refused', async () => {
  const { coordinator, scan, otherScan, as, other, leader, roundId } = await aRound()
  const bytes = await workbookFor(coordinator, scan, 'nl')
  const elsewhere = await previewImport(as('coordinator', other), otherScan, bytes)
  expect('faults' in elsewhere && elsewhere.faults[0]?.reason).toBe('assessments.import_other_scan')
  const kept = await preview(coordinator, scan, await changed(bytes, { C: { D: 2 } }))
  await closeRound(leader, roundId, true)
  for (const refused of [
    () => previewImport(coordinator, scan, bytes),
    () => applyImport(coordinator, scan, kept.id, { seen: kept.seen, fileWins: [] }),
  ])
    await expect(refused()).rejects.toMatchObject({ reason: 'assessments.round_not_open' })
  await closeRound(leader, roundId, false)
  await submit(coordinator, scan, true)
  await expect(applyImport(coordinator, scan, kept.id, { seen: kept.seen, fileWins: [] })).rejects.toMatchObject({
    reason: 'assessments.answer_when_submitted',
  })
})

test('strangers get nothing, colleagues who are no coordinator neither', async () => {
  const { coordinator, scan, as, other, leader } = await aRound()
  const { id, seen } = await preview(coordinator, scan, await workbookFor(coordinator, scan, 'nl'))
  const uses = (ctx: typeof coordinator) => ({
    workbookFor: () => workbookFor(ctx, scan, 'nl'),
    previewImport: () => previewImport(ctx, scan, new Uint8Array()),
    readImport: () => readImport(ctx, scan, id),
    discardImport: () => discardImport(ctx, scan, id),
    applyImport: () => applyImport(ctx, scan, id, { seen, fileWins: [] }),
  })
  for (const use of Object.values(uses(as('coordinator', other))))
    await expect(use()).rejects.toMatchObject({ code: 'not_found' })
  for (const ctx of [as('contributor'), as('mayor'), leader])
    for (const use of Object.values(uses(ctx))) await expect(use()).rejects.toMatchObject({ code: 'forbidden' })
})

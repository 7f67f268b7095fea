import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { addSheet, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { ctxFor, testDatabase } from '#platform/testing'
import { aProgramme } from '../../testing.ts'
import { approveBooking } from '../judging.ts'
import { findBookings, readMoney } from '../queries.ts'
import { changeSettings } from '../settings.ts'
import { exportFile, someMoney } from '../testing.ts'
import { applyImport, listImports, previewImport, saveMapping, undoImport } from './import.ts'
import { dayIn, kindOf, unmapped } from './model.ts'

const { db } = await testDatabase()
let districtId: string
let keeper: Ctx
let second: Ctx

beforeAll(async () => {
  districtId = (await aDistrict(db, 1)).districtId
  keeper = ctxFor(db, await aMember(db, districtId, 'programme-controller'))
  second = ctxFor(db, await aMember(db, districtId, 'project-leader'))
})

async function place() {
  const { programmeId } = await aProgramme(db, districtId, personOf(second))
  await someMoney(keeper, programmeId)
  await changeSettings(keeper, programmeId, { fourEyesCents: 50_000, hourRateCents: 0, revision: 0 })
  return programmeId
}
const send = async (programmeId: string, bytes: Uint8Array) => {
  const { seen } = await previewImport(keeper, programmeId, bytes)
  return applyImport(keeper, programmeId, { bytes, fileName: 'export.csv', seen })
}
const twoRows = exportFile.of([
  ['31-1-2024', '1.250,50', 'Zaalhuur (fictief)', 'F-1'],
  ['20240201', '600,00', 'Sprekers (fictief)', 'F-2'],
])

test('columns are said once and remembered; a file with other columns asks again', async () => {
  const programmeId = await place()
  expect(await previewImport(keeper, programmeId, twoRows)).toMatchObject({
    headings: ['Boekdatum', 'Bedrag', 'Tekst', 'Factuurnummer'],
    unmapped: ['day', 'amount', 'title', 'kind', 'activity', 'source'],
    rows: [],
  })
  await saveMapping(keeper, programmeId, exportFile.mapping)
  const plan = await previewImport(keeper, programmeId, twoRows)
  expect([plan.unmapped, plan.faults, plan.rows.map(({ amountCents }) => amountCents)]).toEqual([
    [],
    [],
    [125_050, 60_000],
  ])
  const other = new TextEncoder().encode('Datum;Bedrag;Tekst;Factuurnummer\n2024-01-01;1;x;y\n')
  expect((await previewImport(keeper, programmeId, other)).unmapped).toEqual(['day'])
})

test('what is booked counts; large ones wait; the same file again books nothing', async () => {
  const programmeId = await place()
  await saveMapping(keeper, programmeId, exportFile.mapping)
  const made = await send(programmeId, twoRows)
  expect(made).toMatchObject({ booked: 2, doubles: 0 })
  const { results } = await findBookings(keeper, programmeId, { importId: made.id, sort: 'number', descending: false })
  expect(results.map(({ state, bookedOn }) => [state, bookedOn])).toEqual([
    ['waiting', '2024-01-31'],
    ['waiting', '2024-02-01'],
  ])
  expect((await readMoney(keeper, programmeId)).money.total.realised).toBe(0)
  await expect(send(programmeId, twoRows)).rejects.toMatchObject({ reason: 'programme.import_nothing_new' })
  const more = exportFile.of([
    ['31-01-2024', '1250.5', 'Zaalhuur, andere tekst', 'f-1'],
    ['2024-02-03', '1', 'Koffie (fictief)', ''],
    ['2024-02-03', '1', 'Koffie (fictief)', ''],
  ])
  expect(await send(programmeId, more)).toMatchObject({ booked: 1, doubles: 2 })
})

test('every fault is told at once with its cell, and nothing is booked', async () => {
  const programmeId = await place()
  await saveMapping(keeper, programmeId, {
    ...exportFile.mapping,
    columns: { ...exportFile.mapping.columns, activity: 'kostenplaats' },
    words: { '7610001': '1b' },
  })
  const bytes = new TextEncoder().encode(
    `Boekdatum;Bedrag;Tekst;Factuurnummer;Kostenplaats;Overig
2024-02-30;veel;;F-1;7610001;x
2023-12-31;-5,00;Te vroeg;F-2;9999999;x
2023-12-31;5,00;Te vroeg;F-3;7610001;x
2024-03-01;5,00;Goed;F-4;;x
`,
  )
  const { faults, rows } = await previewImport(keeper, programmeId, bytes)
  expect(faults.map(({ cell, reason }) => `${cell} ${reason.split('.')[1]}`)).toEqual([
    'A2 import_day_wrong',
    'B2 amount_wrong',
    'C2 import_title_missing',
    'B3 import_below_zero',
    'E3 import_activity_unknown',
    'A4 outside_period',
  ])
  expect(rows).toHaveLength(1)
  await expect(send(programmeId, bytes)).rejects.toMatchObject({ code: 'invalid' })
  expect((await findBookings(keeper, programmeId)).count).toBe(0)
})

test('a spreadsheet is read like CSV; a formula, an empty file and a picture are refused in words', async () => {
  const programmeId = await place()
  await saveMapping(keeper, programmeId, exportFile.mapping)
  const workbook = newWorkbook()
  const columns = ['Boekdatum', 'Bedrag', 'Tekst', 'Factuurnummer'].map((header) => ({
    header,
    value: (row: Record<string, string | number>) => row[header] ?? '',
  }))
  addSheet(workbook, 'Export', columns, [
    { Boekdatum: '2024-02-01', Bedrag: 12.35, Tekst: 'Koffie', Factuurnummer: 'F-1' },
  ])
  const plan = await previewImport(keeper, programmeId, await workbookBytes(workbook))
  expect([plan.faults, plan.rows.map(({ amountCents }) => amountCents)]).toEqual([[], [1_235]])
  workbook.worksheets[0]?.addRow(['2024-02-01', { formula: '1+1' }, 'Som', 'F-2'])
  const { faults } = await previewImport(keeper, programmeId, await workbookBytes(workbook))
  expect(faults.map(({ cell, reason }) => [cell, reason])).toContainEqual(['B3', 'programme.import_formula'])
  for (const [text, reason] of [
    ['', 'import_file_empty'],
    ['GIF89a\0\0', 'import_file_unreadable'],
  ] as const) {
    const refused = await previewImport(keeper, programmeId, new TextEncoder().encode(text))
    expect(refused.faults.map((one) => one.reason)).toEqual([`programme.${reason}`])
  }
})

test('when something was booked after the preview nothing is carried out', async () => {
  const programmeId = await place()
  await saveMapping(keeper, programmeId, exportFile.mapping)
  const { seen } = await previewImport(keeper, programmeId, twoRows)
  await send(programmeId, exportFile.of([['2024-02-01', '600', 'Sprekers (fictief)', 'F-2']]))
  const late = applyImport(keeper, programmeId, { bytes: twoRows, fileName: 'export.csv', seen })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test('an import is undone as a whole by reversals, and can be read in again after that', async () => {
  const programmeId = await place()
  await saveMapping(keeper, programmeId, exportFile.mapping)
  const bytes = exportFile.of([
    ['2024-02-01', '100', 'Klein (fictief)', 'F-1'],
    ['2024-02-01', '700', 'Groot (fictief)', 'F-2'],
    ['2024-02-01', '800', 'Ook groot (fictief)', 'F-3'],
  ])
  const { id } = await send(programmeId, bytes)
  const { results } = await findBookings(keeper, programmeId, { search: 'F-2' })
  await approveBooking(second, programmeId, results[0]?.id ?? '')
  expect((await readMoney(keeper, programmeId)).money.total.realised).toBe(80_000)
  await undoImport(keeper, programmeId, id, 'verkeerd bestand')
  const states = (await findBookings(keeper, programmeId, { sort: 'number', descending: false })).results
  expect(states.map(({ amountCents, state }) => [amountCents, state])).toEqual([
    [10_000, 'stands'],
    [70_000, 'stands'],
    [80_000, 'withdrawn'],
    [-10_000, 'stands'],
    [-70_000, 'waiting'],
  ])
  await expect(undoImport(keeper, programmeId, id, 'nog eens')).rejects.toMatchObject({
    reason: 'programme.import_undone',
  })
  await approveBooking(second, programmeId, states[4]?.id ?? '')
  expect((await readMoney(keeper, programmeId)).money.total.realised).toBe(0)
  expect(await send(programmeId, bytes)).toMatchObject({ booked: 3, doubles: 0 })
  expect((await listImports(keeper, programmeId)).imports).toHaveLength(2)
})

test.each([
  ['2024-01-31', '2024-01-31'],
  ['31-1-2024', '2024-01-31'],
  ['31/01/2024', '2024-01-31'],
  ['20240131', '2024-01-31'],
  ['31-02-2024', null],
  ['1-13-2024', null],
  ['gisteren', null],
  ['', null],
])('%s is the day %s', (text, day) => {
  expect(dayIn(text)).toBe(day)
})

test('words of an export name a kind, and a column that is gone has to be said anew', () => {
  expect([' Factuur ', 'commitment', 'Raming', 'iets', ''].map(kindOf)).toEqual([
    'invoice',
    'commitment',
    'expectation',
    null,
    null,
  ])
  expect(unmapped(exportFile.mapping, ['BOEKDATUM', 'bedrag', 'Tekst'])).toEqual(['reference'])
})

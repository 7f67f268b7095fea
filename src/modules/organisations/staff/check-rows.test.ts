import { expect, test } from 'vitest'
import { addSheet, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { checkRows } from './check-rows.ts'
import { type Column, columns } from './model.ts'
import { headings, readStaffFile } from './read-file.ts'
import { aRow, staffCsv } from './testing.ts'

const nobody = { managers: new Map<string, string | null>(), units: new Map<string, string | null>() }
const check = async (bytes: Uint8Array, known = nobody) => checkRows(await readStaffFile(bytes), known)
const rows = (...given: Partial<Record<Column, string>>[]) => check(staffCsv(given))
const reasons = async (...given: Partial<Record<Column, string>>[]) =>
  (await rows(...given)).faults.map(({ line, reason }) => `${line} ${reason.replace('organisations.staff_', '')}`)
const text = (it: string) => new TextEncoder().encode(it)

test('a faultless file gives its employments and units', async () => {
  const { file, faults } = await rows({}, { manager: '1', kind: 'inhuur', endsOn: '31-12-2024', mail: 'B@Example.org' })
  expect(faults).toEqual([])
  expect(file.units).toEqual([{ line: 2, code: 'A1', name: 'Veiligheid', parent: null }])
  expect(file.rows[1]).toMatchObject({
    line: 3,
    number: '2',
    mail: 'b@example.org',
    kind: 'hired',
    endsOn: '2024-12-31',
  })
})

test('all faults come at once, each with its line', async () => {
  const found = await reasons(
    { name: '', startsOn: 'gisteren' },
    { mail: 'geen adres', kind: 'vrijwilliger' },
    { startsOn: '2024-05-02', endsOn: '2024-05-01' },
    { manager: '99' },
  )
  expect(found).toEqual([
    '2 missing',
    '2 day_wrong',
    '3 mail_wrong',
    '3 kind_unknown',
    '4 ends_before_start',
    '5 manager_unknown',
  ])
})

test('a number is used once, and a mail is one person', async () => {
  expect(await reasons({ number: '7' }, { number: '7', mail: 'x@example.org' })).toEqual(['3 number_twice'])
  const mail = 'een@example.org'
  expect(await reasons({ mail, name: 'Een', function: 'a' }, { mail, name: 'Twee', function: 'b' })).toEqual([
    '3 mail_two_names',
  ])
})

test('someone may have two employments at once, but not the same one twice', async () => {
  const one = { mail: 'een@example.org', name: 'Een' }
  expect(await reasons({ ...one, function: 'boa' }, { ...one, function: 'adviseur' })).toEqual([])
  expect(await reasons(one, one)).toEqual(['3 employment_twice'])
  expect(await reasons({ ...one, endsOn: '31-12-2021' }, { ...one, startsOn: '01-01-2022' })).toEqual([])
})

test('a unit has one name and one place, and no unit lies under itself', async () => {
  expect(await reasons({}, { unit: 'Anders' })).toEqual(['3 unit_two_names'])
  expect(await reasons({ parent: 'X' })).toEqual(['2 parent_unknown'])
  expect(await reasons({ unitCode: 'A', parent: 'B' }, { unitCode: 'B', parent: 'A' })).toEqual([
    '2 units_in_a_ring',
    '3 units_in_a_ring',
  ])
  expect(await reasons({ unitCode: '', unit: 'Zonder code' })).toEqual(['2 missing'])
  expect(await reasons({ unit: '' })).toEqual(['2 unit_without_name'])
})

test('a row without a person defines a unit in which nobody works', async () => {
  const top = { number: '', name: '', mail: '', unitCode: 'D', unit: 'Directie', function: '', kind: '', startsOn: '' }
  const { file, faults } = await rows(top, { parent: 'D' })
  expect(faults).toEqual([])
  expect(file.rows).toHaveLength(1)
  expect(file.units.map(({ code, parent }) => [code, parent])).toEqual([
    ['D', null],
    ['A1', 'D'],
  ])
})

test('nobody leads themselves, also not along others', async () => {
  expect(await reasons({ number: '1', manager: '1' })).toEqual(['2 leads_itself'])
  expect(await reasons({ manager: '2' }, { manager: '3' }, { manager: '1' })).toEqual([
    '2 managers_in_a_ring',
    '3 managers_in_a_ring',
    '4 managers_in_a_ring',
  ])
})

test('a file of changes may refer to managers and units that are known already', async () => {
  const known = { managers: new Map([['50', null]]), units: new Map([['A1', null]]) }
  expect((await check(staffCsv([{ manager: '50', unit: '' }]), known)).faults).toEqual([])
})

test('unknown, doubled and missing columns are each named', async () => {
  const { faults } = await check(text('personeelsnummer;naam;naam;schoenmaat\n1;a;b;44\n'))
  const named = faults.map(({ reason, params }) => `${reason.replace('organisations.staff_', '')} ${params?.heading}`)
  expect(named).toContain('column_twice naam')
  expect(named).toContain('column_unknown schoenmaat')
  expect(named).toContain('column_missing begindatum')
  expect(faults.every(({ line }) => line === 1)).toBe(true)
})

test('a column that the file leaves out is told, so that what is known stays', async () => {
  const all = columns.filter((column) => column !== 'manager' && column !== 'endsOn')
  const line = all.map((column) => aRow('1')[column]).join(',')
  const { file, faults } = await check(text(`${all.map((column) => headings[column][0]).join(',')}\n${line}\n`))
  expect(faults).toEqual([])
  expect(file.leftOut).toEqual(['manager', 'endsOn'])
})

test('a file in Windows-1252 keeps its accents', async () => {
  const csv = new TextDecoder().decode(staffCsv([{ name: 'Zoe van der Laan' }])).replace('Zoe', 'Zo\u00eb')
  const bytes = Uint8Array.from(csv, (letter) => letter.charCodeAt(0))
  expect((await check(bytes)).file.rows[0]?.name).toBe('Zoë van der Laan')
})

test('what is no staff file is refused with one clear fault', async () => {
  const only = async (bytes: Uint8Array) => (await check(bytes)).faults.map(({ reason }) => reason)
  expect(await only(new Uint8Array())).toEqual(['organisations.staff_file_empty'])
  expect(await only(text('\n\n'))).toEqual(['organisations.staff_file_empty'])
  expect(await only(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual(['organisations.staff_file_too_large'])
  expect(await only(text('PK\u0003\u0004 geen zip'))).toEqual(['organisations.staff_file_unreadable'])
  expect(await only(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 1]))).toEqual([
    'organisations.staff_file_unreadable',
  ])
  expect(await only(text('personeelsnummer;naam\n1;"open\n'))).toEqual(['organisations.staff_csv_broken'])
})

test('a spreadsheet is read like a CSV, and a formula in it is a fault of its line', async () => {
  const workbook = newWorkbook()
  const sheet = addSheet(
    workbook,
    'Personeel',
    columns.map((column) => ({ header: headings[column][0], value: (row: Record<Column, string>) => row[column] })),
    [aRow('1'), aRow('2')],
  )
  expect((await check(await workbookBytes(workbook))).file.rows.map(({ number }) => number)).toEqual(['1', '2'])
  sheet.getCell('B3').value = { formula: '1+1', result: 2, date1904: false }
  const { faults } = await check(await workbookBytes(workbook))
  expect(faults.map(({ line, reason }) => `${line} ${reason}`)).toContain('3 organisations.staff_formula')
})

test('very long text is a fault, and shown short', async () => {
  const { faults } = await rows({ name: 'a'.repeat(1_000_000), mail: 'b'.repeat(500) })
  expect(faults.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['organisations.staff_too_long']))
  expect(JSON.stringify(faults).length).toBeLessThan(1000)
})

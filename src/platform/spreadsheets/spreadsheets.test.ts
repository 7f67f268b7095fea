import { expect, test } from 'vitest'
import {
  addSheet,
  letChoose,
  newWorkbook,
  plainText,
  readSheets,
  safeText,
  spreadsheetLimits,
  workbookBytes,
  zipFault,
} from './index.ts'
import { workbookOf, zipOf } from './testing.ts'

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)
const small = { name: 'a', data: Buffer.from('hello') }
const roomy = { ...spreadsheetLimits, ratio: 100_000 }

test('an honest zip within the limits is safe', () => {
  expect(zipFault(zipOf([small, { name: 'b', data: zeros(2) }]), roomy)).toBeNull()
})

test.each([
  ['unpacks to too much', zipOf([{ name: 'b', data: zeros(101) }]), /more than 100 MB/],
  ['unpacks to more than it states', zipOf([{ name: 'b', data: zeros(60), stated: 10 }]), /more than it states/],
  [
    'states too many parts',
    zipOf(Array.from({ length: 1001 }, (_, at) => ({ name: `p${at}`, data: small.data }))),
    /1001 parts/,
  ],
  ['hides a part behind a low count', zipOf([small, { name: 'b', data: zeros(60) }], { entries: 1 }), /directory/],
  ['points to a ZIP64 directory', zipOf([small], { disk: 0xffff }), /directory/],
  ['shifts its offsets', zipOf([small, small], { size: 47 }), /directory/],
  ['is cut off', zipOf([small]).slice(0, -1), /no complete zip/],
  ['is no zip', Buffer.from('norm;niveau\n'), /no complete zip/],
])('a file that %s is refused', (_what, bytes, fault) => {
  expect(zipFault(bytes, roomy)).toMatch(fault)
})

test('a tightly packed part is refused, whatever the total', () => {
  expect(zipFault(zipOf([{ name: 'b', data: zeros(2) }]))).toMatch(/tight/)
})

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const rows = `<sheetData><row r="1">${cell('A1', 'norm')}</row></sheetData>`
const everything = 'A1:XFD1048576'

test.each([
  ['merged cells', workbookOf(`${rows}<mergeCells count="1"><mergeCell ref="${everything}"/></mergeCells>`)],
  [
    'a drop-down',
    workbookOf(
      `${rows}<dataValidations><dataValidation type="list" sqref="${everything}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
    ),
  ],
  ['columns', workbookOf(`<cols><col min="1" max="99999999999" width="9"/></cols>${rows}`)],
  ['a name', workbookOf(rows, '<definedNames><definedName name="n">S!$A$1:$XFD$1048576</definedName ></definedNames>')],
])('%s over milliards of cells cost nothing and hide no value', async (_what, bytes) => {
  expect(await readSheets(bytes)).toEqual({ sheets: [{ name: 'S', rows: [[{ text: 'norm' }]] }] })
})

test('one cell in a far corner is refused and not walked to', async () => {
  const far = (row: number, at: string) => workbookOf(`<sheetData><row r="${row}">${cell(at, 'x')}</row></sheetData>`)
  expect(await readSheets(far(1_048_576, 'A1048576'))).toEqual({
    fault: expect.stringMatching(/more than 100000 rows/),
  })
  expect(await readSheets(far(4_294_967_295, 'A4294967295'))).toHaveProperty('fault')
  expect(await readSheets(far(1, 'XFD1'))).toEqual({ fault: expect.stringMatching(/500 columns/) })
})

test('more cells than anyone fills in are refused before they are read', async () => {
  const many = workbookOf(`<sheetData><row r="1">${'<c/>'.repeat(2_000_001)}</row></sheetData>`)
  expect(await readSheets(many, roomy)).toEqual({ fault: expect.stringMatching(/too many cells/) })
})

test('a zip that is no workbook is refused in words', async () => {
  expect(await readSheets(zipOf([small]))).toEqual({ fault: expect.stringMatching(/no spreadsheet/) })
})

test('rows and cells keep their place, and a formula is a fault of its cell', async () => {
  const workbook = newWorkbook()
  const sheet = workbook.addWorksheet('Blad')
  sheet.getCell('A1').value = 'norm'
  sheet.getCell('C3').value = { formula: '1+1', result: 2 }
  sheet.getCell('D3').value = new Date('2026-03-31T00:00:00Z')
  const read = await readSheets(await workbookBytes(workbook))
  if ('fault' in read) throw new Error(read.fault)
  const [first, second, third] = read.sheets[0]?.rows ?? []
  expect([first?.[0]?.text, second]).toEqual(['norm', []])
  expect(third?.[2]?.fault).toMatch(/^C3: holds a formula/)
  expect(third?.[3]).toEqual({ text: '2026-03-31' })
})

test.each(['=1+1', '+31', '-5', '@x', '\tx', '=_x0041_', "'=1", "''-5"])(
  '%j goes out as text and comes back as typed',
  async (text) => {
    const workbook = newWorkbook()
    addSheet(workbook, 'Blad', [{ header: 'tekst', value: (one: string) => one }], [text])
    expect(safeText(text)).toBe(`'${text}`)
    expect(plainText(safeText(text))).toBe(text)
    const read = await readSheets(await workbookBytes(workbook))
    if ('fault' in read) throw new Error(read.fault)
    expect(read.sheets[0]?.rows[1]?.[0]?.text).toBe(text)
  },
)

test('a code for a control character brings none in', async () => {
  const workbook = newWorkbook()
  workbook.addWorksheet('S').getCell('A1').value = 'a_x0000_b'
  expect(await readSheets(await workbookBytes(workbook))).toEqual({ sheets: [{ name: 'S', rows: [[{ text: 'ab' }]] }] })
})

test('a column to choose from is one range, which no other one overlaps', () => {
  const rows = Array.from({ length: 12 }, (_, at) => `norm ${at}`)
  const columns = [
    { header: 'norm', value: (row: string) => row },
    { header: 'niveau', value: () => '' },
  ]
  const sheet = addSheet(newWorkbook(), 'S', columns, rows)
  letChoose(sheet, 2, { formulae: ['"ja,nee"'] })
  expect(sheet.model).toHaveProperty('dataValidations', { 'B2:B13': { type: 'list', formulae: ['"ja,nee"'] } })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newWorkbook, type Workbook, workbookBytes } from '#platform/spreadsheets'
import { aFramework, aNorm, anAnswer } from '../sample-framework.ts'
import { cellsOf, type FileFault, readDay, readLevel, tidy, type VersionedAnswer } from './cells.ts'
import { conflicts } from './conflicts.ts'
import { readScanWorkbook } from './read-workbook.ts'
import { scanWorkbook } from './write-workbook.ts'

const nodes = ['A', 'B', 'C'].map((code) => aNorm(code))
const framework = aFramework(nodes)
const expected = { scan: 's1', framework, nodes }
const given = (norm: string, fields: Partial<VersionedAnswer>): VersionedAnswer => ({
  ...anAnswer(norm),
  version: 1,
  ...fields,
})

const made = (answers: readonly VersionedAnswer[], fields: Partial<Parameters<typeof scanWorkbook>[0]> = {}) =>
  scanWorkbook({
    ...expected,
    round: 'r1',
    organisation: 'GM0141',
    answers,
    language: 'nl',
    madeAt: new Date('2026-03-31T12:00:00Z'),
    ...fields,
  })

/** Opens the file as a spreadsheet program would, lets someone change it and gives the new file. */
async function edited(bytes: Uint8Array, change: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = newWorkbook()
  await workbook.xlsx.load(bytes.slice().buffer as never)
  change(workbook)
  return workbookBytes(workbook)
}
const setting =
  (cells: Record<string, unknown>, sheet = 'Zelfscan') =>
  (workbook: Workbook) => {
    for (const [at, value] of Object.entries(cells)) {
      const cell = workbook.getWorksheet(sheet)?.getCell(at)
      if (cell) cell.value = value as never
    }
  }
const faultsOf = (faults: readonly FileFault[]) =>
  faults.map(({ path, reason }) => `${path} ${reason.replace('assessments.', '')}`)
const refusals = async (cells: Record<string, unknown>, sheet?: string) =>
  faultsOf((await readScanWorkbook(await edited(await made([]), setting(cells, sheet)), expected)).faults)

test('what goes out comes back, cell by cell, and changes nothing', async () => {
  const answers = [
    given('A', { level: 3, reason: '=SUM(A1)\r\ntwee regels', measure: 'Plan', measureDue: '2026-12-31', version: 4 }),
    given('B', { notApplicable: true, reason: '- niet hier' }),
  ]
  const { rows, faults } = await readScanWorkbook(await made(answers), expected)
  expect(faults).toEqual([])
  expect(rows.map(({ norm, version }) => [norm, version])).toEqual([
    ['A', 4],
    ['B', 1],
    ['C', 0],
  ])
  expect(rows[0]?.mine).toEqual({
    level: '3',
    reason: '=SUM(A1)\ntwee regels',
    measure: 'Plan',
    measureDue: '2026-12-31',
  })
  expect(rows[1]?.mine.level).toBe('na')
  expect(conflicts(rows, answers)).toEqual([])
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary-ascii', maxLength: 20 }),
  fc.constantFrom(
    "'=1",
    "''=1",
    '=1',
    '+1',
    '\t-x',
    "'\t'=x",
    'a\r\nb',
    ' x ',
    '_x0041_',
    '<&>"',
    '12',
    'true',
    '\u0001',
  ),
)

test('whatever text someone wrote, a file that was not touched changes nothing', async () => {
  const property = fc.asyncProperty(fc.array(anyText, { minLength: 6, maxLength: 6 }), async (texts) => {
    const answers = nodes.map(({ code }, at) =>
      given(code, { level: at, reason: texts[at] ?? '', measure: texts[at + 3] ?? '' }),
    )
    const { rows, faults } = await readScanWorkbook(await made(answers), expected)
    expect(faults).toEqual([])
    expect(conflicts(rows, answers)).toEqual([])
  })
  await fc.assert(property, { numRuns: 12 })
})

test('a text that is tidy stays as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(tidy(tidy(text))).toBe(tidy(text))
    }),
  )
})

test('only level, reason, measure and its day can be changed, and the level is chosen from a list', async () => {
  const workbook = newWorkbook()
  await workbook.xlsx.load((await made([given('A', { level: 3 })])).slice().buffer as never)
  const sheet = workbook.getWorksheet('Zelfscan')
  const open = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].filter(
    (column) => sheet?.getCell(`${column}2`).protection?.locked === false,
  )
  expect(open).toEqual(['D', 'E', 'F', 'G'])
  expect(sheet?.getCell('D2').value).toBe('3 - Werkend')
  expect(sheet?.getCell('D4').dataValidation).toMatchObject({
    type: 'list',
    allowBlank: true,
    formulae: ["'_weerwerk'!$H$1:$H$6"],
  })
  expect(sheet?.getCell('D2').dataValidation).toEqual(sheet?.getCell('D4').dataValidation)
  const hidden = workbook.getWorksheet('_weerwerk')
  expect(hidden?.state).toBe('veryHidden')
  const choices = [1, 2, 3, 4, 5, 6].map((row) => hidden?.getCell(`H${row}`).value)
  expect(choices).toEqual(['0 - Ontbreekt', '1 - Incidenteel', '2 - Ingericht', '3 - Werkend', '4 - Lerend', 'n.v.t.'])
})

test('a carried answer says that it waits for confirmation', async () => {
  const workbook = newWorkbook()
  await workbook.xlsx.load((await made([given('A', { level: 3, needsConfirmation: true })])).slice().buffer as never)
  expect(workbook.getWorksheet('Zelfscan')?.getCell('H2').text).toMatch(/^Overgenomen/)
})

test('what was filled in is read, however the level and the day were typed', async () => {
  const file = await edited(
    await made([]),
    setting({ D2: 'Werkend', E2: 'Zo doen wij het', D3: 'N.V.T.', D4: 4, F4: 'Plan', G4: '31-12-2026' }),
  )
  const { rows } = await readScanWorkbook(file, expected)
  expect(rows.map(({ mine }) => mine)).toEqual([
    { level: '3', reason: 'Zo doen wij het', measure: '', measureDue: '' },
    { level: 'na', reason: '', measure: '', measureDue: '' },
    { level: '4', reason: '', measure: 'Plan', measureDue: '2026-12-31' },
  ])
})

test('an English file has English headers and is read the same', async () => {
  const file = await edited(await made([], { language: 'en' }), setting({ D2: 'n/a' }, 'Self-scan'))
  expect((await readScanWorkbook(file, expected)).rows[0]?.mine.level).toBe('na')
})

test('a row taken out of the file is left alone', async () => {
  const file = await edited(await made([given('B', { level: 2 })]), (workbook) =>
    workbook.getWorksheet('Zelfscan')?.spliceRows(3, 1),
  )
  expect((await readScanWorkbook(file, expected)).rows.map(({ norm }) => norm)).toEqual(['A', 'C'])
})

test('every fault is told at once, each with its cell', async () => {
  const cells = { D2: '7 - Bestaat niet', E2: { formula: '1+1', result: 2 }, G3: '31-02-2026', E4: 'x'.repeat(10_001) }
  expect(await refusals(cells)).toEqual([
    'D2 import_level_unknown',
    'E2 import_formula',
    'G3 import_day_unknown',
    'E4 text_too_long',
  ])
})

test.each([
  ['an unknown column', { I1: 'Kleur' }, ['I1 import_column_unknown']],
  ['a column twice', { I1: 'Niveau' }, ['I1 import_column_twice']],
  ['a column that is missing', { D1: null }, [' import_column_missing']],
  ['an unknown norm', { A5: 'X-99', D5: '3' }, ['A5 import_norm_unknown']],
  ['a norm twice', { A3: 'A' }, ['A3 import_norm_twice']],
  ['a row without norm', { D5: '3' }, ['A5 import_norm_missing']],
])('%s is refused', async (_what, cells, faults) => {
  expect(await refusals(cells)).toEqual(faults)
})

test('one fault keeps the whole file out', async () => {
  const file = await edited(await made([]), setting({ D2: '3', D3: 'onzin' }))
  expect((await readScanWorkbook(file, expected)).rows).toEqual([])
})

test('a file of another scan, another version or another program is refused', async () => {
  const of = async (bytes: Uint8Array) => faultsOf((await readScanWorkbook(bytes, expected)).faults)
  expect(await of(await made([], { scan: 's2' }))).toEqual([' import_other_scan'])
  expect(await of(await made([], { framework: { ...framework, version: '2.0' } }))).toEqual([' import_other_framework'])
  expect(await of(await edited(await made([]), (workbook) => workbook.removeWorksheet('_weerwerk')))).toEqual([
    ' import_no_scan',
  ])
  expect(await of(Buffer.from('geen spreadsheet'))).toEqual([' import_unreadable'])
  expect(await of(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual([' import_too_large'])
})

test('a hidden sheet that was changed is noticed', async () => {
  expect(await refusals({ B11: '99' }, '_weerwerk')).toEqual([' import_altered'])
  expect(await refusals({ C11: 'geen json' }, '_weerwerk')).toEqual([' import_altered'])
})

test('a level is known by its number, its name or both, and by nothing else', () => {
  expect(['3', 'werkend', '3 - Werkend', ' 3 - werkend ', 'Level 3'].map((text) => readLevel(framework, text))).toEqual(
    Array(5).fill('3'),
  )
  expect(['', 'NVT', 'n/a'].map((text) => readLevel(framework, text))).toEqual(['', 'na', 'na'])
  expect(['5', '2.5', 'drie', '3 - Lerend', '-1'].map((text) => readLevel(framework, text))).toEqual(
    Array(5).fill(null),
  )
})

test('a name that stands for two levels is no level', () => {
  const twice = aFramework(nodes, { scale: [0, 1].map((level) => ({ level, name: { nl: 'Gelijk' } })) })
  expect([readLevel(twice, 'Gelijk'), readLevel(twice, '1 - Gelijk')]).toEqual([null, '1'])
})

test.each([
  ['2026-12-31', '2026-12-31'],
  ['31-12-2026', '2026-12-31'],
  ['1/2/2026', '2026-02-01'],
  ['', ''],
  ['29-02-2026', null],
  ['12-31-2026', null],
  ['morgen', null],
])('the day %j is read as %j', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test('an answer becomes cells', () => {
  expect(cellsOf(given('A', { notApplicable: true, reason: null }))).toEqual({
    level: 'na',
    reason: '',
    measure: '',
    measureDue: '',
  })
})

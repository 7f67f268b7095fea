import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { rowsOf, systemCtx } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { aScan, on, type TestScan } from '../testing.ts'
import { discardFindings, previewFindings, waitingFindings } from './import.ts'
import { applyFindings, forgetFindingFiles } from './import-apply.ts'
import { exportFindings, findFindings } from './queries.ts'
import { writeFindings } from './write-file.ts'

const { db } = await testDatabase()
let at: TestScan
let names: { id: string; name: string; code: string }[]
beforeAll(async () => {
  at = await aScan(db)
  names = await rowsOf(
    db,
    sql`select id, name, code from organisations.organisations where district_id = ${at.districtId}::uuid order by name`,
  )
})

const head = 'Gemeente;Normen;Ernst;Bron;Bevinding;Citaat;Datum;Aanbevelingen;Rapport;Jaar'
const csv = (...lines: string[]) => ({
  fileName: 'scan.csv',
  bytes: new TextEncoder().encode([head, ...lines].join('\n')),
})
const target = () => ({ frameworkId: at.frameworkId, roundId: null })
const named = (index: number) => names[index]?.name ?? ''

test('one file for all municipalities, by name or code, is shown first and entered when confirmed', async () => {
  const file = csv(
    `${named(0)};A, B;hoog;interview;Sleutels liggen open;;12-1-2024;"Berg ze op\nTel ze";;`,
    `${names[1]?.code.toLowerCase()};C;laag;enquête;Niemand weet het;Geen idee;2019-05-01;;Weerbaarheidsscan;2019`,
  )
  const seen = await previewFindings(at.analyst, file, target())
  expect(seen).toMatchObject({
    faults: [],
    known: 0,
    added: [{ municipality: named(0), norms: ['A', 'B'], severity: 'high' }, { reportYear: 2019 }],
  })
  expect((await findFindings(at.analyst)).count).toBe(0)
  expect(await waitingFindings(at.analyst)).toMatchObject({ hash: seen.hash, added: [{ line: 2 }, {}] })
  await expect(applyFindings(at.analyst, 'f'.repeat(64))).rejects.toMatchObject({ code: 'conflict' })
  expect(await applyFindings(at.analyst, seen.hash ?? '')).toEqual({ added: 2, known: 0 })
  await expect(applyFindings(at.analyst, seen.hash ?? '')).rejects.toMatchObject({
    reason: 'assessments.findings_file_gone',
  })
  const { results } = await findFindings(at.analyst, { sort: 'foundOn' })
  expect(results).toMatchObject([
    { origin: 'spreadsheet', recommendations: [{ text: 'Berg ze op' }, { text: 'Tel ze' }] },
    { origin: 'report', reportTitle: 'Weerbaarheidsscan', reportYear: 2019, foundOn: '2019-05-01' },
  ])
})

test.each(['xlsx', 'csv'] as const)('what goes out as %s comes back as what is there already', async (form) => {
  const { content } = await writeFindings(await exportFindings(at.analyst), form, 'nl')
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  expect(await previewFindings(at.analyst, { fileName: `x.${form}`, bytes }, target())).toMatchObject({
    faults: [],
    known: 2,
    added: [],
  })
})

test('every fault is told with its cell, and nothing of the file is kept', async () => {
  await discardFindings(at.analyst)
  const file = csv(
    'Nergens;A;hoog;interview;Tekst;;12-1-2024;;;',
    `${named(0)};A X;erg;roddel;;;31-2-2024;;Scan;`,
    `${named(0)};A;hoog;document;Zelfde;;12-1-2024;;;`,
    `${named(0)};A;laag;document;Zelfde;;12-1-2024;;;19`,
    `${named(0)};A;laag;document;Zelfde;;12-1-2024;;;`,
  )
  const { faults, hash } = await previewFindings(at.analyst, file, target())
  expect(faults.map(({ cell, reason }) => `${cell} ${reason.replace('assessments.findings_', '')}`)).toEqual([
    'A2 municipality_unknown',
    'E3 missing',
    'C3 severity_unknown',
    'D3 source_unknown',
    'G3 day_wrong',
    'B3 norm_unknown',
    'J3 report_half',
    'J5 year_wrong',
    'I5 report_half',
    'E6 twice',
  ])
  expect(hash).toBeNull()
  expect(await waitingFindings(at.analyst)).toBeNull()
})

test('columns that are missing, unknown or doubled stop the file', async () => {
  const bytes = new TextEncoder().encode('Gemeente;Bron;bron;Kleur\nx;y;z;w')
  const { faults } = await previewFindings(at.analyst, { fileName: 'x.csv', bytes }, target())
  expect(faults.map(({ reason, params }) => [reason.replace('assessments.findings_', ''), params?.heading])).toEqual([
    ['column_twice', 'bron'],
    ['column_unknown', 'Kleur'],
    ['column_missing', 'normen'],
    ['column_missing', 'ernst'],
    ['column_missing', 'bevinding'],
    ['column_missing', 'datum'],
  ])
})

test('a coordinator reads in findings on the own municipality alone', async () => {
  const own = names.find(({ id }) => id === at.organisationId)
  const other = names.find(({ id }) => id !== at.organisationId)
  const line = (name = '') => `${name};A;hoog;interview;Eigen bevinding;;12-1-2024;;;`
  const refused = await previewFindings(at.coordinator, csv(line(other?.name)), target())
  expect(refused.faults).toMatchObject([{ cell: 'A2', reason: 'assessments.findings_municipality_unknown' }])
  const { hash } = await previewFindings(at.coordinator, csv(line(own?.name)), target())
  await applyFindings(at.coordinator, hash ?? '')
  const seen = async (ctx: typeof at.analyst) => (await findFindings(ctx, { search: 'Eigen' })).count
  expect([await seen(at.coordinator), await seen(at.analyst)]).toEqual([1, 0])
})

test('a file that nobody confirms is gone after a day', async () => {
  const later = on(at.analyst, '2024-01-17')
  await previewFindings(at.analyst, csv(`${named(0)};A;hoog;interview;Later;;12-1-2024;;;`), target())
  expect(await waitingFindings(later)).toBeNull()
  expect(await forgetFindingFiles(systemCtx(db, later.now))).toBeGreaterThan(0)
})

import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Ctx } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { giveVerdict, reveal } from '../judging.ts'
import { anInspection, aVerdict } from '../testing.ts'
import { viewInspection } from '../view.ts'
import { applyInspectionImport, inspectionWorkbook, previewInspection, readInspectionImport } from './exchange.ts'

const { db } = await testDatabase()

/** A worksheet as downloaded, with cells filled in by address. */
async function filled(ctx: Ctx, id: string, cells: Record<string, string>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await inspectionWorkbook(ctx, id, 'nl')).slice().buffer as never)
  const [sheet] = workbook.worksheets
  for (const [address, value] of Object.entries(cells)) if (sheet) sheet.getCell(address).value = value
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
const textsOf = async (bytes: Uint8Array) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as never)
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()))
}
async function idOf(work: ReturnType<typeof previewInspection>): Promise<string> {
  const read = await work
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.id
}

test('verdicts go out and come back by a worksheet; what both sides changed is for the assessor to choose', async () => {
  const { first, id } = await anInspection(db)
  const bytes = await filled(first, id, {
    C2: '3 - Werkend',
    D2: '4',
    E2: 'Offline gezien',
    F2: 'Plan',
    H2: '10',
    I2: '7',
    E3: 'Offline B',
  })
  await giveVerdict(first, id, 'B', aVerdict(1, { reason: 'Online B' }))
  const importId = await idOf(previewInspection(first, id, bytes))
  const { changes, seen } = await readInspectionImport(first, id, importId)
  expect(changes.map(({ norm, field, kind }) => `${norm} ${field} ${kind}`)).toEqual([
    'A levelThen take',
    'A levelNow take',
    'A reason take',
    'A documents take',
    'A sampleSize take',
    'A sampleHits take',
    'B reason conflict',
  ])
  expect(await applyInspectionImport(first, id, importId, { seen, fileWins: [] })).toBe(1)
  const { verdicts } = await viewInspection(first, id)
  expect(verdicts.find(({ norm }) => norm === 'A')).toMatchObject({ levelThen: 3, levelNow: 4, sampleHits: 7 })
  expect(verdicts.find(({ norm }) => norm === 'B')).toMatchObject({ reason: 'Online B' })
})

test('the worksheet holds nothing of the self-scan, and no norm of a theme that was revealed', async () => {
  const { first, id } = await anInspection(db)
  for (const norm of ['A', 'B']) await giveVerdict(first, id, norm, aVerdict(1))
  const early = await filled(first, id, { C2: '4' })
  expect(await textsOf(early)).not.toContain('zelf ')
  await reveal(first, id, 'T')
  const text = await textsOf(await inspectionWorkbook(first, id, 'nl'))
  expect(text).not.toContain('zelf ')
  expect(text).toContain('Eis C')
  expect(text).not.toContain('Eis A')
  const importId = await idOf(previewInspection(first, id, early))
  const { seen } = await readInspectionImport(first, id, importId)
  await expect(applyInspectionImport(first, id, importId, { seen, fileWins: [] })).rejects.toMatchObject({
    reason: 'assessments.judge_after_reveal',
  })
})

test('every fault of a worksheet is told with its cell, and one of another place or inspection is refused', async () => {
  const { first, second, id } = await anInspection(db)
  const bytes = await filled(first, id, { C2: 'heel goed', H3: 'tien', A4: 'ONBEKEND' })
  expect(await previewInspection(first, id, bytes)).toMatchObject({
    faults: [
      { path: 'C2', reason: 'assessments.import_level_unknown' },
      { path: 'H3', reason: 'assessments.import_number_unknown' },
      { path: 'A4', reason: 'assessments.import_norm_unknown' },
    ],
  })
  const mine = await inspectionWorkbook(first, id, 'nl')
  expect(await previewInspection(second, id, mine)).toMatchObject({
    faults: [{ reason: 'assessments.import_other_scan' }],
  })
  const late = await filled(first, id, { H2: '5', I2: '6' })
  const importId = await idOf(previewInspection(first, id, late))
  const { seen } = await readInspectionImport(first, id, importId)
  await expect(applyInspectionImport(first, id, importId, { seen, fileWins: [] })).rejects.toMatchObject({
    problems: [{ path: 'A', reason: 'assessments.sample_too_many' }],
  })
})

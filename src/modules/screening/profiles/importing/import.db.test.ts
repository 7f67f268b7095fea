import { expect, test } from 'vitest'
import { addSheet, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { testDatabase } from '#platform/testing'
import { exportProfiles, findProfiles, readProfile } from '../queries.ts'
import { aFunctionHouse, anApproved, aProposed } from '../testing.ts'
import { fileColumns } from './columns.ts'
import { applyFunctions, previewFunctions } from './import.ts'

const { db } = await testDatabase()
const bytes = (text: string) => new TextEncoder().encode(text)
const faultsOf = ({ faults }: Awaited<ReturnType<typeof previewFunctions>>) =>
  faults.map(({ cell, reason }) => [cell, reason.replace('screening.', '')])
const heads = 'functie;naam in hr21;F1;F2;F3;F4;F5;F6;F7;F8;domeinen;ondergrens;vog;klasse;motivering\n'

test('names alone make functions; with scores they get a draft with the calculated class', async () => {
  const { hr } = await aFunctionHouse(db)
  const file = bytes(`${heads}Receptionist;Medewerker facilitair III;;;;;;;;;;;;;
Boa;;2;3;0;1;0;3;0;0;boa;;profiel 25;;
Inkoper;;2;3;3;0;0;2;0;1;;;12, aspect 22;b;Koopt alleen in binnen raamcontracten.
`)
  const plan = await previewFunctions(hr, file)
  expect(plan.faults).toEqual([])
  expect((await findProfiles(hr)).count).toBe(0)
  expect(plan.changes.map(({ kind, calculated }) => [kind, calculated])).toEqual([
    ['make', null],
    ['make', 'D'],
    ['make', 'C'],
  ])
  const told: string[] = []
  const tell = async (done: number, total: number) => void told.push(`${done}/${total}`)
  expect(await applyFunctions(hr, file, { seen: plan.seen, tell })).toBe(3)
  expect(told).toEqual(['1/6', '3/6', '6/6'])
  const { results } = await findProfiles(hr)
  expect(results.map(({ name, hr21, standing, newest }) => [name, hr21, standing, newest?.class])).toEqual([
    ['Boa', null, 'draft', 'D'],
    ['Inkoper', null, 'draft', 'B'],
    ['Receptionist', 'Medewerker facilitair III', 'unscored', undefined],
  ])
  const inkoper = await readProfile(hr, results[1]?.id ?? '')
  expect(inkoper.assessments).toMatchObject([
    {
      calculatedClass: 'C',
      certificates: ['aspect:12', 'aspect:22'],
      motivation: 'Koopt alleen in binnen raamcontracten.',
    },
  ])
  expect((await previewFunctions(hr, file)).changes.map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
})

test('what goes out comes in again and changes nothing, as a spreadsheet and as CSV', async () => {
  const house = await aFunctionHouse(db)
  await anApproved(house, { class: 'C', motivation: 'Regel een\nen regel twee.' })
  await aProposed(house.hr, { domains: ['oov', 'bibob'], flags: ['admin-rights'], certificates: ['profile:85'] })
  const rows = await exportProfiles(house.hr)
  const workbook = newWorkbook()
  addSheet(workbook, 'Functies', fileColumns, rows)
  for (const file of [await workbookBytes(workbook), bytes(csvOf(fileColumns, rows))]) {
    const plan = await previewFunctions(house.hr, file)
    expect(plan.faults).toEqual([])
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['same', 'same'])
  }
})

test('other scores of an approved function begin a new draft, and the class that holds stays', async () => {
  const house = await aFunctionHouse(db)
  const { hr } = house
  const id = await anApproved(house)
  const { name } = await readProfile(hr, id)
  const file = (scores: string) => bytes(`functie;F1;F2;F3;F4;F5;F6;F7;F8\n${name.toUpperCase()};${scores}\n`)
  for (const scores of ['3;3;0;0;0;0;0;0', '0;0;0;0;0;0;0;0']) {
    const { seen, faults } = await previewFunctions(hr, file(scores))
    expect(faults).toEqual([])
    expect(await applyFunctions(hr, file(scores), { seen })).toBe(1)
  }
  expect(await readProfile(hr, id)).toMatchObject({
    class: 'B',
    standing: 'draft',
    assessments: [
      { number: 2, class: 'A' },
      { number: 1, state: 'approved' },
    ],
  })
})

test('every fault is told at once with its cell, and nothing is read in', async () => {
  const { hr } = await aFunctionHouse(db)
  const { name } = await aProposed(hr)
  const file = bytes(`${heads}Adviseur;;4;x;;0;0;0;0;0;brandweer;baas;;;
adviseur 111222333;;;;;;;;;;oov;;;C;
ADVISEUR;;1;0;0;0;0;0;0;0;;;99;D;
;;1;0;0;0;0;0;0;0;;;;;
${name};;1;0;0;0;0;0;0;0;;;;;
`)
  expect(faultsOf(await previewFunctions(hr, file))).toEqual([
    ['C2', 'score_range'],
    ['D2', 'score_range'],
    ['E2', 'score_range'],
    ['K2', 'domain_unknown'],
    ['L2', 'flag_unknown'],
    ['A3', 'no_bsn'],
    ['K3', 'functions_without_scores'],
    ['N3', 'functions_without_scores'],
    ['A4', 'functions_name_twice'],
    ['M4', 'certificate_unknown'],
    ['N4', 'class_too_far'],
    ['O4', 'motivation_needed'],
    ['A5', 'input.too_small'],
    ['A6', 'function_proposed'],
  ])
  await expect(applyFunctions(hr, file, { seen: '' })).rejects.toMatchObject({ code: 'invalid' })
  expect((await findProfiles(hr)).count).toBe(1)
})

test.each([
  ['an empty file', '', [['A1', 'functions_file_empty']]],
  ['a picture', 'GIF89a\0\0', [['A1', 'functions_file_unreadable']]],
  ['an unknown column', 'functie;salaris\nx;1\n', [['A1', 'functions_column_unknown']]],
  ['no names', 'hr21\nx\n', [['A1', 'functions_column_missing']]],
])('%s is refused in words', async (_name, text, faults) => {
  const { hr } = await aFunctionHouse(db)
  expect(faultsOf(await previewFunctions(hr, bytes(text)))).toEqual(faults)
})

test('when the functions changed after the preview nothing is carried out', async () => {
  const { hr } = await aFunctionHouse(db)
  const file = bytes('functie\nBoa\n')
  const { seen } = await previewFunctions(hr, file)
  await applyFunctions(hr, file, { seen })
  await expect(applyFunctions(hr, file, { seen })).rejects.toMatchObject({ reason: 'functions.changed_meanwhile' })
})

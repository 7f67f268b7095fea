import { expect, test } from 'vitest'
import { inTransaction } from '#platform/db'
import { addSheet, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { testDatabase } from '#platform/testing'
import { aScan, dayFromNow, personIn } from '../../testing.ts'
import { cancelAction, createAction, startAction } from '../keeping.ts'
import { colleaguesAt } from '../load.ts'
import { findActions } from '../queries.ts'
import { actionFields } from '../testing.ts'
import { fileColumns } from './columns.ts'
import { actionsForFile, applyActions, previewActions } from './import.ts'

const { db } = await testDatabase()
const bytes = (text: string) => new TextEncoder().encode(text)
const faultsOf = ({ faults }: Awaited<ReturnType<typeof previewActions>>) =>
  faults.map(({ cell, reason }) => [cell, reason.replace('assessments.', '')])

async function aPlan() {
  const scan = await aScan(db)
  const { coordinator, organisationId } = scan
  const [owner] = (await inTransaction(coordinator, (tx) => colleaguesAt(tx, organisationId))).filter(
    ({ personId }) => personId === personIn(coordinator).personId,
  )
  if (!owner) throw new Error('the coordinator works here')
  return { ...scan, owner }
}

test('what goes out comes in again and changes nothing, as a spreadsheet and as CSV', async () => {
  const { coordinator, owner } = await aPlan()
  await createAction(
    coordinator,
    actionFields({
      title: '=Begin met een formule; of niet',
      description: 'Regel een\nregel twee "tussen aanhalingstekens"',
      norms: ['A', 'B'],
      ownerId: owner.personId,
      startsOn: dayFromNow(1),
      dueOn: dayFromNow(20),
      costCents: 125_050,
    }),
  )
  const { id } = await createAction(coordinator, actionFields({ title: 'Gestopt' }))
  await cancelAction(coordinator, id, 'niet meer nodig')
  const rows = await actionsForFile(coordinator)
  const workbook = newWorkbook()
  addSheet(workbook, 'Acties', fileColumns, rows)
  for (const file of [await workbookBytes(workbook), bytes(csvOf(fileColumns, rows))]) {
    const plan = await previewActions(coordinator, file)
    expect(plan.faults).toEqual([])
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['same', 'same'])
  }
})

test('a row without a number makes an action, one with a number changes what its columns say and nothing else', async () => {
  const { coordinator, owner } = await aPlan()
  await createAction(coordinator, actionFields({ title: 'Oud', description: 'blijft', dueOn: dayFromNow(3) }))
  const file = bytes(`nummer;actie;normen;eigenaar;klaar op;kosten;stand
A-1;Nieuw;A;${owner.mail.toUpperCase()};31-12-2024;1.250,50;gepland
;Erbij;"A, C";;;;
`)
  const plan = await previewActions(coordinator, file)
  expect(plan.faults).toEqual([])
  expect(plan.changes.map(({ kind, fields }) => [kind, fields])).toEqual([
    ['change', ['title', 'norms', 'ownerId', 'dueOn', 'costCents']],
    ['make', ['title', 'norms']],
  ])
  expect((await findActions(coordinator)).count).toBe(1)
  expect(await applyActions(coordinator, file, plan.seen)).toBe(2)
  const after = (await findActions(coordinator, { sort: 'number' })).results
  expect(after).toMatchObject([
    {
      title: 'Nieuw',
      description: 'blijft',
      norms: ['A'],
      dueOn: '2024-12-31',
      costCents: 125_050,
      framework: 'proef',
    },
    { number: 2, title: 'Erbij', norms: ['A', 'C'], ownerId: null, dueOn: null },
  ])
})

test('every fault is told at once with its cell, and nothing is read in', async () => {
  const { coordinator, owner } = await aPlan()
  const { id } = await createAction(coordinator, actionFields({ ownerId: owner.personId, dueOn: dayFromNow(3) }))
  await startAction(coordinator, id)
  const file = bytes(`nummer;actie;normen;eigenaar;begint op;klaar op;kosten;stand
1;Zelfde;Z;weg@elders.example;2024-05-01;2024-04-01;veel;klaar
1;;;;31-02-2024;;;
99;Onbekend;;;;;;
;Nieuw;;;;;;bezig
`)
  expect(faultsOf(await previewActions(coordinator, file))).toEqual([
    ['H2', 'actions_state_fixed'],
    ['F2', 'action_ends_before_start'],
    ['C2', 'action_norm_unknown'],
    ['D2', 'actions_owner_mail'],
    ['G2', 'cost_wrong'],
    ['D2', 'action_needs_owner_and_day'],
    ['A3', 'actions_number_twice'],
    ['B3', 'input.too_small'],
    ['E3', 'actions_day_wrong'],
    ['D3', 'action_needs_owner_and_day'],
    ['A4', 'actions_number_unknown'],
    ['H5', 'actions_state_fixed'],
  ])
  await expect(applyActions(coordinator, file, '')).rejects.toMatchObject({ code: 'invalid' })
  expect((await findActions(coordinator)).results).toMatchObject([{ title: 'Stel het beleid vast', revision: 2 }])
})

test.each([
  ['an empty file', '', [['A1', 'actions_file_empty']]],
  ['a heading alone', 'actie\n', [['A1', 'actions_file_empty']]],
  ['a picture', 'GIF89a\0\0', [['A1', 'actions_file_unreadable']]],
  [
    'an unknown and a doubled column',
    'actie;prijs;titel\nx;1;y\n',
    [
      ['B1', 'actions_column_unknown'],
      ['C1', 'actions_column_twice'],
    ],
  ],
  ['no title', 'nummer;normen\n;A\n', [['A1', 'actions_column_missing']]],
])('%s is refused in words', async (_name, text, faults) => {
  const { coordinator } = await aPlan()
  expect(faultsOf(await previewActions(coordinator, bytes(text)))).toEqual(faults)
})

test('a formula is a fault of its cell, and more than 500 rows are too many', async () => {
  const { coordinator } = await aPlan()
  const workbook = newWorkbook()
  const sheet = workbook.addWorksheet('Acties')
  sheet.addRow(['actie'])
  sheet.addRow([{ formula: '1+1' }])
  expect(faultsOf(await previewActions(coordinator, await workbookBytes(workbook)))).toContainEqual([
    'A2',
    'actions_formula',
  ])
  const long = `actie\n${Array.from({ length: 501 }, (_, at) => `Actie ${at}`).join('\n')}\n`
  expect(faultsOf(await previewActions(coordinator, bytes(long)))).toEqual([['A1', 'actions_file_too_large']])
})

test('when the actions changed after the preview nothing is carried out', async () => {
  const { coordinator } = await aPlan()
  await createAction(coordinator, actionFields({ title: 'Oud' }))
  const file = bytes('nummer;actie\n1;Nieuw\n')
  const { seen } = await previewActions(coordinator, file)
  await applyActions(coordinator, file, seen)
  await expect(applyActions(coordinator, file, seen)).rejects.toMatchObject({ reason: 'actions.changed_meanwhile' })
})

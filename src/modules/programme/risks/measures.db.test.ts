import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { personOf } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { aBoard, type TestBoard } from '../decisions/testing.ts'
import { readTask } from '../tasks/queries.ts'
import type { NewRisk } from './input.ts'
import { makeTaskOfMeasure, planMeasure, readMeasure } from './measures.ts'
import { addRisk, changeRisk, readRisks, removeRisk } from './service.ts'

const { db } = await testDatabase()
let board: TestBoard
let coordinator: Ctx
const fields = (measures: string[]): NewRisk => ({
  title: 'Risico',
  description: '',
  subProjectId: board.subProjectIds[0] ?? '',
  chance: 3,
  impact: 3,
  measures,
  ownerId: null,
  state: 'open',
})
beforeAll(async () => {
  board = await aBoard(db)
  coordinator = await board.atFirst('coordinator')
})

test('measures read as they were written, and what stays keeps who does it and when', async () => {
  const { leader, programmeId } = board
  const risk = await addRisk(leader, programmeId, fields(['Een', 'Twee']))
  const [one, two] = risk.measures
  expect(risk.measures.map(({ text, position }) => [text, position])).toEqual([
    ['Een', 1],
    ['Twee', 2],
  ])
  const planned = { ownerId: personOf(coordinator).personId, dueOn: '2024-03-01' }
  await planMeasure(leader, programmeId, two?.id ?? '', { ...planned, revision: 1 })
  const after = await changeRisk(leader, programmeId, risk.id, { ...fields(['Drie', 'Twee']), revision: 1 })
  expect(after.measures.map(({ text }) => text)).toEqual(['Drie', 'Twee'])
  expect(after.measures[1]).toMatchObject({ id: two?.id, ...planned })
  await expect(readMeasure(leader, programmeId, one?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
  const shown = (await readRisks(leader, programmeId)).risks.find(({ id }) => id === risk.id)
  expect(shown?.measures.map(({ ownerName }) => ownerName)).toEqual([null, expect.any(String)])
  await removeRisk(leader, programmeId, risk.id)
  expect(await rowsOf(db, sql`select 1 from programme.risk_measures where risk_id = ${risk.id}::uuid`)).toEqual([])
})

test('a measure becomes a task for its owner and by its day, once; without those it says what is missing', async () => {
  const { leader, programmeId } = board
  const long = 'Heel veel woorden. '.repeat(20).trim()
  const { measures } = await addRisk(leader, programmeId, fields([long]))
  const id = measures[0]?.id ?? ''
  await expect(makeTaskOfMeasure(leader, programmeId, id)).rejects.toMatchObject({
    problems: [{ reason: 'programme.measure_needs_owner' }, { reason: 'programme.measure_needs_day' }],
  })
  const stranger = { ownerId: crypto.randomUUID(), dueOn: null, revision: 1 }
  await expect(planMeasure(leader, programmeId, id, stranger)).rejects.toMatchObject({
    problems: [{ path: 'ownerId', reason: 'programme.task_owner_unknown' }],
  })
  const planned = { ownerId: personOf(coordinator).personId, dueOn: '2024-03-01', revision: 1 }
  await planMeasure(leader, programmeId, id, planned)
  await expect(planMeasure(leader, programmeId, id, planned)).rejects.toMatchObject({ code: 'conflict' })
  const { taskId } = await makeTaskOfMeasure(leader, programmeId, id)
  expect(await readTask(coordinator, taskId ?? '')).toMatchObject({
    dueOn: '2024-03-01',
    ownerId: planned.ownerId,
    description: long,
    subProjectId: board.subProjectIds[0],
  })
  await expect(makeTaskOfMeasure(leader, programmeId, id)).rejects.toMatchObject({
    reason: 'programme.measure_is_task',
  })
})

import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { hoursEntry } from './capacity/testing.ts'
import { writeHours } from './capacity/writing.ts'
import { commentForBoard } from './decisions/commenting.ts'
import { aBoard, aProposal, onDay } from './decisions/testing.ts'
import { finishTask, makeTask } from './tasks/keeping.ts'
import { taskFields } from './tasks/testing.ts'
import { programmeTodo } from './todo.ts'

const { db } = await testDatabase()
const nothing = { tasks: [], proposals: [], hours: [] }
const asks = async (ctx: Ctx) => (await programmeTodo(ctx)).proposals.map(({ ask }) => ask)

test('an owner is told of open tasks that are late or due within a month, the first day first; nobody else is', async () => {
  const board = await aBoard(db)
  const owner = await board.atFirst('coordinator')
  const give = (title: string, dueOn: string) =>
    makeTask(board.leader, board.programmeId, taskFields(personOf(owner).personId, { title, dueOn }))
  await give('Volgende maand', '2024-02-14')
  await give('Veel later', '2024-02-15')
  await give('Te laat', '2024-01-14')
  await finishTask(owner, (await give('Al klaar', '2024-01-14')).id)
  expect((await programmeTodo(owner)).tasks.map(({ title, isLate }) => [title, isLate])).toEqual([
    ['Te laat', true],
    ['Volgende maand', false],
  ])
  expect(await programmeTodo(await board.atSecond('coordinator'))).toEqual(nothing)
  expect((await programmeTodo(board.leader)).tasks).toEqual([])
})

test('the project leader moves proposals on; the board is asked what it thinks until it met or said something', async () => {
  const board = await aBoard(db)
  const [member, mayor] = [await board.atDistrict('board-member'), await board.atFirst('mayor')]
  await aProposal(board, 'draft')
  await aProposal(board, 'review')
  const id = await aProposal(board, 'agenda', { subject: 'Over {{programme.title}}' })
  await aProposal(board, 'decided')
  expect(await asks(board.leader)).toEqual(['put-on-agenda'])
  expect(await asks(onDay(board.leader, '2024-02-01'))).toEqual(['put-on-agenda', 'decide'])
  for (const ctx of [member, mayor])
    expect((await programmeTodo(ctx)).proposals).toMatchObject([
      { id, ask: 'comment', subject: 'Over Programma', meetsOn: '2024-02-01' },
    ])
  await commentForBoard(member, id, 'Mooi voorstel')
  expect(await asks(member)).toEqual([])
  expect(await asks(mayor)).toEqual(['comment'])
  expect(await asks(onDay(mayor, '2024-02-02'))).toEqual([])
  for (const role of ['analyst', 'programme-controller', 'province-reader'] as const)
    expect(await asks(await board.atDistrict(role))).toEqual([])
  expect(await asks(await board.atFirst('coordinator'))).toEqual([])
  const away = await aDistrict(db, 1)
  expect(await asks(ctxFor(db, await aMember(db, away.districtId, 'board-member')))).toEqual([])
})

test('a coordinator is told of hours that were asked of the own municipality and not answered, from this quarter on', async () => {
  const { leader, programmeId, subProjectIds, first, atFirst, atSecond } = await aBoard(db)
  const [one = '', other = ''] = subProjectIds
  const coordinator = await atFirst('coordinator')
  await writeHours(leader, programmeId, [
    hoursEntry(first, one),
    hoursEntry(first, other, { hours: 10 }),
    hoursEntry(first, one, { quarter: '2024-Q2', hours: 6 }),
  ])
  const told = { programmeId, programme: 'Programma' }
  expect((await programmeTodo(coordinator)).hours).toEqual([{ ...told, count: 3, hours: 40 }])
  await writeHours(coordinator, programmeId, [hoursEntry(first, one, { kind: 'promised', hours: 0 })])
  expect((await programmeTodo(coordinator)).hours).toEqual([{ ...told, count: 2, hours: 16 }])
  expect((await programmeTodo(onDay(coordinator, '2024-04-02'))).hours).toEqual([{ ...told, count: 1, hours: 6 }])
  for (const ctx of [await atFirst('mayor'), await atSecond('coordinator'), leader])
    expect((await programmeTodo(ctx)).hours).toEqual([])
})

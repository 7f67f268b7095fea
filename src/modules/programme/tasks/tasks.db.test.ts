import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { type PersonActor, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { aProgramme } from '../testing.ts'
import { addTask, cancelTask, changeTask, finishTask, makeTask, reopenTask } from './keeping.ts'
import { ownersAt } from './load.ts'
import { exportTasks, findTasks, readTask, tasksFrom, tasksOfProgramme } from './queries.ts'
import { taskFields } from './testing.ts'

const { db } = await testDatabase()
let leader: Ctx
let analyst: Ctx
let coordinator: Ctx
let districtId: string
let programmeId: string
let subProjectIds: string[]
const idOf = (ctx: Ctx) => personOf(ctx).personId

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  const at = { organisationId: made.municipalities[0]?.id ?? '', districtId }
  const as = async (actor: Promise<PersonActor>) => ctxFor(db, await actor)
  leader = await as(aMember(db, districtId, 'project-leader'))
  analyst = await as(aMember(db, districtId, 'analyst'))
  coordinator = await as(aMember(db, at, 'coordinator'))
  const programme = await aProgramme(db, districtId, personOf(leader))
  programmeId = programme.programmeId
  subProjectIds = programme.subProjectIds
})

test('a coordinator of a municipality owns a task of the district, says that it is done and takes that back', async () => {
  const { id } = await makeTask(leader, programmeId, taskFields(idOf(coordinator)))
  expect((await findTasks(coordinator, { kind: 'mine' })).results.map((one) => one.id)).toContain(id)
  expect((await finishTask(coordinator, id)).state).toBe('done')
  expect((await findTasks(coordinator, { kind: 'mine' })).results.map((one) => one.id)).not.toContain(id)
  expect((await reopenTask(coordinator, id)).closedAt).toBeNull()
  const { events } = await readTask(coordinator, id)
  expect(events.map(({ what }) => what)).toEqual(['make', 'finish', 'reopen'])
  expect(events[1]?.doneBy).toBe(idOf(coordinator))
})

test('what was stopped is opened again by who keeps it, not by its owner', async () => {
  const { id } = await makeTask(leader, programmeId, taskFields(idOf(coordinator)))
  await expect(cancelTask(coordinator, id, 'geen zin')).rejects.toMatchObject({ code: 'forbidden' })
  await cancelTask(leader, id, 'niet meer nodig')
  await expect(reopenTask(coordinator, id)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(finishTask(leader, id)).rejects.toMatchObject({ reason: 'programme.finish_task_when_cancelled' })
  expect((await reopenTask(leader, id)).state).toBe('open')
})

test('an analyst keeps what they made themselves, and not what the project leader made', async () => {
  const own = await makeTask(analyst, programmeId, taskFields(idOf(leader)))
  const change = { ...taskFields(idOf(analyst)), title: 'Anders', revision: 1 }
  expect(await changeTask(analyst, own.id, change)).toMatchObject({ title: 'Anders', revision: 2 })
  const other = await makeTask(leader, programmeId, taskFields(idOf(coordinator)))
  await expect(changeTask(analyst, other.id, change)).rejects.toMatchObject({ code: 'forbidden' })
  expect((await findTasks(analyst, { kind: 'made' })).results.map(({ id }) => id)).toEqual([own.id])
})

test('two who change a task at once: the second one hears it', async () => {
  const { id } = await makeTask(leader, programmeId, taskFields(idOf(leader)))
  const change = { ...taskFields(idOf(leader)), title: 'Nieuw', revision: 1 }
  await changeTask(leader, id, change)
  await expect(changeTask(leader, id, change)).rejects.toMatchObject({ code: 'conflict' })
  await finishTask(leader, id)
  await expect(changeTask(leader, id, { ...change, revision: 3 })).rejects.toMatchObject({
    reason: 'programme.change_task_when_done',
  })
})

test('an owner without a part in the programme and a strange sub-project are refused together', async () => {
  const elsewhere = await aMember(db, (await aDistrict(db, 1)).districtId, 'project-leader')
  const given = taskFields(elsewhere.personId, { subProjectId: crypto.randomUUID() })
  await expect(makeTask(leader, programmeId, given)).rejects.toMatchObject({
    code: 'invalid',
    problems: [{ path: 'ownerId' }, { path: 'subProjectId' }],
  })
  const owners = await inTransaction(leader, (tx) => ownersAt(tx, districtId))
  expect(owners.map(({ personId }) => personId).sort()).toEqual([leader, analyst, coordinator].map(idOf).sort())
})

test('a task from a meeting or a decision knows it, and numbers run on in the district', async () => {
  const originId = crypto.randomUUID()
  const given = { ...taskFields(idOf(analyst)), programmeId, origin: 'decision' as const, originId }
  const [first, second] = await inTransaction(leader, async (tx) => [
    await addTask(tx, given),
    await addTask(tx, given),
  ])
  expect(second?.number).toBe((first?.number ?? 0) + 1)
  const { tasks: found } = await inTransaction(leader, (tx) => tasksFrom(tx, originId, []))
  expect(found.map(({ id }) => id)).toEqual([first?.id, second?.id])
})

test('the team sees all tasks of a programme, another reader the own ones; filters and files agree', async () => {
  const mine = { ...taskFields(idOf(coordinator)), title: 'Zoek mij op 100%', subProjectId: subProjectIds[0] ?? null }
  const { id, number } = await makeTask(leader, programmeId, mine)
  const all = await tasksOfProgramme(leader, programmeId, { standing: 'all' })
  const own = await tasksOfProgramme(coordinator, programmeId, { standing: 'all' })
  expect(own.count).toBeLessThan(all.count)
  expect(own.results.every(({ ownerId }) => ownerId === idOf(coordinator))).toBe(true)
  for (const query of [{ search: '100%' }, { search: `T-${number}` }, { subProjectId: subProjectIds[0] ?? '' }]) {
    expect((await tasksOfProgramme(analyst, programmeId, query)).results.map((one) => one.id)).toEqual([id])
    const file = await exportTasks(analyst, { kind: 'programme', id: programmeId }, query)
    expect(file.map((one) => one.subProjectTitle)).toEqual(['Integriteit'])
  }
  expect((await findTasks(leader, { kind: 'made' }, { standing: 'late' })).count).toBe(0)
  const later = { ...leader, now: new Date('2024-03-01T10:00:00Z') }
  expect((await findTasks(later, { kind: 'made' }, { standing: 'late', sort: 'standing' })).count).toBeGreaterThan(0)
})

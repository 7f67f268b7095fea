import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import {
  aMoment,
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { aProgramme } from '../testing.ts'
import { cancelTask, finishTask, makeTask } from './keeping.ts'
import { team } from './model.ts'
import { taskReminders } from './schema.ts'
import { taskFields } from './testing.ts'

const { db } = await testDatabase()
const tables = ['tasks', 'task_events', 'task_reminders']
let districtId: string
let municipalityId: string
let leader: Ctx
let owner: Ctx
let taskId: string
let programmeId: string

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  municipalityId = made.municipalities[0]?.id ?? ''
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  owner = ctxFor(db, await aMember(db, { organisationId: municipalityId, districtId }, 'coordinator'))
  programmeId = (await aProgramme(db, districtId, personOf(leader))).programmeId
  taskId = (await makeTask(leader, programmeId, taskFields(personOf(owner).personId))).id
  const sent = { dueOn: '2024-02-15', daysBefore: 7, sentAt: aMoment }
  await db.insert(taskReminders).values({ taskId, organisationId: districtId, ...sent })
})

const rows = () => sql`organisation_id = ${districtId}::uuid`
const isTeam = (role = '') => team.some((one) => one === role)
const elsewhere = crypto.randomUUID()

test.each(tables)('%s are out of reach for who is not in the team and owns nothing, near and far', async (name) => {
  const actors = [
    ...everyoneAtMunicipality(municipalityId, districtId),
    ...everyoneAtDistrict(districtId).filter(({ roles: [role] }) => !isTeam(role)),
    ...everyoneAtDistrict(elsewhere),
    ...everyoneAtMunicipality(crypto.randomUUID(), elsewhere),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
  await expectIsolated(db, { table: `programme.${name}`, rows: rows(), actors })
})

test.each(tables)('%s are read by the team, and not touched by who made nothing of it', async (name) => {
  const actors = everyoneAtDistrict(districtId).filter(({ roles: [role] }) => isTeam(role) && role !== 'project-leader')
  await expectIsolated(db, { table: `programme.${name}`, rows: rows(), actors, mayRead: true })
})

const refused = (ctx: Ctx, statement: ReturnType<typeof sql>) =>
  inTransaction(ctx, (tx) => tx.db.execute(statement)).then(
    () => null,
    (error) => String(error.cause?.message ?? error.message),
  )

test('by SQL too an owner changes neither the day nor the owner, and a closed task stays as it is', async () => {
  const { id } = await makeTask(leader, programmeId, taskFields(personOf(owner).personId))
  const set = (what: string) => sql`update programme.tasks set ${sql.raw(what)} where id = ${id}::uuid`
  const cancelled = `state = 'cancelled', state_reason = 'x', closed_at = now()`
  expect(await refused(owner, set(`due_on = '2030-01-01'`))).toContain('not for the owner')
  expect(await refused(owner, set(cancelled))).toContain('not for the owner')
  expect(await refused(leader, set('number = 99'))).toContain('stays with')
  await finishTask(owner, id)
  expect(await refused(leader, set(`title = 'Anders'`))).toContain('closed task does not change')
  expect(await refused(leader, set(`state = 'cancelled', state_reason = 'x'`))).toContain('does not go from')
  expect(await refused(leader, sql`delete from programme.tasks`)).not.toBeNull()
})

test('a sub-project that goes leaves its tasks, also the closed ones', async () => {
  const made = await aProgramme(db, districtId, personOf(leader))
  const [subProjectId = ''] = made.subProjectIds
  const given = taskFields(personOf(leader).personId, { subProjectId })
  const { id } = await makeTask(leader, made.programmeId, given)
  await cancelTask(leader, id, 'niet meer nodig')
  const gone = sql`delete from programme.parts where sub_project_id = ${subProjectId}::uuid`
  expect(await refused(leader, gone)).toBeNull()
  expect(await refused(leader, sql`delete from programme.sub_projects where id = ${subProjectId}::uuid`)).toBeNull()
  const left = await rowsOf(db, sql`select sub_project_id from programme.tasks where id = ${id}::uuid`)
  expect(left).toEqual([{ sub_project_id: null }])
})

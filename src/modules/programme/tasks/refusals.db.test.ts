import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { aProgramme, everyRole, refusalOf, type Someone } from '../testing.ts'
import * as keeping from './keeping.ts'
import * as queries from './queries.ts'
import { taskFields } from './testing.ts'

const { db } = await testDatabase()
type UseCase = Exclude<keyof typeof keeping | keyof typeof queries, 'addTask' | 'tasksFrom'>
type Target = { programmeId: string; open: string; done: string; ownerId: string }

// A new use case does not compile until it has a line here.
const calls = {
  makeTask: (ctx, at) => keeping.makeTask(ctx, at.programmeId, taskFields(at.ownerId)),
  changeTask: (ctx, at) =>
    keeping.changeTask(ctx, at.open, { ...taskFields(at.ownerId), title: 'Anders', revision: 1 }),
  finishTask: (ctx, at) => keeping.finishTask(ctx, at.open),
  cancelTask: (ctx, at) => keeping.cancelTask(ctx, at.open, 'niet meer nodig'),
  reopenTask: (ctx, at) => keeping.reopenTask(ctx, at.done),
  findTasks: (ctx) => queries.findTasks(ctx, { kind: 'mine' }),
  tasksOfProgramme: (ctx, at) => queries.tasksOfProgramme(ctx, at.programmeId),
  exportTasks: (ctx, at) => queries.exportTasks(ctx, { kind: 'programme', id: at.programmeId }),
  readTask: (ctx, at) => queries.readTask(ctx, at.open),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const readers = [
  ...['project-leader', 'analyst', 'board-member', 'execution-specialist', 'administrator', 'province-reader'],
  'programme-controller',
].map((role) => `district ${role}`)
const municipalReaders = ['coordinator', 'secretary', 'mayor', 'controller']
const team = ['project-leader', 'analyst', 'execution-specialist', 'programme-controller'].map(
  (role) => `district ${role}`,
)
const leads = ['district project-leader']
const everybody = ['owner', ...districtRoles.map((role) => `district ${role}`), ...municipalRoles]
/** What the policy lets each role do with a task that the project leader made; all the rest is refused. */
const allowed: Record<UseCase, readonly string[]> = {
  makeTask: team.filter((one) => one !== 'district programme-controller'),
  changeTask: leads,
  finishTask: [...leads, 'owner'],
  cancelTask: leads,
  reopenTask: [...leads, 'owner'],
  findTasks: everybody,
  tasksOfProgramme: ['owner', ...readers, ...municipalReaders],
  exportTasks: ['owner', ...readers, ...municipalReaders],
  readTask: ['owner', ...team],
}

let at: Target
const everyone: Someone[] = []
const strangers: Someone[] = []

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const municipality = { organisationId: municipalities[0]?.id ?? '', districtId }
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const owner = ctxFor(db, await aMember(db, municipality, 'coordinator'))
  const { programmeId } = await aProgramme(db, districtId, personOf(leader))
  const given = taskFields(personOf(owner).personId)
  const open = (await keeping.makeTask(leader, programmeId, given)).id
  const done = (await keeping.makeTask(leader, programmeId, given)).id
  await keeping.finishTask(leader, done)
  at = { programmeId, open, done, ownerId: personOf(leader).personId }
  everyone.push({ name: 'owner', ctx: owner })
  const all = await everyRole(db, municipality)
  everyone.push(...all.everyone)
  strangers.push(...all.strangers)
})

test.each(useCases)('%s refuses every role but those of the policy', async (name) => {
  for (const { name: who, ctx } of everyone) {
    const refusal = await refusalOf(ctx, (inner) => calls[name](inner, at))
    if (allowed[name].includes(who)) expect(refusal, who).toBeNull()
    else expect(refusal, who).toMatch(/^(forbidden|not_found)$/)
  }
})

test.each(useCases.filter((name) => name !== 'findTasks'))('%s finds nothing for another district', async (name) => {
  for (const { name: who, ctx } of strangers)
    expect(await refusalOf(ctx, (inner) => calls[name](inner, at)), who).toMatch(/^(forbidden|not_found)$/)
})

test('what anyone elsewhere sees of their own holds nothing of it', async () => {
  for (const { ctx } of strangers)
    expect(JSON.stringify(await queries.findTasks(ctx, { kind: 'mine' }, { standing: 'all' }))).not.toContain(at.open)
})

import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { verifyAudit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { removeProgramme, removeTheme, startProgramme } from './editing/programmes.ts'
import { addSubProject, changeSubProject, removeLine, removePart, removeSubProject } from './editing/structure.ts'
import { subProjectFields } from './editing/testing.ts'
import { readPlan } from './planning/queries.ts'
import { addDeliverable, addDependency, addMilestone, changeMilestone, removeMilestone } from './planning/service.ts'
import { readProgramme } from './queries.ts'
import type { SeededProgramme } from './seeding.ts'
import { giveStanding, readDashboard, readStandings } from './standing/service.ts'
import { faultyFields } from './standing/testing.ts'
import { aProgramme } from './testing.ts'
import { readWhole } from './whole.ts'

const database = await testDatabase()
const { db } = database
let leader: Ctx
let districtId: string
let made: SeededProgramme
let id: string
let first: string
let second: string

beforeAll(async () => {
  districtId = (await aDistrict(db, 6)).districtId
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  made = await aProgramme(db, districtId, personOf(leader))
  id = made.programmeId
  ;[first = '', second = ''] = made.subProjectIds
})

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.problems?.[0]?.reason ?? error.reason,
  )
const milestone = (title: string, dueOn: string, about: string | null = null) =>
  addMilestone(leader, id, { title, about, dueOn, reachedOn: null })

test('a dependency that closes a circle is refused with the way round, and by the database too', async () => {
  const [part = ''] = made.partIds
  const goal = await milestone('Doel', '2024-12-01')
  const depend = (from: string, needs: string) => addDependency(leader, id, { from, needs, note: '' })
  await depend(`milestone:${goal.id}`, `part:${part}`)
  await depend(`part:${part}`, `sub-project:${second}`)
  await expect(depend(`sub-project:${second}`, `milestone:${goal.id}`)).rejects.toMatchObject({
    code: 'invalid',
    problems: [
      {
        path: 'needs',
        reason: 'programme.dependency_circle',
        params: { way: '2. Bewustwording → Doel → 1a. Eerste onderdeel → 2. Bewustwording' },
      },
    ],
  })
  expect(await reasonOf(depend(`part:${part}`, `part:${part}`))).toBe('programme.depends_on_itself')
  expect(await reasonOf(depend(`part:${part}`, `sub-project:${second}`))).toBe('programme.dependency_known')
  const circle = sql`insert into programme.dependencies (programme_id, organisation_id, from_sub_project, needs_milestone)
    values (${id}::uuid, ${districtId}::uuid, ${second}::uuid, ${goal.id}::uuid)`
  await expect(db.execute(circle)).rejects.toMatchObject({ cause: { message: expect.stringContaining('circle') } })
  expect(await reasonOf(removeMilestone(leader, id, goal.id))).toBe('programme.milestone_in_use')
})

test('two who each close half of a circle at once do not close it together', async () => {
  const [one, other] = [await milestone('Een', '2024-05-01'), await milestone('Ander', '2024-05-01')]
  const told = await Promise.allSettled([
    addDependency(leader, id, { from: `milestone:${one.id}`, needs: `milestone:${other.id}`, note: '' }),
    addDependency(leader, id, { from: `milestone:${other.id}`, needs: `milestone:${one.id}`, note: '' }),
  ])
  expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a milestone that comes before what it needs is told so, until it has been reached', async () => {
  const early = await milestone('Te vroeg', '2024-02-01', `sub-project:${first}`)
  await addDependency(leader, id, { from: `milestone:${early.id}`, needs: `sub-project:${second}`, note: '' })
  const told = async () => (await readPlan(leader, id)).milestones.find((one) => one.id === early.id)
  expect((await told())?.needsLater).toEqual(['2. Bewustwording'])
  const about = `sub-project:${first}`
  const reached = { title: 'Te vroeg', about, dueOn: '2024-02-01', reachedOn: '2024-02-01', revision: 1 }
  await changeMilestone(leader, id, early.id, reached)
  expect(await told()).toMatchObject({ needsLater: [], standing: 'reached' })
  expect(await reasonOf(changeMilestone(leader, id, early.id, reached))).toBe('milestone.changed_meanwhile')
})

test('nothing is removed on which something hangs', async () => {
  expect(await reasonOf(removeSubProject(leader, id, first))).toBe('programme.sub_project_in_use')
  expect(await reasonOf(removeLine(leader, id, made.lineIds[0] ?? ''))).toBe('programme.line_in_use')
  expect(await reasonOf(removeProgramme(leader, id))).toBe('programme.programme_in_use')
  const { programme } = await readProgramme(leader, id)
  expect(await reasonOf(removeTheme(leader, programme.themeId))).toBe('programme.theme_in_use')
  const part = made.partIds[1] ?? ''
  const product = { title: 'Product', description: '', dueOn: null, deliveredOn: null, evidence: null }
  await addDeliverable(leader, id, { ...product, about: `part:${part}`, state: 'planned' })
  expect(await reasonOf(removePart(leader, id, part))).toBe('programme.part_in_use')
  const spare = await addSubProject(leader, id, subProjectFields(made.lineIds[0] ?? ''))
  expect(spare.number).toBe(3)
  expect(await reasonOf(removeSubProject(leader, id, spare.id))).toBe('done')
})

test('what belongs to another programme is not there in this one', async () => {
  const { programme } = await readProgramme(leader, id)
  const { themeId, startsOn, endsOn } = programme
  const other = await startProgramme(leader, { themeId, title: 'Ander', goal: '', startsOn, endsOn })
  expect(await reasonOf(removeSubProject(leader, other.id, first))).toBe('sub-project.not_found')
  const into = { title: 'X', about: `sub-project:${first}`, dueOn: '2024-05-01', reachedOn: null }
  expect(await reasonOf(addMilestone(leader, other.id, into))).toBe('programme.unknown_in_plan')
})

test('a sub-project tells everything that it names and that is not there, at once', async () => {
  const [lineId = ''] = made.lineIds
  const stranger = crypto.randomUUID()
  const wrong = subProjectFields(lineId, {
    key: 'integrity',
    leaderId: stranger,
    threads: [stranger],
    norms: ['X-1'],
    indicators: ['niets'],
    municipalities: [stranger],
  })
  const refused = addSubProject(leader, id, wrong).catch((error) =>
    error.problems.map((one: { path: string }) => one.path),
  )
  expect(await refused).toEqual(['key', 'leaderId', 'municipalities', 'threads', 'norms', 'indicators'])
  const before = (await readProgramme(leader, id)).subProjects[1]
  const same = subProjectFields(lineId, { title: 'Andere titel', key: 'awareness' })
  const after = await changeSubProject(leader, id, second, { ...same, revision: before?.revision ?? 0 })
  expect(after).toMatchObject({ title: 'Andere titel', revision: (before?.revision ?? 0) + 1 })
})

test('amber and red are explained, for page and API and by the database', async () => {
  const all = { reportedOn: '2024-01-10', time: 'amber', money: 'green', capacity: 'red', quality: 'green' }
  expect(faultyFields(all)).toEqual(['timeExplanation', 'capacityExplanation'])
  const unexplained = sql`insert into programme.standings (programme_id, organisation_id, sub_project_id, reported_on, aspect, colour,
      explanation, reported_by, reported_at)
    values (${id}::uuid, ${districtId}::uuid, ${first}::uuid, '2024-01-10', 'time', 'red', ' ', ${first}::uuid, now())`
  await expect(db.execute(unexplained)).rejects.toThrow()
})

test('a standing is never overwritten: the history stays, and any day shows how it stood then', async () => {
  const green = { time: 'green', money: 'green', capacity: 'green', quality: 'green' } as const
  const none = { timeExplanation: null, moneyExplanation: null, capacityExplanation: null, qualityExplanation: null }
  const later: Ctx = { ...leader, now: new Date('2024-04-01T10:00:00Z') }
  await giveStanding(later, id, second, { ...green, ...none, reportedOn: '2024-02-01' })
  const amber = { ...green, ...none, time: 'amber' as const, timeExplanation: 'Twee weken later.' }
  await giveStanding(later, id, second, { ...amber, reportedOn: '2024-03-01' })
  const on = async (day: string) =>
    (await readDashboard(later, id, day)).subProjects.find(({ subProject }) => subProject.id === second)?.worst
  expect([await on('2024-01-31'), await on('2024-02-15'), await on('2024-03-01')]).toEqual([null, 'green', 'amber'])
  expect((await readStandings(later, id, second)).standings).toHaveLength(8)
  const tomorrow = giveStanding(later, id, second, { ...amber, reportedOn: '2024-04-02' })
  expect(await reasonOf(tomorrow)).toBe('programme.day_to_come')
  const change = inTransaction(leader, (tx) => tx.db.execute(sql`update programme.standings set colour = 'green'`))
  await expect(change).rejects.toMatchObject({ cause: { code: '42501' } })
  const whole = await readWhole(later, id, '2024-03-15')
  expect(whole.subProjects.find((one) => one.id === second)?.standing.worst).toBe('amber')
})

test('a page of the plan takes at most eight statements, those of the login included', async () => {
  const before = database.statements()
  await readPlan(leader, id)
  expect(database.statements() - before + 2).toBeLessThanOrEqual(8)
})

test('every change left its line, and the log holds together', async () => {
  expect(await verifyAudit(systemCtx(db, aMoment), districtId)).toMatchObject([{ brokenAt: null }])
})

import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf, provinceRoles, type Role } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { anActor, ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import * as released from './elsewhere/queries.ts'
import * as releasing from './elsewhere/releasing.ts'
import * as experimentQueries from './experiments/queries.ts'
import * as experimentService from './experiments/service.ts'
import * as interventionQueries from './interventions/queries.ts'
import * as interventionService from './interventions/service.ts'
import * as rollOutQueries from './roll-outs/queries.ts'
import * as contributing from './roll-outs/results/contributing.ts'
import * as drawing from './roll-outs/results/drawing.ts'
import * as rollOutService from './roll-outs/service.ts'
import { anExperiment, anIntervention, aRollOut } from './testing.ts'

const { db } = await testDatabase()
type Ids = { intervention: string; plan: string; done: string; rollOut: string; municipalities: string[] }
let ids: Ids
let districtId: string
let own: string
let other: string
const everyone: { name: string; ctx: Ctx }[] = []
const strangers: { name: string; ctx: Ctx }[] = []

type UseCase =
  | Exclude<keyof typeof interventionService, 'findIntervention' | 'write'>
  | keyof typeof interventionQueries
  | Exclude<keyof typeof experimentService, 'findExperiment' | 'groupsIn' | 'hasEnough'>
  | Exclude<keyof typeof experimentQueries, 'codesToSpread'>
  | Exclude<keyof typeof rollOutService, 'findRollOut'>
  | keyof typeof rollOutQueries
  | keyof typeof contributing
  | keyof typeof drawing
  | keyof typeof releasing
  | Exclude<keyof typeof released, 'ReleasedQuery' | 'releasedSorts'>
// A new use case does not compile until it has a line here.
const calls = {
  planIntervention: (ctx) => interventionService.planIntervention(ctx, anIntervention()),
  changeIntervention: (ctx) =>
    interventionService.changeIntervention(ctx, ids.intervention, { ...anIntervention(), revision: 1 }),
  moveIntervention: (ctx) => interventionService.moveIntervention(ctx, ids.intervention, { do: 'start' }),
  removeIntervention: (ctx) => interventionService.removeIntervention(ctx, ids.intervention),
  findInterventions: (ctx) => interventionQueries.findInterventions(ctx),
  exportInterventions: (ctx) => interventionQueries.exportInterventions(ctx),
  readIntervention: (ctx) => interventionQueries.readIntervention(ctx, ids.intervention),
  planExperiment: (ctx) => experimentService.planExperiment(ctx, anExperiment()),
  changeExperiment: (ctx) => experimentService.changeExperiment(ctx, ids.plan, { ...anExperiment(), revision: 1 }),
  removeExperiment: (ctx) => experimentService.removeExperiment(ctx, ids.plan),
  freezeExperiment: (ctx) => experimentService.freezeExperiment(ctx, ids.plan, 1),
  noteDeviation: (ctx) => experimentService.noteDeviation(ctx, ids.done, 'Ging anders.'),
  finishExperiment: (ctx) => experimentService.finishExperiment(ctx, ids.plan, null),
  findExperiments: (ctx) => experimentQueries.findExperiments(ctx),
  exportExperiments: (ctx) => experimentQueries.exportExperiments(ctx),
  readExperiment: (ctx) => experimentQueries.readExperiment(ctx, ids.plan),
  resultOf: (ctx) => experimentQueries.resultOf(ctx, ids.done),
  suggestions: (ctx) => experimentQueries.suggestions(ctx),
  releaseIntervention: (ctx) => releasing.releaseIntervention(ctx, ids.intervention, true),
  releaseExperiment: (ctx) => releasing.releaseExperiment(ctx, ids.done, true),
  findReleased: (ctx) => released.findReleased(ctx),
  readReleased: (ctx) => released.readReleased(ctx, ids.done),
  exportReleased: (ctx) => released.exportReleased(ctx),
  planRollOut: (ctx) => rollOutService.planRollOut(ctx, aRollOut({ municipalities: ids.municipalities })),
  decideRollOut: (ctx) => rollOutService.decideRollOut(ctx, ids.rollOut, 'agreed'),
  freezeRollOut: (ctx) => rollOutService.freezeRollOut(ctx, ids.rollOut, 1),
  removeRollOut: (ctx) => rollOutService.removeRollOut(ctx, ids.rollOut),
  findRollOuts: (ctx) => rollOutQueries.findRollOuts(ctx),
  exportRollOuts: (ctx) => rollOutQueries.exportRollOuts(ctx),
  readRollOut: (ctx) => rollOutQueries.readRollOut(ctx, ids.rollOut),
  previewContribution: (ctx) => contributing.previewContribution(ctx, ids.rollOut),
  contribute: (ctx) => contributing.contribute(ctx, ids.rollOut),
  takeBackContribution: (ctx) => contributing.takeBackContribution(ctx, ids.rollOut),
  drawRollOut: (ctx) => drawing.drawRollOut(ctx, ids.rollOut),
  readRollOutResult: (ctx) => drawing.readRollOutResult(ctx, ids.rollOut),
} satisfies Record<UseCase, (ctx: Ctx) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const keepers = ['coordinator', 'secretary', 'report-handler']
const readers = [
  ...keepers,
  ...['contributor', 'mayor', 'integrity-officer', 'privacy-officer', 'attention-officer', 'controller'],
]
const atDistrict = (...roles: string[]) => roles.map((role) => `district ${role}`)
const planners = atDistrict('project-leader')
const allowed: Record<UseCase, readonly string[]> = {
  ...{ planIntervention: keepers, changeIntervention: keepers, moveIntervention: keepers, removeIntervention: keepers },
  ...{ findInterventions: readers, exportInterventions: readers, readIntervention: readers, suggestions: keepers },
  ...{ planExperiment: keepers, changeExperiment: keepers, removeExperiment: keepers, freezeExperiment: keepers },
  ...{ noteDeviation: keepers, finishExperiment: keepers, releaseIntervention: keepers, releaseExperiment: keepers },
  ...{ findExperiments: readers, exportExperiments: readers, readExperiment: readers, resultOf: readers },
  exportReleased: [...readers, ...atDistrict('project-leader', 'analyst', 'board-member', 'execution-specialist')],
  findReleased: [...readers, ...atDistrict('project-leader', 'analyst', 'board-member', 'execution-specialist')],
  readReleased: [...readers, ...atDistrict('project-leader', 'analyst', 'board-member', 'execution-specialist')],
  ...{ planRollOut: planners, freezeRollOut: planners, removeRollOut: planners },
  decideRollOut: ['secretary', 'mayor'],
  ...{ previewContribution: ['secretary', 'mayor'], contribute: ['secretary', 'mayor'] },
  ...{ takeBackContribution: ['secretary', 'mayor'], drawRollOut: planners },
  readRollOutResult: [...readers, ...atDistrict('project-leader', 'analyst')],
  exportRollOuts: [...readers, ...atDistrict('project-leader', 'analyst', 'board-member')],
  findRollOuts: [...readers, ...atDistrict('project-leader', 'analyst', 'board-member')],
  readRollOut: [...readers, ...atDistrict('project-leader', 'analyst')],
}
/** What says no for another reason than who asks. */
const otherwise: Partial<Record<UseCase, string>> = {
  finishExperiment: 'rule_broken',
  releaseIntervention: 'rule_broken',
  freezeRollOut: 'rule_broken',
  ...{ previewContribution: 'rule_broken', contribute: 'rule_broken', takeBackContribution: 'rule_broken' },
  ...{ drawRollOut: 'rule_broken', readRollOutResult: 'rule_broken' },
}

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  other = made.municipalities[1]?.id ?? ''
  const at = { organisationId: own, districtId }
  const keeper = ctxFor(db, await aMember(db, at, 'coordinator'))
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const { id: intervention } = await interventionService.planIntervention(keeper, anIntervention())
  const { id: plan } = await experimentService.planExperiment(keeper, anExperiment())
  const { id: done, revision } = await experimentService.planExperiment(keeper, anExperiment())
  await experimentService.freezeExperiment(keeper, done, revision)
  const { groups } = await experimentQueries.readExperiment(keeper, done)
  await db.execute(sql`insert into trials.counts (code, week, organisation_id, opened, sent)
    values (${groups[0]?.code ?? ''}, '2024-01-22', ${own}::uuid, 9, 2)`)
  await experimentService.finishExperiment({ ...keeper, now: new Date('2024-06-01T10:00:00Z') }, done, null)
  await releasing.releaseExperiment(keeper, done, true)
  const municipalities = [own, other]
  const { id: rollOut } = await rollOutService.planRollOut(leader, aRollOut({ municipalities }))
  ids = { intervention, plan, done, rollOut, municipalities }
  const away = await aDistrict(db, 1)
  const far = { organisationId: away.municipalities[0]?.id ?? '', districtId: away.districtId }
  for (const role of municipalRoles) everyone.push({ name: role, ctx: ctxFor(db, anActor(role, at)) })
  for (const role of districtRoles)
    everyone.push({
      name: `district ${role}`,
      ctx: ctxFor(db, anActor(role, { organisationId: districtId, districtId })),
    })
  const farDistrict = { organisationId: away.districtId, districtId: away.districtId }
  strangers.push({ name: 'everything at a municipality', ctx: ctxFor(db, anActor(municipalRoles, far)) })
  strangers.push({ name: 'everything at a district', ctx: ctxFor(db, anActor(districtRoles, farDistrict)) })
})

class Undone extends Error {}
/** The code with which a call is refused, null when it is allowed; in a transaction that is undone. */
const refusalOf = (ctx: Ctx, call: (inner: Ctx) => Promise<unknown>): Promise<string | null> =>
  ctx.db
    .transaction(async (inner) => {
      await call({ ...ctx, db: inner })
      throw new Undone()
    })
    .then(
      () => null,
      (error) => (error instanceof Undone ? null : (error.code ?? String(error))),
    )

test.each(useCases)('%s refuses every role but those of the policy, also all others together', async (name) => {
  const mayCall = everyone.filter((one) => allowed[name].includes(one.name))
  for (const { name: who, ctx } of mayCall) expect(await refusalOf(ctx, calls[name]), who).toBe(otherwise[name] ?? null)
  const others = everyone.filter((one) => !allowed[name].includes(one.name))
  for (const place of [own, districtId]) {
    const roles = others.flatMap(({ ctx }) => (personOf(ctx).organisationId === place ? personOf(ctx).roles : []))
    const all = ctxFor(db, anActor(roles, { organisationId: place, districtId }))
    expect(await refusalOf(all, calls[name]), roles.join(', ')).toMatch(/^(forbidden|not_found)$/)
  }
})

/** These find the own district's or organisation's, which has none of ours, or make something there. */
const ofOwn: readonly UseCase[] = [
  ...(['planIntervention', 'planExperiment', 'findInterventions', 'exportInterventions', 'findExperiments'] as const),
  ...([
    'exportExperiments',
    'suggestions',
    'findReleased',
    'exportReleased',
    'findRollOuts',
    'planRollOut',
    'exportRollOuts',
  ] as const),
]
test.each(useCases.filter((name) => !ofOwn.includes(name)))('%s finds nothing for another district', async (name) => {
  for (const { name: who, ctx } of strangers)
    expect(await refusalOf(ctx, calls[name]), who).toMatch(/^(forbidden|not_found)$/)
})

/** One person with all these roles: what none of them reaches, none of the roles does. */
const at = (organisationId: string) => (roles: readonly Role[]) => anActor(roles, { organisationId, districtId })
const without = (all: readonly Role[], some: readonly string[]) => all.filter((role) => !some.includes(role))
const only = (all: readonly Role[], some: readonly string[]) => all.filter((role) => some.includes(role))
/** Everyone further away, each with all roles of their place. */
const far = () => {
  const elsewhere = crypto.randomUUID()
  return [
    anActor(districtRoles, { organisationId: elsewhere, districtId: elsewhere }),
    anActor(municipalRoles, { districtId: elsewhere }),
    anActor(provinceRoles),
  ]
}
const rows = () => sql`organisation_id = ${own}::uuid`

test.each(['interventions', 'experiments', 'groups', 'counts', 'events'])(
  'trials.%s stays within its municipality, and only keepers write',
  async (name) => {
    const table = `trials.${name}`
    const outside = [
      at(other)(municipalRoles),
      at(districtId)(districtRoles),
      at(own)(without(municipalRoles, readers)),
    ]
    await expectIsolated(db, { table, rows: rows(), actors: [...outside, ...far()] })
    const reading = at(own)(without(only(municipalRoles, readers), [...keepers, 'mayor']))
    await expectIsolated(db, { table, rows: rows(), actors: [reading], mayRead: true })
  },
)

test('trials.counts is written by nobody', async () => {
  await expectIsolated(db, { table: 'trials.counts', rows: rows(), actors: [at(own)(municipalRoles)], mayRead: true })
})

test('trials.released is read within the district by those who deal with the reporting point, and by nobody further away', async () => {
  const table = 'trials.released'
  const seeing = ['project-leader', 'analyst', 'board-member', 'execution-specialist']
  const inside = [at(other)(only(municipalRoles, readers)), at(districtId)(only(districtRoles, seeing))]
  await expectIsolated(db, { table, rows: rows(), actors: inside, mayRead: true })
  const outside = [at(other)(without(municipalRoles, readers)), at(districtId)(without(districtRoles, seeing))]
  await expectIsolated(db, { table, rows: rows(), actors: [...outside, ...far()] })
})

test('a municipality reads its own place in a roll-out alone, decides for itself and draws nothing', async () => {
  const ours = sql`municipality_id = ${own}::uuid`
  const blind = at(districtId)(without(districtRoles, ['project-leader', 'analyst']))
  const outside = [at(other)(municipalRoles), blind, ...far()]
  await expectIsolated(db, { table: 'trials.sites', rows: ours, actors: outside })
  const analyst = at(districtId)(['analyst'])
  await expectIsolated(db, { table: 'trials.sites', rows: ours, actors: [analyst], mayRead: true })
  const table = 'trials.roll_outs'
  const asked = sql`organisation_id = ${districtId}::uuid`
  await expectIsolated(db, { table, rows: asked, actors: [at(own)(without(municipalRoles, readers)), ...far()] })
  await expectIsolated(db, { table, rows: asked, actors: [at(own)(municipalRoles), analyst], mayRead: true })
  const mayor = everyone.find(({ name }) => name === 'mayor')?.ctx
  const leader = everyone.find(({ name }) => name === 'district project-leader')?.ctx
  if (!mayor || !leader) throw new Error('the people of the test are not there')
  const by = personOf(mayor).personId
  const draws = (tx: Pick<Ctx, 'db'>) =>
    tx.db.execute(sql`update trials.sites set step = 1, consent = 'agreed', decided_on = '2024-01-15', decided_by = ${by}::uuid
      where municipality_id = ${own}::uuid`)
  await expect(inTransaction(mayor, draws)).rejects.toThrow()
  await expect(inTransaction(leader, draws)).rejects.toThrow()
})

test('nobody can look at totals of a trial that runs, also not by SQL', async () => {
  const keeper = everyone.find(({ name }) => name === 'coordinator')?.ctx
  if (!keeper) throw new Error('the coordinator is not there')
  const { id, revision } = await experimentService.planExperiment(keeper, anExperiment())
  await experimentService.freezeExperiment(keeper, id, revision)
  const { groups } = await experimentQueries.readExperiment(keeper, id)
  const code = groups[0]?.code ?? ''
  await db.execute(
    sql`insert into trials.counts (code, week, organisation_id) values (${code}, '2024-01-22', ${own}::uuid)`,
  )
  const seen = await inTransaction(keeper, (tx) => rowsOf(tx.db, sql`select 1 from trials.counts where code = ${code}`))
  expect(seen).toEqual([])
})

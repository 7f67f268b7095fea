import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf, type Role } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import * as choices from './editing/choices.ts'
import * as programmes from './editing/programmes.ts'
import * as structure from './editing/structure.ts'
import * as subProject from './editing/sub-project.ts'
import { subProjectFields } from './editing/testing.ts'
import * as grounds from './grounds/service.ts'
import * as plan from './planning/queries.ts'
import { deliverables, milestones } from './planning/schema.ts'
import * as planning from './planning/service.ts'
import { may } from './policy.ts'
import * as results from './results/results.ts'
import { targets } from './results/schema.ts'
import * as aiming from './results/service.ts'
import * as measuring from './risks/measures.ts'
import { riskMeasures, risks } from './risks/schema.ts'
import * as risking from './risks/service.ts'
import { seedPlan } from './seeding-plan.ts'
import * as standing from './standing/service.ts'
import { team } from './team/schema.ts'
import * as teaming from './team/service.ts'
import { aPlan, aProgramme } from './testing.ts'
import * as whole from './whole.ts'

const { db } = await testDatabase()
const services = {
  ...choices,
  ...programmes,
  ...structure,
  ...subProject,
  ...grounds,
  ...plan,
  ...planning,
  ...results,
  ...aiming,
  ...risking,
  ...measuring,
  ...standing,
  ...teaming,
  ...whole,
}
type Services = typeof services
/** A use case takes ctx and promises; what takes a transaction authorises nothing, or its caller did. */
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown>
    ? Parameters<Services[K]>[0] extends { inside: true }
      ? never
      : K
    : never
}[keyof Services]

type Target = Awaited<ReturnType<typeof aWholePlan>>
const day = '2024-03-01'
const year = { startsOn: '2024-01-01', endsOn: '2024-12-31' }
const line = { title: 'Lijn', description: '', ...year, municipalities: [] }
const part = { title: 'Onderdeel', description: '', ...year }
const milestone = { title: 'Mijlpaal', about: null, dueOn: day, reachedOn: null }
const deliverable = {
  title: 'Product',
  description: '',
  about: null,
  dueOn: day,
  state: 'busy' as const,
  deliveredOn: null,
  evidence: null,
}
const risk = {
  title: 'Risico',
  description: '',
  subProjectId: null,
  chance: 3,
  impact: 3,
  measures: [],
  ownerId: null,
  state: 'open' as const,
}
const member = {
  role: 'member' as const,
  personId: null,
  name: 'Iemand',
  subProjectId: null,
  municipalityId: null,
  startsOn: day,
  endsOn: null,
}
const programme = { title: 'Programma', goal: '', ...year }
const given = {
  reportedOn: '2024-01-05',
  ...({ time: 'green', money: 'green', capacity: 'green', quality: 'green' } as const),
  timeExplanation: null,
  moneyExplanation: null,
  capacityExplanation: null,
  qualityExplanation: null,
}
const revision = 1

// A new use case does not compile until it has a line here.
const calls = {
  subProjectChoices: (ctx, at) => choices.subProjectChoices(ctx, at.id, at.sub),
  addTheme: (ctx) => programmes.addTheme(ctx, 'Nieuw thema'),
  renameTheme: (ctx, at) => programmes.renameTheme(ctx, at.spareTheme, 'Andere naam'),
  removeTheme: (ctx, at) => programmes.removeTheme(ctx, at.spareTheme),
  startProgramme: (ctx, at) => programmes.startProgramme(ctx, { ...programme, themeId: at.spareTheme }),
  changeProgramme: (ctx, at) =>
    programmes.changeProgramme(ctx, at.id, { ...programme, themeId: at.spareTheme, revision }),
  removeProgramme: (ctx, at) => programmes.removeProgramme(ctx, at.empty),
  addLine: (ctx, at) => structure.addLine(ctx, at.id, line),
  changeLine: (ctx, at) => structure.changeLine(ctx, at.id, at.line, { ...line, revision }),
  removeLine: (ctx, at) => structure.removeLine(ctx, at.id, at.spareLine),
  addSubProject: (ctx, at) => structure.addSubProject(ctx, at.id, subProjectFields(at.line)),
  changeSubProject: (ctx, at) =>
    structure.changeSubProject(ctx, at.id, at.sub, { ...subProjectFields(at.line), revision }),
  removeSubProject: (ctx, at) => structure.removeSubProject(ctx, at.id, at.spareSub),
  addPart: (ctx, at) => structure.addPart(ctx, at.id, { ...part, subProjectId: at.sub }),
  changePart: (ctx, at) => structure.changePart(ctx, at.id, at.part, { ...part, revision }),
  removePart: (ctx, at) => structure.removePart(ctx, at.id, at.sparePart),
  readSubProject: (ctx, at) => subProject.readSubProject(ctx, at.id, at.sub),
  readGrounds: (ctx, at) => grounds.readGrounds(ctx, at.id),
  answerThread: (ctx, at) => grounds.answerThread(ctx, at.id, { threadId: at.sub, subProjectId: at.sub }),
  unanswerThread: (ctx, at) => grounds.unanswerThread(ctx, at.id, { threadId: at.sub, subProjectId: at.sub }),
  answersTo: (ctx, at) => grounds.answersTo(ctx, at.sub),
  readPlan: (ctx, at) => plan.readPlan(ctx, at.id),
  readMilestone: (ctx, at) => plan.readMilestone(ctx, at.id, at.milestone),
  readDeliverables: (ctx, at) => plan.readDeliverables(ctx, at.id),
  addMilestone: (ctx, at) => planning.addMilestone(ctx, at.id, milestone),
  changeMilestone: (ctx, at) => planning.changeMilestone(ctx, at.id, at.milestone, { ...milestone, revision }),
  removeMilestone: (ctx, at) => planning.removeMilestone(ctx, at.id, at.spareMilestone),
  addDeliverable: (ctx, at) => planning.addDeliverable(ctx, at.id, deliverable),
  changeDeliverable: (ctx, at) => planning.changeDeliverable(ctx, at.id, at.deliverable, { ...deliverable, revision }),
  removeDeliverable: (ctx, at) => planning.removeDeliverable(ctx, at.id, at.deliverable),
  addDependency: (ctx, at) =>
    planning.addDependency(ctx, at.id, { from: `part:${at.part}`, needs: `sub-project:${at.spareSub}`, note: '' }),
  removeDependency: (ctx, at) => planning.removeDependency(ctx, at.id, at.dependency),
  resultsOf: (ctx, at) => results.resultsOf(ctx, at.id),
  chooseRounds: (ctx, at) =>
    aiming.chooseRounds(ctx, at.id, { baselineId: at.sub, measuredId: null, laterId: null, revision }),
  addTarget: (ctx, at) => aiming.addTarget(ctx, at.id, { ...at.aim, norm: 'B' }),
  changeTarget: (ctx, at) => aiming.changeTarget(ctx, at.id, at.target, { ...at.aim, norm: 'B', revision }),
  removeTarget: (ctx, at) => aiming.removeTarget(ctx, at.id, at.target),
  readRisks: (ctx, at) => risking.readRisks(ctx, at.id),
  addRisk: (ctx, at) => risking.addRisk(ctx, at.id, risk),
  changeRisk: (ctx, at) => risking.changeRisk(ctx, at.id, at.risk, { ...risk, revision }),
  readMeasure: (ctx, at) => measuring.readMeasure(ctx, at.id, at.measure),
  planMeasure: (ctx, at) => measuring.planMeasure(ctx, at.id, at.measure, { ownerId: null, dueOn: null, revision }),
  makeTaskOfMeasure: (ctx, at) => measuring.makeTaskOfMeasure(ctx, at.id, at.measure),
  removeRisk: (ctx, at) => risking.removeRisk(ctx, at.id, at.risk),
  readDashboard: (ctx, at) => standing.readDashboard(ctx, at.id),
  readStandings: (ctx, at) => standing.readStandings(ctx, at.id, at.sub),
  giveStanding: (ctx, at) => standing.giveStanding(ctx, at.id, at.sub, given),
  addReportDay: (ctx, at) => standing.addReportDay(ctx, at.id, '2024-09-01'),
  removeReportDay: (ctx, at) => standing.removeReportDay(ctx, at.id, '2024-01-15'),
  readTeam: (ctx, at) => teaming.readTeam(ctx, at.id),
  addTeamMember: (ctx, at) => teaming.addTeamMember(ctx, at.id, member),
  changeTeamMember: (ctx, at) => teaming.changeTeamMember(ctx, at.id, at.member, { ...member, revision }),
  removeTeamMember: (ctx, at) => teaming.removeTeamMember(ctx, at.id, at.member),
  readWhole: (ctx, at) => whole.readWhole(ctx, at.id),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

/** What every reader may; all else is for the project leader alone. */
const reading: readonly UseCase[] = [
  'readSubProject',
  'readGrounds',
  'readPlan',
  'readMilestone',
  'readDeliverables',
  'resultsOf',
  'readRisks',
  'readDashboard',
  'readStandings',
  'readTeam',
  'readWhole',
]
/** The thread, the round and the norms that these name are not there: who may is told that, and nothing else. */
const namesNothing: readonly UseCase[] = [
  'makeTaskOfMeasure',
  'answerThread',
  'chooseRounds',
  'addTarget',
  'changeTarget',
]

let at: Target
const everyone: { name: string; role: Role; ctx: Ctx }[] = []
const strangers: { name: string; ctx: Ctx }[] = []

async function aWholePlan(districtId: string, leader: Ctx) {
  const made = await aProgramme(db, districtId, personOf(leader))
  const { programmeId, lineIds, subProjectIds, partIds } = made
  const owned = { programmeId, organisationId: districtId }
  await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedPlan(tx, owned, { ...aPlan(made, personOf(leader).personId), rounds: null }),
  )
  const first = async (
    table: typeof milestones | typeof deliverables | typeof risks | typeof riskMeasures | typeof team | typeof targets,
  ) => (await db.select({ id: table.id }).from(table).where(eq(table.programmeId, programmeId)))[0]?.id ?? ''
  const spareTheme = (await programmes.addTheme(leader, 'Ander thema')).id
  const used = (await programmes.addTheme(leader, 'Leeg programma')).id
  const view = await plan.readPlan(leader, programmeId)
  const sub = subProjectIds[0] ?? ''
  return {
    id: programmeId,
    line: lineIds[0] ?? '',
    sub,
    part: partIds[0] ?? '',
    sparePart: partIds[3] ?? '',
    spareTheme,
    empty: (await programmes.startProgramme(leader, { ...programme, themeId: used })).id,
    spareLine: (await structure.addLine(leader, programmeId, line)).id,
    spareSub: (await structure.addSubProject(leader, programmeId, subProjectFields(lineIds[0] ?? ''))).id,
    spareMilestone: (await planning.addMilestone(leader, programmeId, milestone)).id,
    milestone: await first(milestones),
    deliverable: await first(deliverables),
    dependency: view.dependencies[0]?.id ?? '',
    risk: await first(risks),
    measure: await first(riskMeasures),
    member: await first(team),
    target: await first(targets),
    aim: { subProjectId: sub, indicator: null, percent: null, municipalities: 1 },
  }
}

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const municipality = { organisationId: municipalities[0]?.id ?? '', districtId }
  at = await aWholePlan(districtId, ctxFor(db, await aMember(db, districtId, 'project-leader')))
  const away = await aDistrict(db, 1)
  const far = { organisationId: away.municipalities[0]?.id ?? '', districtId: away.districtId }
  const as = async (place: Parameters<typeof aMember>[1], role: Role) => ctxFor(db, await aMember(db, place, role))
  for (const role of municipalRoles) {
    everyone.push({ name: role, role, ctx: await as(municipality, role) })
    strangers.push({ name: role, ctx: await as(far, role) })
  }
  for (const role of districtRoles) {
    everyone.push({ name: `district ${role}`, role, ctx: await as(districtId, role) })
    strangers.push({ name: `district ${role}`, ctx: await as(away.districtId, role) })
  }
})

/** What a call says, in a transaction that is undone. */
const refusalOf = (name: UseCase, ctx: Ctx): Promise<string | null> =>
  ctx.db
    .transaction(async (inner) => {
      await calls[name]({ ...ctx, db: inner }, at)
      throw new Error('it was allowed')
    })
    .then(
      () => null,
      (error) => error.code ?? null,
    )

const [atDistrict, atMunicipality] = may.read.grants
const isReader = ({ name, role }: { name: string; role: Role }) =>
  (name.startsWith('district ') ? atDistrict : atMunicipality)?.roles.includes(role) ?? false

test.each(useCases.filter((name) => name !== 'answersTo'))(
  '%s refuses every role but those of the policy',
  async (name) => {
    for (const one of everyone) {
      const isAllowed = reading.includes(name) ? isReader(one) : one.name === 'district project-leader'
      const refusal = await refusalOf(name, one.ctx)
      if (!isAllowed) expect(refusal, one.name).toMatch(/^(forbidden|not_found)$/)
      else expect(refusal, one.name).toBe(namesNothing.includes(name) ? 'invalid' : null)
    }
  },
)

/** These are about the acting district itself. */
const ofOneself: readonly UseCase[] = ['addTheme']

test.each(useCases.filter((name) => !ofOneself.includes(name)))(
  '%s finds nothing for another district',
  async (name) => {
    for (const { name: who, ctx } of strangers) {
      const refusal = await refusalOf(name, ctx)
      // A project leader elsewhere starts a programme of their own, under a theme that is not theirs.
      expect(refusal, who).toMatch(name === 'startProgramme' ? /^(forbidden|invalid)$/ : /^(forbidden|not_found)$/)
    }
  },
)

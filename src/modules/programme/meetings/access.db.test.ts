import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import {
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { team } from '../tasks/model.ts'
import { aProgramme, everyRole, refusalOf, type Someone } from '../testing.ts'
import * as agenda from './agenda.ts'
import * as keeping from './keeping.ts'
import * as queries from './queries.ts'
import { itemFields, meetingFields } from './testing.ts'

const { db } = await testDatabase()
type UseCase = keyof typeof agenda | keyof typeof keeping | keyof typeof queries
type Target = { programmeId: string; id: string; itemId: string; decisionId: string; ownerId: string }
const { agenda: _, carry: __, ...changed } = meetingFields()

// A new use case does not compile until it has a line here.
const calls = {
  planMeeting: (ctx, at) => keeping.planMeeting(ctx, at.programmeId, meetingFields()),
  changeMeeting: (ctx, at) => keeping.changeMeeting(ctx, at.id, { ...changed, revision: 2 }),
  stepMeeting: (ctx, at) => keeping.stepMeeting(ctx, at.id, { step: 'replan', present: [] }),
  addItem: (ctx, at) => agenda.addItem(ctx, at.id, itemFields()),
  changeItem: (ctx, at) => agenda.changeItem(ctx, at.id, at.itemId, itemFields()),
  raiseItem: (ctx, at) => agenda.raiseItem(ctx, at.id, at.itemId),
  removeItem: (ctx, at) => agenda.removeItem(ctx, at.id, at.itemId),
  decide: (ctx, at) => agenda.decide(ctx, at.id, { itemId: at.itemId, text: 'Ja' }),
  removeDecision: (ctx, at) => agenda.removeDecision(ctx, at.id, at.decisionId),
  agreeAction: (ctx, at) => agenda.agreeAction(ctx, at.id, { title: 'Doen', ownerId: at.ownerId, dueOn: '2024-02-01' }),
  findMeetings: (ctx, at) => queries.findMeetings(ctx, at.programmeId),
  readMeeting: (ctx, at) => queries.readMeeting(ctx, at.id),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const leads = ['district project-leader']
const teams = team.map((role) => `district ${role}`)
const readers = [
  ...['project-leader', 'analyst', 'board-member', 'execution-specialist', 'administrator', 'province-reader'],
  'programme-controller',
].map((role) => `district ${role}`)
const allowedToRead: Partial<Record<UseCase, readonly string[]>> = {
  findMeetings: [...readers, 'asked', 'coordinator', 'secretary', 'mayor', 'controller'],
  readMeeting: [...teams, 'asked'],
}

let at: Target
let districtId: string
let municipalityId: string
const everyone: Someone[] = []
const strangers: Someone[] = []

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  municipalityId = made.municipalities[0]?.id ?? ''
  const municipality = { organisationId: municipalityId, districtId }
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const asked = ctxFor(db, await aMember(db, municipality, 'coordinator'))
  const { programmeId } = await aProgramme(db, districtId, personOf(leader))
  const people = [personOf(asked).personId]
  const { id } = await keeping.planMeeting(leader, programmeId, meetingFields({ people }))
  const [first, second] = (await queries.readMeeting(leader, id)).items
  await keeping.stepMeeting(leader, id, { step: 'hold', present: [] })
  const decision = await agenda.decide(leader, id, { itemId: first?.id ?? '', text: 'Ja' })
  const ownerId = personOf(leader).personId
  at = { programmeId, id, itemId: second?.id ?? '', decisionId: decision.id, ownerId }
  everyone.push({ name: 'asked', ctx: asked })
  const all = await everyRole(db, municipality)
  everyone.push(...all.everyone)
  strangers.push(...all.strangers)
})

test.each(useCases)('%s refuses every role but those of the policy', async (name) => {
  for (const { name: who, ctx } of everyone) {
    const refusal = await refusalOf(ctx, (inner) => calls[name](inner, at))
    if ((allowedToRead[name] ?? leads).includes(who)) expect(refusal, who).toBeNull()
    else expect(refusal, who).toMatch(/^(forbidden|not_found)$/)
  }
})

test.each(useCases)('%s finds nothing for another district', async (name) => {
  for (const { name: who, ctx } of strangers)
    expect(await refusalOf(ctx, (inner) => calls[name](inner, at)), who).toMatch(/^(forbidden|not_found)$/)
})

const tables = ['meetings', 'attendees', 'agenda_items', 'meeting_decisions']
const isTeam = (role = '') => team.some((one) => one === role)

test.each(tables)(
  '%s are out of reach for who was not asked, read by the team, and kept by the leader',
  async (name) => {
    const table = `programme.${name}`
    const rows = sql`organisation_id = ${districtId}::uuid`
    const elsewhere = crypto.randomUUID()
    const actors = [
      ...everyoneAtMunicipality(municipalityId, districtId),
      ...everyoneAtDistrict(districtId).filter(({ roles: [role] }) => !isTeam(role)),
      ...everyoneAtDistrict(elsewhere),
      ...everyoneAtProvince(crypto.randomUUID()),
    ]
    await expectIsolated(db, { table, rows, actors })
    const others = everyoneAtDistrict(districtId).filter(
      ({ roles: [role] }) => isTeam(role) && role !== 'project-leader',
    )
    await expectIsolated(db, { table, rows, actors: others, mayRead: true })
  },
)

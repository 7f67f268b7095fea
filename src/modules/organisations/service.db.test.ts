import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Ctx } from '#platform/db'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { memberships } from './schema.ts'
import * as service from './service.ts'
import { staffCsv } from './staff/testing.ts'
import { aDistrict, aMember, anOrganisation } from './testing.ts'

const { db } = await testDatabase()

type Target = { organisationId: string; personId: string; membershipId: string; neighbourId: string; serviceId: string }
const someone = { name: 'Iemand', mail: 'iemand@example.org', role: 'contributor' } as const
const facts = { name: 'Gemeente', inhabitants: 1, staffEstimate: 1, tileColumn: 0, tileRow: 0 }

// A new service function does not compile until it has a line here.
const calls = {
  allowNames: (ctx, { organisationId }) => service.allowNames(ctx, organisationId, true),
  changeOrganisation: (ctx, { organisationId }) => service.changeOrganisation(ctx, organisationId, facts),
  chooseTheme: (ctx, { organisationId }) => service.chooseTheme(ctx, organisationId, null),
  createOrganisation: (ctx) => service.createOrganisation(ctx, { ...facts, kind: 'municipality', code: 'GM9999' }),
  endOrganisation: (ctx, { organisationId }) => service.endOrganisation(ctx, organisationId, { validTo: '2030-01-01' }),
  resumeOrganisation: (ctx, { organisationId }) => service.resumeOrganisation(ctx, organisationId),
  setNeighbours: (ctx, { organisationId, neighbourId: id }) =>
    service.setNeighbours(ctx, organisationId, [{ id, weight: 1 }]),
  setServed: (ctx, { organisationId, serviceId }) => service.setServed(ctx, serviceId, [organisationId]),
  contactsAt: (ctx, { organisationId }) => service.contactsAt(ctx, organisationId),
  readPerson: (ctx, { personId }) => service.readPerson(ctx, personId),
  exportReview: (ctx) => service.exportReview(ctx, 2024),
  discardStaff: (ctx) => service.discardStaff(ctx),
  exportMembers: (ctx) => service.exportMembers(ctx),
  findMembers: (ctx) => service.findMembers(ctx),
  listMembers: (ctx) => service.listMembers(ctx),
  decide: (ctx, { membershipId }) => service.decide(ctx, { membershipId, outcome: 'keep' }),
  overdueRights: (ctx) => service.overdueRights(ctx),
  reviewOf: (ctx) => service.reviewOf(ctx, 2024),
  changeRole: (ctx, { membershipId }) => service.changeRole(ctx, membershipId, 'trainer'),
  endMembership: (ctx, { membershipId }) => service.endMembership(ctx, membershipId),
  peopleToTakeOver: (ctx) => service.peopleToTakeOver(ctx),
  takeOver: (ctx, { membershipId }) => service.takeOver(ctx, [membershipId]),
  invite: (ctx, { organisationId }) => service.invite(ctx, { ...someone, organisationId }),
  inviteAgain: (ctx, { membershipId }) => service.inviteAgain(ctx, membershipId),
  applyStaff: (ctx) => service.applyStaff(ctx, { hash: 'a'.repeat(64) }),
  previewStaff: (ctx) => service.previewStaff(ctx, { fileName: 'a.csv', bytes: staffCsv([{}]) }),
  isStaffWaiting: (ctx) => service.isStaffWaiting(ctx),
  waitingStaff: (ctx) => service.waitingStaff(ctx),
  exportStaff: (ctx) => service.exportStaff(ctx),
  findStaff: (ctx) => service.findStaff(ctx),
  staffFunctions: (ctx) => service.staffFunctions(ctx),
  unitTree: (ctx) => service.unitTree(ctx),
} satisfies Record<keyof typeof service, (ctx: Ctx, at: Target) => Promise<unknown>>

async function aTarget() {
  const { districtId, municipalities } = await aDistrict(db)
  const [organisationId = '', neighbourId = '', elsewhere = ''] = municipalities.map(({ id }) => id)
  const serviceId = await anOrganisation(db, { kind: 'service', districtId })
  const member = await aMember(db, { organisationId, districtId }, 'contributor')
  const [right] = await db.select().from(memberships).where(eq(memberships.personId, member.personId))
  const at: Target = {
    organisationId,
    personId: member.personId,
    membershipId: right?.id ?? '',
    neighbourId,
    serviceId,
  }
  return { at, districtId, elsewhere, member }
}

const forEveryone = ['unitTree']
const calling = Object.entries(calls)

test.each(calling.filter(([name]) => !forEveryone.includes(name)))(
  '%s refuses a contributor of the organisation itself',
  async (_name, call) => {
    const { at, member } = await aTarget()
    await expect(call(ctxFor(db, member), at)).rejects.toMatchObject({ code: 'forbidden' })
  },
)

/** These work on the acting organisation, so an administrator elsewhere gets their own, never that of the target. */
const onOwnOnly = [
  'exportReview',
  'discardStaff',
  'exportMembers',
  'findMembers',
  'listMembers',
  'overdueRights',
  'reviewOf',
  'previewStaff',
  'waitingStaff',
  'isStaffWaiting',
  'exportStaff',
  'findStaff',
  'peopleToTakeOver',
  'staffFunctions',
  'unitTree',
]
const onTarget = calling.filter(([name]) => !onOwnOnly.includes(name) && name !== 'applyStaff')

test.each(onTarget)('%s is not for an administrator of another municipality or district', async (_name, call) => {
  const { at, districtId, elsewhere } = await aTarget()
  const other = await aDistrict(db, 0)
  const strangers = [
    await aMember(db, { organisationId: elsewhere, districtId }, 'administrator'),
    anActor('administrator', { organisationId: crypto.randomUUID() }),
  ]
  if (call !== calls.createOrganisation)
    strangers.push(await aMember(db, other.districtId, ['administrator', 'project-leader']))
  for (const stranger of strangers) {
    const refusal = call(ctxFor(db, stranger), at)
    await expect(refusal).rejects.toMatchObject({ code: expect.stringMatching(/^(forbidden|not_found|rule_broken)$/) })
  }
})

test('lists of people and staff hold those of the acting organisation only', async () => {
  const { at, districtId, elsewhere } = await aTarget()
  const stranger = ctxFor(db, await aMember(db, { organisationId: elsewhere, districtId }, 'administrator'))
  const seen = JSON.stringify([
    await service.listMembers(stranger),
    await service.findMembers(stranger, { which: 'all' }),
    (await service.reviewOf(stranger, 2024)).rights,
    await service.findStaff(stranger),
  ])
  expect(seen).not.toContain(at.membershipId)
  expect(await service.listMembers(stranger)).toHaveLength(1)
})

test('the district has no say in the people, review and staff of a municipality beyond its administrator and coordinator', async () => {
  const { at, districtId } = await aTarget()
  const district = ctxFor(db, await aMember(db, districtId, ['administrator', 'project-leader']))
  for (const name of ['endMembership', 'changeRole', 'inviteAgain', 'decide'] as const)
    await expect(calls[name](district, at)).rejects.toMatchObject({ code: 'not_found' })
  await expect(calls.invite(district, at)).rejects.toMatchObject({ code: 'forbidden' })
})

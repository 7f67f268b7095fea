import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PersonActor } from '#platform/access'
import { verifyAudit } from '#platform/audit'
import { rowsOf, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { actorFor } from './acting.ts'
import { exportMembers, findMembers, listMembers } from './members.ts'
import { changeRole, endMembership, invite, inviteAgain } from './rights.ts'
import { memberships, people } from './schema.ts'
import { aDistrict, aMember } from './testing.ts'

const database = await testDatabase()
const { db } = database
const aMail = () => `${crypto.randomUUID()}@example.org`

async function aMunicipality() {
  const { districtId, municipalities } = await aDistrict(db)
  const [organisationId = '', other = ''] = municipalities.map(({ id }) => id)
  const keeper = await aMember(db, { organisationId, districtId }, 'administrator')
  return { districtId, organisationId, other, keeper, ctx: ctxFor(db, keeper) }
}
const rightsOf = (personId: string) => db.select().from(memberships).where(eq(memberships.personId, personId))
const rightOf = async ({ personId }: PersonActor) => (await rightsOf(personId))[0]?.id ?? ''
const reasonOf = (reason: string) => ({ problems: [expect.objectContaining({ reason: `organisations.${reason}` })] })

test('someone new gets a role from today and needs an invitation', async () => {
  const { ctx } = await aMunicipality()
  const mail = aMail()
  const invited = await invite(ctx, { name: 'Nieuw', mail: mail.toUpperCase(), role: 'contributor' })
  expect(invited).toMatchObject({ isNew: true, mail, organisationName: 'Testgemeente 1' })
  expect(await rightsOf(invited.personId)).toMatchObject([
    { role: 'contributor', startsOn: '2024-01-15', endsOn: null },
  ])
})

test('someone known elsewhere keeps name and account, and nothing of elsewhere shows', async () => {
  const [here, there] = [await aMunicipality(), await aMunicipality()]
  const mail = aMail()
  const first = await invite(here.ctx, { name: 'Echte Naam', mail, role: 'contributor' })
  const second = await invite(there.ctx, { name: 'Andere Naam', mail, role: 'trainer' })
  expect(second).toMatchObject({ personId: first.personId, isNew: false, mail })
  const listed = (await listMembers(there.ctx)).filter((one) => one.personId === first.personId)
  expect(listed.map(({ name, role }) => [name, role])).toEqual([['Echte Naam', 'trainer']])
})

test('a role that does not fit, is held already or lies in the past is refused', async () => {
  const { ctx } = await aMunicipality()
  const mail = aMail()
  const ask = { name: 'Iemand', mail, role: 'contributor' } as const
  await invite(ctx, ask)
  await expect(invite(ctx, ask)).rejects.toMatchObject(reasonOf('already_has_role'))
  await expect(invite(ctx, { ...ask, role: 'analyst' })).rejects.toMatchObject(reasonOf('role_not_here'))
  await expect(invite(ctx, { ...ask, role: 'trainer', startsOn: '2024-01-14' })).rejects.toMatchObject(
    reasonOf('starts_in_the_past'),
  )
  await expect(
    invite(ctx, { ...ask, role: 'trainer', startsOn: '2024-02-01', endsOn: '2024-01-31' }),
  ).rejects.toMatchObject(reasonOf('ends_before_start'))
})

test('a coordinator invites contributors, but gives nobody a signature or keys', async () => {
  const { organisationId, districtId } = await aMunicipality()
  const ctx = ctxFor(db, await aMember(db, { organisationId, districtId }, 'coordinator'))
  await expect(invite(ctx, { name: 'A', mail: aMail(), role: 'contributor' })).resolves.toMatchObject({ isNew: true })
  for (const role of ['mayor', 'administrator', 'coordinator'] as const)
    await expect(invite(ctx, { name: 'A', mail: aMail(), role })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a district appoints the first administrator of a municipality, once, in the log of that municipality', async () => {
  const { districtId, municipalities } = await aDistrict(db)
  const organisationId = municipalities[0]?.id ?? ''
  const ctx = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const ask = { name: 'Eerste', role: 'administrator' as const, organisationId }
  const first = await invite(ctx, { ...ask, mail: aMail() })
  expect(await rightsOf(first.personId)).toMatchObject([{ organisationId, role: 'administrator' }])
  await expect(invite(ctx, { ...ask, mail: aMail() })).rejects.toMatchObject({
    reason: 'organisations.has_one_already',
  })
  await expect(invite(ctx, { ...ask, mail: aMail(), role: 'contributor' })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await verifyAudit(systemCtx(db, aMoment), organisationId)).toMatchObject([{ lines: 1, brokenAt: null }])
})

test('an ended role no longer holds the same day, and the rest of the rights stay', async () => {
  const { ctx, organisationId, districtId } = await aMunicipality()
  const member = await aMember(db, { organisationId, districtId }, ['contributor', 'trainer'])
  const ended = (await rightsOf(member.personId)).find(({ role }) => role === 'trainer')
  expect(await endMembership(ctx, ended?.id ?? '')).toMatchObject({ lastDay: '2024-01-14', hasRightsLeft: true })
  expect((await actorFor(db, member.personId, null, '2024-01-15'))?.actor.roles).toEqual(['contributor'])
  await expect(endMembership(ctx, ended?.id ?? '')).rejects.toMatchObject({ reason: 'organisations.ended_already' })
})

test('a role that was given today and ended today never held, and whoever has none left may no longer log in', async () => {
  const { ctx } = await aMunicipality()
  const { personId } = await invite(ctx, { name: 'Vergissing', mail: aMail(), role: 'contributor' })
  const [right] = await rightsOf(personId)
  expect(await endMembership(ctx, right?.id ?? '')).toMatchObject({ lastDay: '2024-01-14', hasRightsLeft: false })
  expect(await actorFor(db, personId, null, '2024-01-15')).toBeNull()
  await expect(invite(ctx, { name: 'Toch', mail: aMail(), role: 'contributor' })).resolves.toBeDefined()
})

test('a role can end on a later day, not on an earlier one', async () => {
  const { ctx, organisationId, districtId } = await aMunicipality()
  const id = await rightOf(await aMember(db, { organisationId, districtId }, 'trainer'))
  await expect(endMembership(ctx, id, '2024-01-14')).rejects.toMatchObject(reasonOf('ends_too_early'))
  expect(await endMembership(ctx, id, '2024-03-01')).toMatchObject({ lastDay: '2024-03-01', hasRightsLeft: false })
})

test('the last administrator stays, and a second one may go', async () => {
  const { ctx, keeper, organisationId, districtId } = await aMunicipality()
  const last = await rightOf(keeper)
  await expect(endMembership(ctx, last)).rejects.toMatchObject({ reason: 'organisations.last_administrator' })
  await expect(changeRole(ctx, last, 'employee')).rejects.toMatchObject({ reason: 'organisations.last_administrator' })
  await aMember(db, { organisationId, districtId }, 'administrator')
  await expect(endMembership(ctx, last)).resolves.toMatchObject({ hasRightsLeft: false })
})

test('the district replaces an administrator who is out of reach', async () => {
  const { districtId, keeper, organisationId } = await aMunicipality()
  const ctx = ctxFor(db, await aMember(db, districtId, 'administrator'))
  await endMembership(ctx, await rightOf(keeper))
  const ask = { name: 'Nieuwe beheerder', mail: aMail(), role: 'administrator' as const, organisationId }
  await expect(invite(ctx, ask)).resolves.toMatchObject({ isNew: true })
})

test('another role ends the old one and starts today', async () => {
  const { ctx, organisationId, districtId } = await aMunicipality()
  const member = await aMember(db, { organisationId, districtId }, 'contributor')
  await changeRole(ctx, await rightOf(member), 'trainer')
  expect((await actorFor(db, member.personId, null, '2024-01-15'))?.actor.roles).toEqual(['trainer'])
  expect((await actorFor(db, member.personId, null, '2024-01-14'))?.actor.roles).toEqual(['contributor'])
})

test('a lost invitation is made again for someone with a role here', async () => {
  const { ctx } = await aMunicipality()
  const mail = aMail()
  const { personId } = await invite(ctx, { name: 'Kwijt', mail, role: 'contributor' })
  const [right] = await rightsOf(personId)
  expect(await inviteAgain(ctx, right?.id ?? '')).toMatchObject({ personId, mail, name: 'Kwijt', isNew: true })
})

test('people are searched, sorted and paged, and every page counts all', async () => {
  const { ctx, organisationId, districtId } = await aMunicipality()
  for (const name of ['Bea', 'anna', 'Cor 100%']) {
    const { personId } = await aMember(db, { organisationId, districtId }, 'contributor')
    await db.update(people).set({ name }).where(eq(people.id, personId))
  }
  const names = async (query: Parameters<typeof findMembers>[1]) => {
    const { count, results } = await findMembers(ctx, query)
    return [count, ...results.map(({ name }) => name)]
  }
  expect(await names({})).toEqual([4, 'anna', 'Bea', 'Cor 100%', 'Test Persoon'])
  expect(await names({ pageSize: 2, page: 2 })).toEqual([4, 'Cor 100%', 'Test Persoon'])
  expect(await names({ pageSize: 2, page: 9 })).toEqual([4])
  expect(await names({ descending: true, pageSize: 1 })).toEqual([4, 'Test Persoon'])
  expect(await names({ search: 'AN' })).toEqual([1, 'anna'])
  expect(await names({ search: '0%' })).toEqual([1, 'Cor 100%'])
  expect(await names({ search: '_' })).toEqual([0])
  expect(await names({ search: 'beheerder', matchingRoles: ['administrator'] })).toEqual([1, 'Test Persoon'])
  expect(await names({ role: 'contributor', which: 'ended' })).toEqual([0])
})

test('taking all rights out of the system leaves a line in the log', async () => {
  const { ctx, organisationId } = await aMunicipality()
  expect(await exportMembers(ctx)).toHaveLength(1)
  const lines = await rowsOf(db, sql`select action from audit.entries where organisation_id = ${organisationId}::uuid`)
  expect(lines).toEqual([{ action: 'organisations.export_rights' }])
})

test('for whom a person acts is one statement: the organisation asked for, else the first, with the roles of that day', async () => {
  const { districtId, organisationId, other, keeper } = await aMunicipality()
  const given = { personId: keeper.personId, startsOn: '2023-01-01', endsOn: '2023-12-31' }
  await db.insert(memberships).values([
    { ...given, organisationId: other, role: 'trainer', endsOn: null },
    { ...given, organisationId: districtId, role: 'analyst' },
  ])
  const before = database.statements()
  const acting = await actorFor(db, keeper.personId, other, '2024-01-15')
  expect(database.statements() - before).toBe(1)
  expect(acting).toMatchObject({
    actor: { personId: keeper.personId, organisationId: other, districtId, roles: ['trainer'] },
    organisation: { id: other, kind: 'municipality' },
    others: [{ id: organisationId }],
  })
  expect((await actorFor(db, keeper.personId, null, '2023-06-01'))?.actor).toMatchObject({
    organisationId: districtId,
    districtId,
  })
  expect((await actorFor(db, keeper.personId, districtId, '2024-01-15'))?.actor.organisationId).not.toBe(districtId)
  expect(await actorFor(db, crypto.randomUUID(), null, '2024-01-15')).toBeNull()
})

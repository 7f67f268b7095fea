import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ctxFor, testDatabase } from '#platform/testing'
import { contactsAt } from './contacts.ts'
import { readPerson } from './person.ts'
import { decide } from './review.ts'
import { endMembership } from './rights.ts'
import { employments, memberships } from './schema.ts'
import { applyStaff, previewStaff } from './staff/import.ts'
import { staffCsv } from './staff/testing.ts'
import { aDistrict, aMember } from './testing.ts'

const { db } = await testDatabase()

async function aMunicipality() {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const [organisationId = '', other = ''] = municipalities.map(({ id }) => id)
  const at = { organisationId, districtId }
  const keeper = await aMember(db, at, 'administrator')
  return { at, there: { organisationId: other, districtId }, districtId, ctx: ctxFor(db, keeper) }
}
const rightsOf = (personId: string) => db.select().from(memberships).where(eq(memberships.personId, personId))

test('a person is shown with running and ended roles and their last review', async () => {
  const { at, ctx } = await aMunicipality()
  const { personId } = await aMember(db, at, ['trainer', 'manager'])
  const [trainer, manager] = await rightsOf(personId)
  await endMembership(ctx, trainer?.id ?? '')
  await decide(ctx, { membershipId: manager?.id ?? '', outcome: 'keep' })
  const { roles } = await readPerson(ctx, personId)
  expect(roles.map(({ role, endsOn, reviewedOn }) => [role, endsOn, reviewedOn])).toEqual([
    ['manager', null, '2024-01-15'],
    ['trainer', '2024-01-14', null],
  ])
})

test('what someone does at another organisation is not there, nor is someone who is not of this one', async () => {
  const { at, there, ctx } = await aMunicipality()
  const member = await aMember(db, at, 'trainer')
  const stranger = await aMember(db, there, 'trainer')
  await db.insert(memberships).values({
    organisationId: there.organisationId,
    personId: member.personId,
    role: 'manager',
    startsOn: '2020-01-01',
  })
  expect((await readPerson(ctx, member.personId)).roles.map(({ role }) => role)).toEqual(['trainer'])
  await expect(readPerson(ctx, stranger.personId)).rejects.toMatchObject({ code: 'not_found' })
})

test('employments are for who keeps the staff, also of who has no role', async () => {
  const { at, ctx } = await aMunicipality()
  const bytes = staffCsv([{ mail: `${crypto.randomUUID()}@example.org`, endsOn: '01-01-2040' }])
  await applyStaff(ctx, { hash: (await previewStaff(ctx, { fileName: 'a.csv', bytes })).hash ?? '' })
  const [post] = await db.select().from(employments).where(eq(employments.organisationId, at.organisationId))
  const personId = post?.personId ?? ''
  expect(await readPerson(ctx, personId)).toMatchObject({
    roles: [],
    employments: [{ unit: 'Veiligheid', startsOn: '2020-01-01', endsOn: '2040-01-01' }],
  })
  const coordinator = ctxFor(db, await aMember(db, at, 'coordinator'))
  await expect(readPerson(coordinator, personId)).rejects.toMatchObject({ code: 'not_found' })
})

test('the district sees who coordinates, signs and administers, and nobody else of a municipality', async () => {
  const { at, there, districtId } = await aMunicipality()
  for (const role of ['coordinator', 'mayor', 'trainer'] as const) await aMember(db, at, role)
  const gone = await aMember(db, at, 'secretary')
  await db.update(memberships).set({ endsOn: '2024-01-14' }).where(eq(memberships.personId, gone.personId))
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const seen = (await contactsAt(leader, at.organisationId)).map(({ role }) => role)
  expect(seen).toEqual(['administrator', 'coordinator', 'mayor'])
  const neighbour = ctxFor(db, await aMember(db, there, 'administrator'))
  await expect(contactsAt(neighbour, at.organisationId)).rejects.toMatchObject({ code: 'forbidden' })
})

import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { municipalRoles, type PersonActor, personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, everyoneAtDistrict, everyoneAtMunicipality, expectIsolated, testDatabase } from '#platform/testing'
import { declare } from '../declarations/declaring.ts'
import { declarations } from '../declarations/schema.ts'
import { aSideJob } from '../declarations/testing.ts'
import { files } from '../files/schema.ts'
import { aHr } from '../files/testing.ts'
import { readOwn } from '../own/view.ts'
import { aFile, rowsAt } from '../testing.ts'
import { designate, publishSideJobs, undesignate, withdrawSideJobs } from './keeping.ts'
import { disclosureOf } from './model.ts'
import { exportRegister, findRegister, readDesignations } from './queries.ts'

const { db } = await testDatabase()

/** Someone who works in a function and declared a side job; `allow` is what the manager says of it. */
async function aDeclarer(what = 'Penningmeester (fictief)') {
  const made = await aHr(db, 'C')
  const person = await aMember(db, made.at, 'employee')
  const working = {
    modelId: made.model.id,
    person,
    state: 'working',
    startedOn: '2024-01-02',
    name: 'Medewerker (fictief)',
  } as const
  const { file } = await aFile(db, made.profile, working)
  const me = ctxFor(db, person)
  const { id } = await declare(me, aSideJob(what))
  const allow = (state: 'allowed' | 'not-allowed', declarationId = id) =>
    db
      .update(declarations)
      .set({ state, assessedBy: crypto.randomUUID(), assessedAt: new Date(), reason: 'Besproken' })
      .where(eq(declarations.id, declarationId))
  return { ...made, me, file, id, allow }
}
const because = { reason: 'Beslist over vergunningen', withName: false }
const ofFunction = (profileId: string) => ({ ...because, profileId, fileId: null })

test('what was declared and allowed in a designated function is public from the day that HR publishes it, without the name', async () => {
  const { hr, profile, me, id, allow, as } = await aDeclarer()
  const colleague = await as('trainer')
  const seen = async () => (await findRegister(colleague)).results
  await expect(publishSideJobs(hr, id)).rejects.toMatchObject({ code: 'not_found' })
  await designate(hr, ofFunction(profile.id))
  await expect(designate(hr, ofFunction(profile.id))).rejects.toMatchObject({ reason: 'screening.designated_already' })
  expect((await readDesignations(hr)).subjects).toMatchObject([{ disclosure: 'waits', declarationId: id }])
  await expect(publishSideJobs(hr, id)).rejects.toMatchObject({ reason: 'screening.not_to_publish' })
  await allow('allowed')
  expect(await seen()).toEqual([])
  await publishSideJobs(hr, id)
  const line = {
    function: profile.name,
    name: null,
    sideJob: 'Penningmeester (fictief)',
    isPaid: false,
    publishedOn: '2024-01-15',
  }
  expect(await seen()).toEqual([line])
  expect(await exportRegister(colleague, { search: 'penning' })).toEqual([line])
  expect(await exportRegister(colleague, { search: 'geen van deze' })).toEqual([])
  expect(JSON.stringify(await seen())).not.toContain('SV De Proef')
  expect((await readOwn(me)).disclosure).toEqual({ withName: false, publishedOn: '2024-01-15' })
})

test('a line goes by itself: with a new declaration, a refusal, another function or an end; and when HR takes it out', async () => {
  const { hr, profile, me, id, file, allow } = await aDeclarer()
  const { id: designation } = await designate(hr, ofFunction(profile.id))
  await allow('allowed')
  const count = async () => (await findRegister(hr)).count
  await publishSideJobs(hr, id)
  expect(await count()).toBe(1)
  await allow('not-allowed')
  expect(await count()).toBe(0)
  await allow('allowed')
  await db.update(files).set({ state: 'ended', endedOn: '2024-01-15', ending: 'left' }).where(eq(files.id, file.id))
  expect(await count()).toBe(0)
  await db.update(files).set({ state: 'working', endedOn: null, ending: null }).where(eq(files.id, file.id))
  expect(await count()).toBe(1)
  await withdrawSideJobs(hr, id)
  await expect(withdrawSideJobs(hr, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await count()).toBe(0)
  await publishSideJobs(hr, id)
  const again = await declare(me, aSideJob('Voorzitter (fictief)'))
  expect(await count()).toBe(0)
  await allow('allowed', again.id)
  await publishSideJobs(hr, again.id)
  expect(await count()).toBe(1)
  await undesignate(hr, designation)
  expect(await count()).toBe(0)
})

test('one person is designated with the name; HR publishes nothing of themselves, and of nobody of another organisation', async () => {
  const { hr, id, file, allow, profile, there, as, me } = await aDeclarer()
  const wrong = { ...because, profileId: null, fileId: crypto.randomUUID() }
  await expect(designate(hr, wrong)).rejects.toMatchObject({ problems: [{ path: 'fileId' }] })
  await designate(hr, { ...because, profileId: null, fileId: file.id, withName: true })
  await allow('allowed')
  const both: Ctx = { ...me, actor: { ...personOf(me), roles: ['integrity-officer'] } }
  await expect(publishSideJobs(both, id)).rejects.toMatchObject({ reason: 'screening.about_yourself' })
  await publishSideJobs(hr, id)
  expect((await findRegister(hr)).results).toMatchObject([{ name: 'Medewerker (fictief)', function: profile.name }])
  const stranger = await as('integrity-officer', there)
  expect(await findRegister(stranger)).toMatchObject({ count: 0, results: [] })
  await expect(publishSideJobs(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(withdrawSideJobs(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(designate(stranger, ofFunction(profile.id))).rejects.toMatchObject({ problems: [{ path: 'profileId' }] })
})

test('only what was allowed and is something can be public', () => {
  const item = { what: 'x', about: 'y', hours: null, isPaid: null }
  const of = (state: Parameters<typeof disclosureOf>[0]['state'], items = [item]) =>
    disclosureOf({ state, items, publishedOn: null })
  expect([
    of(null),
    of('submitted'),
    of('not-allowed'),
    of('allowed', []),
    of('allowed'),
    of('allowed-with-agreements'),
  ]).toEqual([...['not-declared', 'waits', 'not-allowed', 'nothing', 'to-publish', 'to-publish']])
})

test('everyone of the organisation reads the register, HR alone keeps it, and by SQL nobody reads more than that', async () => {
  const { hr, profile, id, allow, as, at, there, me } = await aDeclarer()
  await designate(hr, ofFunction(profile.id))
  const [designation] = (await readDesignations(hr)).designations
  await allow('allowed')
  await publishSideJobs(hr, id)
  const keeps: ((ctx: Ctx) => Promise<unknown>)[] = [
    readDesignations,
    (ctx) => designate(ctx, ofFunction(profile.id)),
    (ctx) => publishSideJobs(ctx, id),
    (ctx) => withdrawSideJobs(ctx, id),
  ]
  const others = municipalRoles.filter((role) => role !== 'integrity-officer')
  for (const role of others) {
    const ctx = await as(role)
    expect((await findRegister(ctx)).count, role).toBe(1)
    for (const call of keeps) await expect(call(ctx), role).rejects.toMatchObject({ code: 'not_found' })
    await expect(undesignate(ctx, designation?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
  }
  for (const actor of everyoneAtDistrict(at.districtId)) {
    const ctx = ctxFor(db, actor)
    for (const call of keeps) await expect(call(ctx)).rejects.toMatchObject({ code: 'not_found' })
    // An administrator of the district reads the register of the district itself, which is empty.
    if (actor.roles.includes('administrator')) expect((await findRegister(ctx)).count).toBe(0)
    else await expect(exportRegister(ctx)).rejects.toMatchObject({ code: 'not_found' })
  }
  const isHr = ({ roles }: PersonActor) => roles.includes('integrity-officer')
  const here = everyoneAtMunicipality(at.organisationId, at.districtId).filter((one) => !isHr(one))
  const far = [...everyoneAtMunicipality(there.organisationId, at.districtId), ...everyoneAtDistrict(at.districtId)]
  for (const table of ['screening.designations', 'screening.publications']) {
    const rows = rowsAt(at.organisationId)
    await expectIsolated(db, { table, rows, actors: [...here, ...far] })
    await expectIsolated(db, { table, rows, actors: [personOf(me)], mayRead: true })
  }
})

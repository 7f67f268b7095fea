import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember, anOrganisation } from '#modules/organisations'
import type { Role } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { type JobData, readingJob } from '#platform/jobs'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import type { FunctionClass } from '../codes.ts'
import { checks, files } from '../files/schema.ts'
import type { Profile } from '../profiles/schema.ts'
import { aFile, aModel, aProfile } from '../testing.ts'
import { measureScreening } from './measuring.ts'
import { districtCoverage, ownCoverage, teamScreening } from './queries.ts'

const { db } = await testDatabase()
let districtId: string
let places: string[]
let modelId: string

beforeEach(async () => {
  const made = await aDistrict(db, 3)
  districtId = made.districtId
  places = made.municipalities.map(({ id }) => id)
  modelId = (await aModel(db, districtId)).id
})
const at = (place: string) => ({ organisationId: place, districtId })
const someone = async (role: Role, place = places[0] ?? '') => ctxFor(db, await aMember(db, at(place), role))
const atDistrict = async (role: Role) => ctxFor(db, await aMember(db, districtId, role))
const begun = { state: 'working', startedOn: '2024-01-12' } as const

/** Files of people at work in a class; the first of them are complete. */
async function staffOf(
  place: string,
  of: FunctionClass,
  numbers: { complete: number; open: number },
): Promise<Profile> {
  const profile = await aProfile(db, at(place), { modelId, class: of })
  for (let n = 0; n < numbers.complete + numbers.open; n += 1) {
    const { file } = await aFile(db, profile, { modelId, ...begun })
    if (n < numbers.complete)
      await db
        .update(checks)
        .set({ state: 'agreed', seenOn: '2024-01-10', seenBy: crypto.randomUUID() })
        .where(sql`file_id = ${file.id}::uuid`)
  }
  return profile
}

test('HR sees every number of its organisation, others none that is below five, and who has no part in it nothing', async () => {
  const [place = ''] = places
  await staffOf(place, 'A', { complete: 5, open: 5 })
  await staffOf(place, 'D', { complete: 1, open: 1 })
  expect(await ownCoverage(await someone('integrity-officer'))).toEqual([
    { class: 'A', files: 10, complete: 5, late: 0, percent: 50 },
    { class: 'D', files: 2, complete: 1, late: 0, percent: 50 },
  ])
  expect(await ownCoverage(await someone('mayor'))).toEqual([
    { class: 'A', files: 10, complete: null, late: null, percent: 50 },
    { class: 'D', files: null, complete: null, late: null, percent: null },
  ])
  expect(await ownCoverage(await someone('mayor', places[1]))).toEqual([])
  await expect(ownCoverage(await someone('employee'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(ownCoverage(await someone('manager'))).rejects.toMatchObject({ code: 'forbidden' })
})

test('a check that is late, or that is due again, takes a file out of what is complete; the last round counts', async () => {
  const profile = await staffOf(places[0] ?? '', 'C', { complete: 1, open: 0 })
  const hr = await someone('integrity-officer')
  expect((await ownCoverage(hr))[0]).toMatchObject({ complete: 1 })
  const vog = sql`code = 'vog-np' and organisation_id = ${profile.organisationId}::uuid`
  await db.update(checks).set({ dueAgainOn: '2024-01-14' }).where(vog)
  expect((await ownCoverage(hr))[0]).toMatchObject({ complete: 0, late: 1 })
  const [first] = await db.select().from(checks).where(vog)
  if (!first) throw new Error('no check')
  const { id: _, ...row } = first
  await db.insert(checks).values({ ...row, round: 2, dueAgainOn: '2027-01-14' })
  expect((await ownCoverage(hr))[0]).toMatchObject({ complete: 1, late: 0 })
})

test('the district sees percentages per class and per organisation, none by which fewer than five people could be told', async () => {
  const [one = '', two = '', three = ''] = places
  await staffOf(one, 'A', { complete: 5, open: 5 })
  await staffOf(two, 'A', { complete: 10, open: 0 })
  await staffOf(three, 'B', { complete: 6, open: 1 })
  const seen = await districtCoverage(await atDistrict('project-leader'))
  expect(seen.classes).toEqual([
    { class: 'A', percent: 75 },
    { class: 'B', percent: null },
  ])
  expect(seen.organisations.map(({ percent }) => percent)).toEqual([50, 100, null])
  expect((await districtCoverage(await atDistrict('board-member'))).organisations).toEqual([])
  await expect(districtCoverage(await atDistrict('province-reader'))).rejects.toMatchObject({ code: 'forbidden' })
  const elsewhere = ctxFor(db, await aMember(db, (await aDistrict(db, 1)).districtId, 'project-leader'))
  expect(await districtCoverage(elsewhere)).toEqual({ classes: [], organisations: [] })
})

test('a percentage is shown only when at least five did or nobody, and at least five did not or nobody', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 30 }), fc.nat({ max: 30 }), async (done, not) => {
      const [row] = await rowsOf<{ percent: number | null }>(
        db,
        sql`select screening.safe_percent(${done}::bigint, ${done + not}::bigint) as percent`,
      )
      const isSafe = done + not >= 5 && (done === 0 || done >= 5) && (not === 0 || not >= 5)
      expect(row?.percent ?? null).toBe(isSafe ? Math.floor((done * 100) / (done + not)) : null)
    }),
    { numRuns: 60 },
  )
})

test('nobody reads the standing of one file by the functions that count', async () => {
  const [granted] = await rowsOf<{ may: boolean }>(
    db,
    sql`select has_function_privilege('weerwerk_app', 'screening.standings(uuid[], date)', 'execute') as may`,
  )
  expect(granted?.may).toBe(false)
})

test('a manager sees how far their own people are, and nobody else’s', async () => {
  const [place = ''] = places
  const manager = await aMember(db, at(place), 'manager')
  const profile = await aProfile(db, at(place), { modelId, class: 'A' })
  const employ = async (managerId: string | null, number: string) => {
    const person = await aMember(db, at(place), 'employee')
    const [made] = await rowsOf<{ id: string }>(
      db,
      sql`insert into organisations.employments (organisation_id, person_id, manager_id, number, function, kind, starts_on)
        values (${place}::uuid, ${person.personId}::uuid, ${managerId}::uuid, ${number}, 'Adviseur', 'own', '2024-01-01')
        returning id`,
    )
    if (!made) throw new Error('no employment')
    return { person, employmentId: made.id }
  }
  const mine = await employ(manager.personId, '1')
  await employ(manager.personId, '2')
  const other = await employ(null, '3')
  for (const { person, employmentId } of [mine, other])
    await aFile(db, profile, {
      modelId,
      person,
      employmentId,
      state: 'restricted',
      startedOn: '2024-01-12',
      restrictedUntil: '2024-02-12',
    })
  const team = await teamScreening(ctxFor(db, manager))
  expect(team.map(({ standing }) => standing).sort()).toEqual(['none', 'restricted'])
  expect(team.map(({ employmentId }) => employmentId)).not.toContain(other.employmentId)
  expect(await teamScreening(await someone('manager'))).toEqual([])
  await expect(teamScreening(await someone('integrity-officer'))).rejects.toMatchObject({ code: 'not_found' })
})

/** The readings that were handed over, by indicator. */
async function readings(now = aMoment): Promise<Record<string, string>> {
  await measureScreening(db, now)
  const jobs = await rowsOf<{ data: JobData }>(
    db,
    sql`delete from platform.outbox where name = ${readingJob} returning data`,
  )
  return Object.fromEntries(
    jobs
      .filter(({ data }) => data.organisationId === places[0])
      .map(({ data }) => [data.indicator ?? '', `${data.numerator}/${data.denominator}`]),
  )
}

test('the five indicators are handed over as they stand', async () => {
  const [place = ''] = places
  const profile = await staffOf(place, 'B', { complete: 2, open: 1 })
  await aProfile(db, at(place), { modelId, class: 'A' })
  const own = sql`organisation_id = ${profile.organisationId}::uuid`
  await db.update(files).set({ startedOn: '2023-10-01' }).where(own)
  await db.update(checks).set({ seenOn: '2023-09-20' }).where(sql`${own} and state = 'agreed'`)
  await db.update(checks).set({ dueAgainOn: '2024-01-14' }).where(sql`${own} and code = 'vog-np' and state = 'agreed'`)
  expect(await readings()).toEqual({
    'screening.classified': '2/2',
    'screening.before-start': '2/3',
    'screening.repeated': '0/2',
    'screening.oath': '2/3',
    'screening.side-jobs': '2/3',
  })
  expect((await readings(new Date('2026-06-01T10:00:00Z')))['screening.classified']).toBe('0/2')
})

test('an employer organisation hands its readings over for each municipality that it serves, and counts once in the district', async () => {
  const employer = await anOrganisation(db, { kind: 'service', name: 'Noaberkracht', districtId })
  for (const municipality of places.slice(0, 2))
    await db.execute(sql`insert into organisations.services values (${employer}::uuid, ${municipality}::uuid)`)
  await staffOf(employer, 'A', { complete: 10, open: 0 })
  expect(await measureScreening(db, aMoment, { organisationId: employer })).toBe(2 * 3)
  const leader: Ctx = await atDistrict('project-leader')
  expect((await districtCoverage(leader)).organisations).toEqual([{ name: 'Noaberkracht', percent: 100 }])
})

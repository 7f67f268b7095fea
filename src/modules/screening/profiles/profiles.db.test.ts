import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import type { JobData } from '#platform/jobs'
import { aMoment, testDatabase } from '#platform/testing'
import { followFunction, followJob } from '../files/following.ts'
import { checks, files } from '../files/schema.ts'
import { aFile } from '../testing.ts'
import {
  approveProfile,
  approveProfiles,
  proposeDrafts,
  proposeProfile,
  refuseProfile,
  withdrawProfile,
} from './deciding.ts'
import { changeProfile, createProfile, endProfile, resumeProfile } from './keeping.ts'
import { lookInFunctions } from './looking.ts'
import { approvedProfiles, findProfiles, readProfile, waitingForMe, workOn } from './queries.ts'
import { profiles } from './schema.ts'
import { discardDraft, scoreProfile } from './scoring.ts'
import { aFunctionHouse, anApproved, aProposed, scoresFor } from './testing.ts'

const { db } = await testDatabase()
const rule = (reason: string) => ({ reason: `screening.${reason}` })
const paths = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => error.problems.map(({ path, reason }: { path: string; reason: string }) => [path, reason]),
  )

test('HR puts a function forward, security agrees, and only then the class holds', async () => {
  const { hr, security, organisationId } = await aFunctionHouse(db)
  const held = () => inTransaction(hr, (tx) => approvedProfiles(tx, organisationId))
  const { id, name, seen } = await aProposed(hr)
  expect(await held()).toEqual([])
  expect((await readProfile(hr, id)).standing).toBe('waiting-security')
  await approveProfile(security, id, { as: 'security', revision: seen })
  expect(await held()).toEqual([{ id, name, class: 'B' }])
  expect(await readProfile(security, id)).toMatchObject({
    standing: 'approved',
    approvedOn: '2024-01-15',
    dueOn: '2026-01-15',
    assessments: [{ state: 'approved', calculatedClass: 'B', class: 'B' }],
  })
})

test('open files follow the class at once when security agrees, who reaches no file themselves', async () => {
  const { hr, security, organisationId, model } = await aFunctionHouse(db)
  const { id, seen } = await aProposed(hr)
  const { districtId } = personOf(hr)
  const [profile] = await db.select().from(profiles).where(eq(profiles.id, id))
  if (!profile) throw new Error('the function of a test was not made')
  const { file } = await aFile(
    db,
    { ...profile, organisationId, districtId: districtId ?? '' },
    { modelId: model.id, class: 'A' },
  )
  await approveProfile(security, id, { as: 'security', revision: seen })
  const asked = await rowsOf<{ data: JobData }>(
    db,
    sql`delete from platform.outbox where name = ${followJob} and data ->> 'profileId' = ${id} returning data`,
  )
  expect(asked).toHaveLength(1)
  expect(await followFunction(db, asked[0]?.data ?? {}, security.now)).toBe(1)
  const [after] = await db.select().from(files).where(eq(files.id, file.id))
  expect(after).toMatchObject({ class: 'B', state: 'before' })
  expect(await db.$count(checks, sql`file_id = ${file.id}::uuid and code = 'second-reference'`)).toBe(1)
  expect(await followFunction(db, asked[0]?.data ?? {}, security.now)).toBe(0)
})

test('nobody agrees to their own proposal, for either side, and HR never for security', async () => {
  const { hr, as } = await aFunctionHouse(db)
  const { id, seen } = await aProposed(hr)
  const approve = (ctx: typeof hr, side: 'hr' | 'security') => approveProfile(ctx, id, { as: side, revision: seen })
  await expect(approve(hr, 'hr')).rejects.toMatchObject(rule('approve_own'))
  await expect(approve(hr, 'security')).rejects.toMatchObject({
    code: 'forbidden',
    ...rule('approve_as_security.forbidden'),
  })
  await expect(approve(await as('integrity-officer'), 'hr')).rejects.toMatchObject(rule('approved_already'))
  await expect(refuseProfile(hr, id, { reason: 'toch niet', revision: seen })).rejects.toMatchObject(
    rule('approve_own'),
  )
  const both = await as(['integrity-officer', 'coordinator'])
  const own = await aProposed(both)
  await expect(approveProfile(both, own.id, { as: 'security', revision: own.seen })).rejects.toMatchObject(
    rule('approve_own'),
  )
})

test('security puts forward too; then HR decides', async () => {
  const { hr, security } = await aFunctionHouse(db)
  const { id, seen } = await aProposed(security)
  expect((await readProfile(hr, id)).standing).toBe('waiting-hr')
  await approveProfile(hr, id, { as: 'hr', revision: seen })
  expect((await readProfile(hr, id)).class).toBe('B')
})

test('another class needs a motivation, is one step away at most, and both classes are kept', async () => {
  const { hr, security } = await aFunctionHouse(db)
  const { id } = await createProfile(hr, { name: 'Adviseur', hr21: 'Adviseur III' })
  const score = (fields: Parameters<typeof scoresFor>[0]) => scoreProfile(hr, id, scoresFor(fields))
  expect(await paths(score({ class: 'D', certificates: ['aspect:99', 'profile:85'] }))).toEqual([
    ['certificates', 'screening.certificate_unknown'],
    ['class', 'screening.class_too_far'],
    ['motivation', 'screening.motivation_needed'],
  ])
  const { revision } = await score({ class: 'C', motivation: 'Werkt alleen in een kleine kern.' })
  const { revision: seen } = await proposeProfile(hr, id, { revision })
  await approveProfile(security, id, { as: 'security', revision: seen })
  expect(await readProfile(hr, id)).toMatchObject({
    class: 'C',
    assessments: [{ calculatedClass: 'B', class: 'C', motivation: 'Werkt alleen in een kleine kern.' }],
  })
  const { results } = await findProfiles(hr, { standing: 'deviating' })
  expect(results.map(({ name }) => name)).toEqual(['Adviseur'])
})

test('a refusal keeps its reason and the class that held; scoring again goes on from there', async () => {
  const house = await aFunctionHouse(db)
  const { hr, security } = house
  const id = await anApproved(house)
  const { revision } = await scoreProfile(hr, id, scoresFor({ scores: [3, 3, 3, 0, 0, 0, 0, 0] }))
  const { revision: seen } = await proposeProfile(hr, id, { revision })
  await refuseProfile(security, id, { reason: 'F1 is hoogstens 2.', revision: seen })
  expect(await readProfile(hr, id)).toMatchObject({
    class: 'B',
    standing: 'refused',
    assessments: [{ state: 'refused', refusal: 'F1 is hoogstens 2.' }, { state: 'approved' }],
  })
  const again = await scoreProfile(hr, id, scoresFor({ scores: [3, 3, 0, 0, 0, 0, 0, 0] }))
  const { revision: once } = await proposeProfile(hr, id, { revision: again.revision })
  await approveProfile(security, id, { as: 'security', revision: once })
  expect((await readProfile(hr, id)).assessments.map(({ state }) => state)).toEqual(['approved', 'refused', 'replaced'])
  expect((await readProfile(hr, id)).class).toBe('C')
})

test('a proposal is taken back by who made it, and what was decided on has to be what was seen', async () => {
  const { hr, security } = await aFunctionHouse(db)
  const { id, seen } = await aProposed(hr)
  await expect(scoreProfile(hr, id, scoresFor())).rejects.toMatchObject(rule('function_proposed'))
  await expect(withdrawProfile(security, id, { revision: seen })).rejects.toMatchObject(rule('withdraw_own_only'))
  const { revision } = await withdrawProfile(hr, id, { revision: seen })
  await scoreProfile(hr, id, scoresFor({ scores: [0, 0, 0, 0, 0, 0, 0, 0], revision }))
  await expect(scoreProfile(hr, id, scoresFor({ revision }))).rejects.toMatchObject({ code: 'conflict' })
  await proposeProfile(hr, id, { revision: revision + 1 })
  const late = approveProfile(security, id, { as: 'security', revision: seen })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test('names are once among the functions that are there; what ended can be used again', async () => {
  const { hr } = await aFunctionHouse(db)
  const { id, revision } = await createProfile(hr, { name: 'Boa', hr21: null })
  expect(await paths(createProfile(hr, { name: 'BOA', hr21: null }))).toEqual([['name', 'screening.function_twice']])
  await endProfile(hr, id)
  await expect(scoreProfile(hr, id, scoresFor())).rejects.toMatchObject(rule('function_ended'))
  const other = await createProfile(hr, { name: 'boa', hr21: null })
  expect(await paths(resumeProfile(hr, id))).toEqual([['name', 'screening.function_twice']])
  await changeProfile(hr, other.id, { name: 'Handhaver', hr21: 'Medewerker handhaving', revision })
  expect(await resumeProfile(hr, id)).toMatchObject({ endedOn: null })
  expect((await findProfiles(hr, { search: 'handhaving' })).results.map(({ name }) => name)).toEqual(['Handhaver'])
})

test('what is scored goes one after the other; a draft can be thrown away', async () => {
  const { hr } = await aFunctionHouse(db)
  const made = []
  for (const name of ['A', 'B', 'C']) made.push((await createProfile(hr, { name, hr21: null })).id)
  const [a = '', b = '', c = ''] = made
  expect(await workOn(hr)).toMatchObject({ left: 3, next: a })
  expect(await workOn(hr, b)).toMatchObject({ left: 2, next: c })
  expect(await workOn(hr, c)).toMatchObject({ left: 2, next: a })
  await scoreProfile(hr, a, scoresFor())
  expect(await workOn(hr, c)).toMatchObject({ left: 1, next: b })
  await discardDraft(hr, a)
  await expect(discardDraft(hr, a)).rejects.toMatchObject(rule('no_draft'))
  expect((await workOn(hr)).left).toBe(3)
})

test('all drafts are put forward at once, and the other side agrees to what they chose, all or none', async () => {
  const { hr, security, as } = await aFunctionHouse(db)
  for (const name of ['A', 'B', 'C']) {
    const { id } = await createProfile(hr, { name, hr21: null })
    await scoreProfile(hr, id, scoresFor())
  }
  expect(await workOn(security)).toMatchObject({ drafts: 3, waiting: 0 })
  expect(await proposeDrafts(hr)).toBe(3)
  await expect(proposeDrafts(hr)).rejects.toMatchObject(rule('no_draft'))
  expect(await workOn(security)).toMatchObject({ drafts: 0, waiting: 3 })
  expect((await waitingForMe(hr)).functions).toEqual([])
  const { side, functions } = await waitingForMe(security)
  expect([side, functions.length]).toEqual(['security', 3])
  const chosen = functions.slice(0, 2).map(({ id, newest }) => ({ id, revision: newest?.revision ?? 0 }))
  const [first] = chosen
  const stale = [...chosen, { id: functions[2]?.id ?? '', revision: 1 }]
  await expect(approveProfiles(security, { as: 'security', functions: stale })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await readProfile(security, first?.id ?? '')).class).toBeNull()
  await expect(approveProfiles(hr, { as: 'hr', functions: chosen })).rejects.toMatchObject(rule('approve_own'))
  await expect(approveProfiles(await as('employee'), { as: 'hr', functions: chosen })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await approveProfiles(security, { as: 'security', functions: chosen })).toBe(2)
  expect((await findProfiles(hr, { standing: 'approved' })).count).toBe(2)
})

test('two years after its approval a function is due, by the clock', async () => {
  const house = await aFunctionHouse(db)
  const id = await anApproved(house)
  const on = (day: string) => ({ ...house.hr, now: new Date(`${day}T10:00:00Z`) })
  const due = async (day: string) => (await findProfiles(on(day), { standing: 'due' })).count
  expect([await due('2026-01-14'), await due('2026-01-15')]).toEqual([0, 1])
  expect((await readProfile(on('2026-01-15'), id)).standing).toBe('due')
  expect(await workOn(on('2026-01-15'))).toMatchObject({ left: 1, next: id })
})

test('the list says the same standing as one function does, for every standing, and by class', async () => {
  const house = await aFunctionHouse(db)
  const { hr, security } = house
  await createProfile(hr, { name: 'Nieuw', hr21: null })
  await anApproved(house)
  await aProposed(hr)
  await aProposed(security)
  const refused = await aProposed(hr)
  await refuseProfile(security, refused.id, { reason: 'Nee, nog niet.', revision: refused.seen })
  const later = { ...hr, now: new Date(aMoment.getTime() + 800 * 86_400_000) }
  for (const ctx of [hr, later]) {
    const { results, count } = await findProfiles(ctx, { sort: 'standing' })
    expect(count).toBe(5)
    for (const { id, standing } of results) {
      expect((await readProfile(ctx, id)).standing).toBe(standing)
      const found = await findProfiles(ctx, { standing })
      expect(found.results.map((one) => one.id)).toContain(id)
    }
  }
  expect((await findProfiles(hr, { class: 'B' })).count).toBe(1)
  expect((await findProfiles(hr, { standing: 'waiting' })).count).toBe(2)
  expect((await findProfiles(hr, { pageSize: 2, page: 3 })).results).toHaveLength(1)
})

test('an employee sees the class and no scores', async () => {
  const house = await aFunctionHouse(db)
  const id = await anApproved(house)
  expect(await readProfile(await house.as('employee'), id)).toMatchObject({
    class: 'B',
    standing: 'approved',
    assessments: [],
  })
  expect((await readProfile(await house.as('manager'), id)).assessments).toHaveLength(1)
})

test('a function is found by all words of its names, while it runs and by its own organisation', async () => {
  const { hr } = await aFunctionHouse(db)
  const { hr: neighbour } = await aFunctionHouse(db)
  const { id } = await createProfile(hr, { name: 'Beheerder vuurtoren', hr21: 'Medewerker kust' })
  const found = async (ctx: Ctx, ...words: string[]) => (await lookInFunctions(ctx, words)).map((one) => one.id)
  expect(await found(hr, 'VUURTOREN', 'kust')).toEqual([id])
  expect(await found(hr, 'vuurtoren', 'boot')).toEqual([])
  expect(await found(neighbour, 'vuurtoren')).toEqual([])
  await endProfile(hr, id)
  expect(await found(hr, 'vuurtoren')).toEqual([])
})

import { asc, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aPerson } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { profiles } from '../profiles/schema.ts'
import { aFile, aProfile } from '../testing.ts'
import { changeFunction, followClass, followProfile } from './changing.ts'
import { findFile } from './load.ts'
import { checksFor, lastRounds } from './model.ts'
import { openFile } from './opening.ts'
import { exportFiles, findFiles, readFile } from './queries.ts'
import { checks, decisions } from './schema.ts'
import { decideCheck, exemptCheck, objectToDecision, openTalk, settleChecks, undoCheck } from './settling.ts'
import { aCandidate, aHr } from './testing.ts'
import { endFile, resumeFile, startWork } from './working.ts'

const { db } = await testDatabase()
const today = '2024-01-15'
const later = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) })

/** A file of a candidate whose checks beforehand are all agreed but those that are named. */
async function nearlyDone(of: 'A' | 'B' | 'C' | 'D', but: readonly string[] = []) {
  const all = await aHr(db, of)
  const { id } = await openFile(all.hr, aCandidate(all.profile))
  const before = checksFor(all.model.content, of).filter(({ moment }) => moment === 'before')
  const codes = before.map(({ code }) => code).filter((code) => !but.includes(code))
  await settleChecks(all.hr, id, { codes, on: today, to: 'agreed' })
  return { ...all, id }
}
const rowOf = async (id: string, code: string) =>
  lastRounds(await db.select().from(checks).where(eq(checks.fileId, id))).find((row) => row.code === code)

test('the start is blocked until the checks beforehand are agreed, then it sets the days of what comes later', async () => {
  const { hr, id } = await nearlyDone('C', ['vog-np', 'reference'])
  await expect(startWork(hr, id, today)).rejects.toMatchObject({ reason: 'screening.start_blocked' })
  await settleChecks(hr, id, { codes: ['vog-np'], on: today, to: 'requested' })
  await settleChecks(hr, id, { codes: ['reference'], on: today, to: 'agreed' })
  await expect(startWork(hr, id, today)).rejects.toMatchObject({ reason: 'screening.start_blocked' })
  await settleChecks(hr, id, { codes: ['vog-np'], on: today, to: 'agreed' })
  expect(await startWork(hr, id, today)).toMatchObject({ state: 'working', startedOn: today, restrictedUntil: null })
  expect(await rowOf(id, 'rights-review')).toMatchObject({ state: 'open', dueOn: '2024-07-15' })
  await expect(startWork(hr, id, today)).rejects.toMatchObject({ reason: 'screening.start_not_now' })
})

test('class B starts restricted while the VOG is pending, once, and gets full access when it is there', async () => {
  const { hr, id } = await nearlyDone('B', ['vog-np'])
  await expect(startWork(hr, id, today)).rejects.toMatchObject({ reason: 'screening.start_blocked' })
  await settleChecks(hr, id, { codes: ['vog-np'], on: today, to: 'requested' })
  expect(await startWork(hr, id, today)).toMatchObject({ state: 'restricted', restrictedUntil: '2024-02-26' })
  await expect(startWork(hr, id, today)).rejects.toMatchObject({ reason: 'screening.restricted_once' })
  expect(await readFile(later(hr, '2024-02-26'), id)).toMatchObject({ access: 'restricted' })
  expect(await readFile(later(hr, '2024-02-27'), id)).toMatchObject({ access: 'none' })
  await settleChecks(hr, id, { codes: ['vog-np'], on: today, to: 'agreed' })
  expect(await startWork(hr, id, today)).toMatchObject({ state: 'working', startedOn: today, restrictedUntil: null })
})

test('a refused VOG leads to a talk and a human decision with reasons, and an objection to a new one', async () => {
  const { hr, id } = await nearlyDone('B', ['vog-np'])
  const decision = { decision: 'not-agreed' as const, reasons: 'Het risico in deze functie blijft.', agreements: null }
  await settleChecks(hr, id, { codes: ['vog-np'], on: today, to: 'not-agreed' })
  expect(await findFiles(hr, { work: 'talk' })).toMatchObject({
    count: 1,
    results: [{ id, talks: 1, state: 'before' }],
  })
  await expect(decideCheck(hr, id, 'vog-np', decision)).rejects.toMatchObject({
    reason: 'screening.decide_check_not_now',
  })
  await openTalk(hr, id, 'vog-np')
  expect(await decideCheck(hr, id, 'vog-np', decision)).toMatchObject({ state: 'decided', decision: 'not-agreed' })
  await expect(startWork(hr, id, today)).rejects.toMatchObject({ reason: 'screening.start_blocked' })
  const tooLate = objectToDecision(later(hr, '2024-02-27'), id, 'vog-np', 'Ik ben het er niet mee eens.')
  await expect(tooLate).rejects.toMatchObject({ reason: 'screening.objection_too_late' })
  await objectToDecision(later(hr, '2024-02-26'), id, 'vog-np', 'Ik ben het er niet mee eens.')
  const kept = {
    decision: 'agreed-with-agreements' as const,
    reasons: 'Na bezwaar anders gewogen.',
    agreements: 'Geen kas.',
  }
  expect(await decideCheck(hr, id, 'vog-np', kept)).toMatchObject({ decision: kept.decision, dueAgainOn: '2028-01-15' })
  expect(await startWork(hr, id, today)).toMatchObject({ state: 'working' })
  const told = await db.select().from(decisions).where(eq(decisions.fileId, id)).orderBy(asc(decisions.number))
  expect(told).toMatchObject([
    {
      decision: 'not-agreed',
      objectUntil: '2024-02-26',
      objection: 'Ik ben het er niet mee eens.',
      objectedOn: '2024-02-26',
    },
    { decision: 'agreed-with-agreements', agreements: 'Geen kas.', decidedBy: personOf(hr).personId, objection: null },
  ])
})

test('a check is not applicable only where the model lets it be, and a mistake is undone on the same day', async () => {
  const { hr, id, model } = await nearlyDone('A', ['diploma', 'identity'])
  const may = model.content.checks.filter(({ mayNotApply }) => mayNotApply).map(({ code }) => code)
  expect(may).toContain('diploma')
  await exemptCheck(hr, id, 'diploma', 'De functie vraagt geen diploma.')
  await expect(exemptCheck(hr, id, 'identity', 'Bekend gezicht.')).rejects.toMatchObject({
    reason: 'screening.check_always_applies',
  })
  await settleChecks(hr, id, { codes: ['identity'], on: '2024-01-10', to: 'not-agreed' })
  await expect(undoCheck(later(hr, '2024-01-16'), id, 'identity')).rejects.toMatchObject({
    reason: 'screening.undo_too_late',
  })
  expect(await undoCheck(hr, id, 'identity')).toMatchObject({ state: 'open', seenOn: null, seenBy: null })
  const future = settleChecks(hr, id, { codes: ['identity'], on: '2024-01-16', to: 'agreed' })
  await expect(future).rejects.toMatchObject({ problems: [{ path: 'on', reason: 'screening.day_in_future' }] })
})

test('several checks are settled all together or not at all', async () => {
  const { hr, id } = await nearlyDone('A', ['identity', 'cv'])
  const both = settleChecks(hr, id, { codes: ['identity', 'diploma'], on: today, to: 'agreed' })
  await expect(both).rejects.toMatchObject({ reason: 'screening.agree_check_not_now' })
  expect(await rowOf(id, 'identity')).toMatchObject({ state: 'open' })
})

test('a higher class of the function adds what is missing, keeps what holds and asks the VOG sooner', async () => {
  const { hr, id, profile, model } = await nearlyDone('A')
  await startWork(hr, id, today)
  expect(await rowOf(id, 'vog-np')).toMatchObject({ dueAgainOn: null })
  await expect(followClass(hr, id)).rejects.toMatchObject({ reason: 'screening.class_same' })
  await db.update(profiles).set({ class: 'C' }).where(eq(profiles.id, profile.id))
  expect(await findFiles(hr, { work: 'class' })).toMatchObject({ count: 1, results: [{ isBehind: true }] })
  const changed = inTransaction(hr, (tx) => followProfile(tx, { ...profile, class: 'C' }))
  expect(await changed).toBe(1)
  const file = await readFile(hr, id)
  expect(file).toMatchObject({ class: 'C', state: 'working', isBehind: false })
  expect(file.checks.map(({ code }) => code)).toEqual(
    model.content.checks.map(({ code }) => code).filter((code) => file.asked.includes(code)),
  )
  expect(await rowOf(id, 'vog-np')).toMatchObject({
    state: 'agreed',
    seenOn: today,
    dueAgainOn: '2027-01-15',
    round: 1,
  })
  // Who works already has as long as restricted access would last.
  expect(await rowOf(id, 'financial-interests')).toMatchObject({ state: 'open', dueOn: '2024-02-26' })
  expect(file.start.missing.length).toBeGreaterThan(0)
})

test('another function asks a new VOG and drops what nobody did anything for', async () => {
  const { hr, id, model, at } = await nearlyDone('C', ['open-sources'])
  const lower = await aProfile(db, at, { modelId: model.id, class: 'A' })
  expect(await changeFunction(hr, id, lower.id)).toMatchObject({ class: 'A', profileId: lower.id })
  expect(await rowOf(id, 'vog-np')).toMatchObject({ round: 2, state: 'open' })
  expect(await rowOf(id, 'open-sources')).toBeUndefined()
  expect(await rowOf(id, 'vulnerability-talk')).toMatchObject({ state: 'agreed' })
  const elsewhere = await aHr(db)
  await expect(changeFunction(hr, id, elsewhere.profile.id)).rejects.toMatchObject({ code: 'invalid' })
})

test('a leaver gets the checks of the end, and an end is taken back on the same day only', async () => {
  const { hr, id } = await nearlyDone('D')
  const end = { on: today, mayKeepYear: false }
  await expect(endFile(hr, id, { ...end, ending: 'left' })).rejects.toMatchObject({ code: 'invalid' })
  await startWork(hr, id, '2024-01-10')
  await expect(endFile(hr, id, { ending: 'left', on: '2024-01-09', mayKeepYear: false })).rejects.toMatchObject({
    problems: [{ reason: 'screening.ends_before_start' }],
  })
  expect(await endFile(hr, id, { ...end, ending: 'left' })).toMatchObject({ state: 'ended', endedOn: today })
  expect(await rowOf(id, 'exit-talk')).toMatchObject({ state: 'open', dueOn: today })
  await expect(resumeFile(later(hr, '2024-01-16'), id)).rejects.toMatchObject({ reason: 'screening.resume_too_late' })
  expect(await resumeFile(hr, id)).toMatchObject({ state: 'working', ending: null, endedOn: null })
})

test('a list finds by name, function, class, state and work, sorts, and gives every file out', async () => {
  const { hr, model, at, profile } = await aHr(db, 'B')
  const other = await aProfile(db, at, { modelId: model.id, class: 'A', name: 'Baliemedewerker' })
  for (const name of ['Anna', 'Bram', 'Chris']) await openFile(hr, aCandidate(profile, { name }))
  await aFile(db, other, {
    modelId: model.id,
    name: 'Dirk',
    mail: 'dirk@example.org',
    state: 'working',
    startedOn: today,
  })
  const names = async (query: Parameters<typeof findFiles>[1]) =>
    (await findFiles(hr, query)).results.map(({ name }) => name)
  expect(await names({})).toEqual(['Anna', 'Bram', 'Chris', 'Dirk'])
  expect(await names({ descending: true, pageSize: 2, page: 2 })).toEqual(['Bram', 'Anna'])
  expect(await names({ search: 'balie' })).toEqual(['Dirk'])
  expect(await names({ search: 'br%' })).toEqual([])
  expect(await names({ class: 'B', state: 'before', work: 'blocked' })).toEqual(['Anna', 'Bram', 'Chris'])
  expect(await names({ work: 'late' })).toEqual([])
  expect((await findFiles(later(hr, '2024-02-02'), { work: 'late' })).count).toBe(3)
  expect(await exportFiles(hr, { state: 'working' })).toMatchObject([{ name: 'Dirk', function: 'Baliemedewerker' }])
})

test('a file of someone of the staff takes their name and kind, and there is one for a function', async () => {
  const { hr, profile, at } = await aHr(db, 'B')
  const { employmentId, personId } = await anEmployment(at.organisationId)
  const input = aCandidate(profile, { employmentId, name: null, mail: null })
  const file = await openFile(hr, input)
  expect(file).toMatchObject({ personId, employmentId, kind: 'hired', name: 'Inhuur (fictief)', mail: null })
  await expect(openFile(hr, input)).rejects.toMatchObject({ reason: 'screening.file_open_already' })
  expect(await inTransaction(hr, (tx) => findFile(tx, file.id))).toMatchObject({ id: file.id })
})

async function anEmployment(organisationId: string) {
  const personId = await aPerson(db, { name: 'Inhuur (fictief)' })
  const [made] = await rowsOf<{ id: string }>(
    db,
    sql`insert into organisations.employments (organisation_id, person_id, number, function, kind, starts_on)
      values (${organisationId}::uuid, ${personId}::uuid, '1', 'Toezichthouder', 'hired', '2020-01-01') returning id`,
  )
  return { employmentId: made?.id ?? '', personId }
}

import { sql } from 'drizzle-orm'
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf, type Role } from '#platform/access'
import { askTogether, type Ctx, rowsOf } from '#platform/db'
import type { JobData } from '#platform/jobs'
import type { Mail } from '#platform/mail'
import { destroyExpired } from '#platform/retention'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { endAuthorisation } from '../authorisations/keeping.ts'
import { addShipped } from '../catalogue/shipping.ts'
import { tasks } from '../codes.ts'
import { fieldName, ReviewForm, type ReviewInput } from './input.ts'
import { decisions } from './model.ts'
import { exportReviews, findReviews, openReview, readReview } from './queries.ts'
import { remindReviewers, reviewReminderJob, sendReviewReminder } from './reminding.ts'
import { reviewsRetention } from './retention.ts'
import { reviewSource } from './reviewing.ts'
import { anAuthorisation, decided } from './testing.ts'
import { reviewsTodo } from './todo.ts'

const { db } = await testDatabase()
let [districtId, organisationId, neighbour] = ['', '', '']
let [employee, other, keeper, coordinator, privacy]: Ctx[] = []
const here = (ctx: Ctx | undefined): Ctx => {
  if (!ctx) throw new Error('the people of the test are not there')
  return ctx
}
const idOf = (ctx: Ctx | undefined) => personOf(here(ctx)).personId
const member = async (...roles: Role[]) => ctxFor(db, await aMember(db, { organisationId, districtId }, roles))
const on = (ctx: Ctx | undefined, day: string): Ctx => ({ ...here(ctx), now: new Date(`${day}T10:00:00Z`) })
const review = (ctx: Ctx | undefined, lines: ReviewInput['lines'], code = 'brp') =>
  reviewSource(here(ctx), code, { lines })

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  organisationId = made.municipalities[0]?.id ?? ''
  neighbour = made.municipalities[1]?.id ?? ''
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  employee = await member('employee')
  other = await member('employee')
  keeper = await member('source-manager')
  coordinator = await member('coordinator')
  privacy = await member('privacy-officer')
})
const clear = () =>
  db.execute(
    sql`truncate systems.authorisations, systems.authorisation_reviews, systems.authorisation_review_reminders cascade`,
  )
beforeEach(clear)

type Row = { id: string; ended: string | null; cause: string | null; reviewed: string | null; ends: string }
const rowsNow = () =>
  rowsOf<Row>(
    db,
    sql`select id, ended_on::text as ended, end_cause as cause, reviewed_on::text as reviewed, ends_on::text as ends
      from systems.authorisations order by id`,
  )

test('a source manager decides on all at once: it counts at once, is signed and stays as it was', async () => {
  const stays = await anAuthorisation(here(keeper), idOf(employee))
  const ends = await anAuthorisation(here(keeper), idOf(other))
  const changes = await anAuthorisation(here(keeper), idOf(other), { task: 'signal' })
  const signed = await review(keeper, [
    decided(stays.id, 'keep'),
    decided(ends.id, 'end'),
    decided(changes.id, 'change', { endsOn: '2024-06-30' }),
  ])
  expect(signed).toMatchObject({
    rhythm: 'quarterly',
    rule: 'BIO2 8.02.01',
    dueOn: '2024-04-15',
    signedOn: '2024-01-15',
  })
  expect(signed.signedBy).toBe(idOf(keeper))
  const byId = new Map((await rowsNow()).map((row) => [row.id, row]))
  expect(byId.get(stays.id)).toMatchObject({ ended: null, reviewed: '2024-01-15', ends: '2025-12-31' })
  expect(byId.get(ends.id)).toMatchObject({ ended: '2024-01-15', cause: 'review' })
  expect(byId.get(changes.id)).toMatchObject({ ended: null, reviewed: '2024-01-15', ends: '2024-06-30' })
  const { lines, names } = await readReview(here(privacy), signed.id)
  expect(lines.map(({ decision }) => decision).sort()).toEqual(['change', 'end', 'keep'])
  expect(names.has(idOf(other))).toBe(true)
  const touch = (statement: ReturnType<typeof sql>) => expect(db.execute(statement)).rejects.toThrow()
  await touch(sql`update systems.authorisation_review_lines set decision = 'keep', reason = null`)
  await touch(sql`update systems.authorisation_reviews set signed_on = '2024-01-16'`)
  const { results } = await findReviews(here(keeper))
  expect(results[0]).toMatchObject({
    code: 'brp',
    active: 2,
    signedOn: '2024-01-15',
    dueOn: '2024-04-15',
    standing: 'fresh',
  })
})

test('nobody decides on their own: a colleague finishes the round and signs it', async () => {
  const { id } = await anAuthorisation(here(keeper), idOf(employee))
  const own = await anAuthorisation(here(coordinator), idOf(keeper))
  const form = await openReview(here(keeper), 'brp')
  expect([form.mine.map((line) => line.authorisationId), form.others.map((line) => line.authorisationId)]).toEqual([
    [id],
    [own.id],
  ])
  await expect(review(keeper, [decided(id, 'keep'), decided(own.id, 'keep')])).rejects.toMatchObject({
    code: 'conflict',
  })
  const begun = await review(keeper, [decided(id, 'keep')])
  expect(begun.signedOn).toBeNull()
  await expect(review(keeper, [])).rejects.toMatchObject({ reason: 'systems.someone_else_reviews' })
  const todo = async (ctx: Ctx | undefined) => (await askTogether(here(ctx), { it: reviewsTodo(here(ctx)) })).it
  expect([await todo(keeper), await todo(coordinator), await todo(privacy)]).toEqual([
    { due: 0, late: 0 },
    { due: 1, late: 0 },
    { due: 0, late: 0 },
  ])
  const signed = await review(coordinator, [decided(own.id, 'end')])
  expect([signed.id, signed.signedBy, signed.signedOn]).toEqual([begun.id, idOf(coordinator), '2024-01-15'])
  expect((await rowsNow()).find((row) => row.id === own.id)?.cause).toBe('review')
  expect(await todo(coordinator)).toEqual({ due: 0, late: 0 })
  await expect(review(keeper, [decided(crypto.randomUUID(), 'keep')], 'suwinet')).rejects.toMatchObject({
    reason: 'systems.nothing_to_review',
  })
})

test('the database itself refuses a decision on one’s own authorisation', async () => {
  await anAuthorisation(here(keeper), idOf(employee))
  const own = await anAuthorisation(here(coordinator), idOf(keeper))
  const { results } = await findReviews(here(keeper))
  const { mine } = await openReview(here(keeper), 'brp')
  await review(
    keeper,
    mine.map(({ authorisationId }) => decided(authorisationId, 'keep')),
  )
  expect(results[0]?.holders).toContain(idOf(keeper))
  await expect(
    db.execute(sql`update systems.authorisation_review_lines set decision = 'keep', decided_on = '2024-01-15',
      decided_by = ${idOf(keeper)}::uuid where authorisation_id = ${own.id}::uuid`),
  ).rejects.toThrow()
})

test('a form tells every line that lacks something, with the name of its field', async () => {
  const [a, b, c] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const read = ReviewForm.safeParse({
    ...{ [`line_${a}`]: '1', [`line_${b}`]: '1', [`line_${c}`]: '1' },
    ...{ [fieldName('decision', b)]: 'end', [fieldName('reason', b)]: '  ' },
    ...{ [fieldName('decision', c)]: 'keep', [fieldName('reason', c)]: 'x', [fieldName('endsOn', c)]: 'nooit' },
  })
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    [fieldName('decision', a), 'systems.decide_each'],
    [fieldName('reason', b), 'systems.say_why'],
  ])
  const first = await anAuthorisation(here(keeper), idOf(employee))
  const second = await anAuthorisation(here(keeper), idOf(other))
  await expect(review(keeper, [decided(first.id, 'change', { endsOn: '2026-01-16' })])).rejects.toMatchObject({
    problems: [
      { path: fieldName('decision', second.id), reason: 'systems.decide_each' },
      { path: fieldName('endsOn', first.id), reason: 'systems.access_too_long' },
    ],
  })
  expect((await rowsNow()).every(({ reviewed }) => reviewed === null)).toBe(true)
  expect((await findReviews(here(keeper))).results[0]?.openId).toBeNull()
})

test('what ended while the round was open needs no decision, and what was granted meanwhile is for the next round', async () => {
  const { id } = await anAuthorisation(here(keeper), idOf(employee))
  const own = await anAuthorisation(here(coordinator), idOf(keeper))
  await review(keeper, [decided(id, 'keep')])
  await endAuthorisation(here(coordinator), own.id, { reason: 'Ander werk', revision: 1 })
  const later = await anAuthorisation(here(keeper), idOf(other))
  const form = await openReview(here(keeper), 'brp')
  expect([form.mine, form.others]).toEqual([[], []])
  const signed = await review(keeper, [])
  const { lines } = await readReview(here(keeper), signed.id)
  expect(lines.map(({ decision }) => decision).sort()).toEqual(['gone', 'keep'])
  expect((await rowsNow()).find((row) => row.id === later.id)).toMatchObject({ ended: null, reviewed: null })
})

test('after a review nothing that was marked to end runs, and nothing else is lost', async () => {
  const some = array(
    record({ who: constantFrom('employee', 'other', 'keeper'), decision: constantFrom(...decisions) }),
    { minLength: 1, maxLength: 8 },
  )
  await assert(
    asyncProperty(some, some, async (mine, untouched) => {
      await clear()
      const people = { employee: idOf(employee), other: idOf(other), keeper: idOf(keeper) }
      const marked: { id: string; decision: (typeof decisions)[number]; isOwn: boolean }[] = []
      for (const [at, { who, decision }] of mine.entries()) {
        const { id } = await anAuthorisation(here(coordinator), people[who], { task: tasks[at] ?? 'signal' })
        marked.push({ id, decision, isOwn: who === 'keeper' })
      }
      for (const [at, { who }] of untouched.entries())
        await anAuthorisation(here(coordinator), people[who], { source: 'suwinet', task: tasks[at] ?? 'signal' })
      const before = await rowsNow()
      const lines = (isOwn: boolean) =>
        marked.filter((one) => one.isOwn === isOwn).map(({ id, decision }) => decided(id, decision))
      if (lines(false).length > 0) await review(keeper, lines(false))
      if (lines(true).length > 0) await review(coordinator, lines(true))
      const after = new Map((await rowsNow()).map((row) => [row.id, row]))
      expect([...after.keys()]).toEqual(before.map(({ id }) => id))
      for (const { id } of before) {
        const mark = marked.find((one) => one.id === id)
        expect(after.get(id)?.cause ?? null).toBe(mark?.decision === 'end' ? 'review' : null)
      }
      const [round] = (await findReviews(here(keeper), { search: 'personen' })).results
      expect(round?.openId).toBeNull()
      const { lines: frozen } = await readReview(here(keeper), round?.signedId ?? '')
      const told = new Map(frozen.map((line) => [line.authorisationId, line.decision]))
      expect(told).toEqual(new Map(marked.map(({ id, decision }) => [id, decision])))
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('the list filters and sorts, pages, and says what is late; a file has all pages', async () => {
  await anAuthorisation(here(keeper), idOf(employee))
  await anAuthorisation(here(keeper), idOf(employee), { source: 'woz' })
  const later = on(keeper, '2024-05-01')
  const codes = async (query: Parameters<typeof findReviews>[1]) =>
    (await findReviews(later, query)).results.map(({ code, standing }) => `${code} ${standing}`)
  expect(await codes({})).toEqual(['brp overdue', 'woz fresh'])
  expect(await codes({ sort: 'name', descending: true })).toEqual(['woz fresh', 'brp overdue'])
  expect(await codes({ standing: 'due' })).toEqual(['brp overdue'])
  expect(await codes({ rhythm: 'yearly' })).toEqual(['woz fresh'])
  expect(await codes({ pageSize: 1, page: 2 })).toEqual(['woz fresh'])
  expect((await findReviews(later)).late).toBe(1)
  expect(await exportReviews(later, { pageSize: 1 })).toHaveLength(2)
})

test('one mail to who can do something, before, on and after the day, without source or name, however often the job runs', async () => {
  await db.execute(sql`delete from platform.outbox`)
  await anAuthorisation(here(keeper), idOf(employee))
  const mails: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void mails.push(mail) }
  const run = async (day: string) => {
    const now = new Date(`${day}T07:00:00Z`)
    const asked = await remindReviewers(db, now)
    const jobs = await rowsOf<{ data: JobData }>(
      db,
      sql`delete from platform.outbox where name = ${reviewReminderJob} returning data`,
    )
    for (const { data } of jobs) await sendReviewReminder(db, data, now, out)
    return asked
  }
  expect([await run('2024-03-31'), await run('2024-04-01'), await run('2024-04-02')]).toEqual([0, 1, 0])
  expect([await run('2024-04-15'), await run('2024-04-16'), await run('2024-04-29')]).toEqual([1, 0, 1])
  const [address] = await rowsOf<{ mail: string }>(
    db,
    sql`select mail from organisations.people where id = ${idOf(keeper)}::uuid`,
  )
  expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([address?.mail]))
  for (const { subject, text } of mails) expect(`${subject} ${text}`).not.toMatch(/brp|personen|Test Persoon/i)
  expect(mails.at(-1)?.text).toContain('te laat')
  expect(mails.at(-1)?.text).toContain('https://weerwerk.example/bronnen/herbeoordelingen?stand=nu')
})

test('when only their own is left, the coordinator gets the mail of the next morning instead of the source manager', async () => {
  await db.execute(sql`delete from platform.outbox`)
  const { id } = await anAuthorisation(here(keeper), idOf(employee))
  await anAuthorisation(here(coordinator), idOf(keeper))
  await review(keeper, [decided(id, 'keep')])
  expect(await remindReviewers(db, new Date('2024-01-16T07:00:00Z'))).toBe(1)
  const jobs = await rowsOf<{ data: JobData }>(
    db,
    sql`delete from platform.outbox where name = ${reviewReminderJob} returning data`,
  )
  expect(jobs.map(({ data }) => data.personId)).toEqual([idOf(coordinator)])
})

test('signed rounds are destroyed after their term, an open one stays', async () => {
  const { id } = await anAuthorisation(here(keeper), idOf(employee))
  await review(keeper, [decided(id, 'keep')])
  await anAuthorisation(here(coordinator), idOf(keeper))
  await review(keeper, [decided(id, 'keep')])
  await destroyExpired(db, reviewsRetention, new Date('2030-01-01T10:00:00Z'))
  const left = await rowsOf(db, sql`select signed_on from systems.authorisation_reviews`)
  expect(left).toEqual([{ signed_on: null }])
})

const without = (...gone: Role[]) =>
  ctxFor(
    db,
    anActor(
      municipalRoles.filter((role) => !gone.includes(role)),
      { organisationId, districtId },
    ),
  )
const atDistrict = () =>
  ctxFor(db, anActor([...districtRoles, ...municipalRoles], { organisationId: districtId, districtId }))
const nextDoor = () => ctxFor(db, anActor(municipalRoles, { organisationId: neighbour, districtId }))
const reading: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  findReviews: (ctx) => findReviews(ctx),
  exportReviews: (ctx) => exportReviews(ctx),
  openReview: (ctx) => openReview(ctx, 'brp'),
  reviewSource: (ctx) => reviewSource(ctx, 'brp', { lines: [] }),
}

test.each(Object.entries(reading))('%s is refused to the district and to who keeps nothing', async (_, call) => {
  await anAuthorisation(here(keeper), idOf(employee))
  for (const ctx of [atDistrict(), without('source-manager', 'coordinator', 'privacy-officer')])
    await expect(call(ctx)).rejects.toMatchObject({ code: 'forbidden' })
})
test('reviewSource is refused to the privacy officer, who reads all of it', async () => {
  const { id } = await anAuthorisation(here(keeper), idOf(employee))
  await expect(review(privacy, [decided(id, 'keep')])).rejects.toMatchObject({ code: 'forbidden' })
  expect((await openReview(here(privacy), 'brp')).others).toHaveLength(1)
})
test('readReview finds nothing for who has no part in it, nor for a neighbour', async () => {
  const { id } = await anAuthorisation(here(keeper), idOf(employee))
  const signed = await review(keeper, [decided(id, 'keep')])
  for (const ctx of [atDistrict(), nextDoor(), without('source-manager', 'coordinator', 'privacy-officer')])
    await expect(readReview(ctx, signed.id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await findReviews(nextDoor())).count).toBe(0)
})

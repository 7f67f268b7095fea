import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import { ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { lookAtCase } from '../cases/looking.ts'
import { openNote, Refused } from '../crypto/index.ts'
import { addNote, linkCase, readWork, unlinkCase } from '../notes/service.ts'
import { bytesOf } from '../sealed.ts'
import { aHandler, aReport, aReportingPoint, asHolder, send } from '../testing.ts'
import { aSealedNote, judgeBy, proposeBy } from './seeding.ts'
import { judgeTriage, proposeTriage, withdrawTriage } from './service.ts'

const database = await testDatabase()
const { db } = database
const labels = { outcome: 'police', regime: 'own' } as const
const file = Buffer.from('a'.repeat(200)).toString('base64')
const note = (seq: number) => ({ seq, epoch: 0, file })
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; cause?: { message: string } }) => error.reason ?? error.cause?.message ?? String(error),
  )

/** Two reports that two handlers read; the second one of them was left out of the second report when asked. */
async function twoReports(without: 'nobody' | 'second' = 'nobody') {
  const place = await aReportingPoint(database)
  const [first, second] = place.people
  if (!first || !second) throw new Error('two handlers')
  const made = [
    await aReport(place.web, place.code),
    await aReport(place.web, place.code, without === 'second' ? [second.id] : []),
  ]
  for (const { body } of made) await send(place.web, `/points/${place.code}/reports`, body)
  const { results } = await readInbox(first.ctx)
  const idOf = (number: number) => results.find((one) => one.number === number)?.id ?? ''
  return { ...place, first, second, one: idOf(1), two: idOf(2), reports: made }
}

test('an outcome holds when a second person agrees; the label, the day and the two who assessed are all that the server has', async () => {
  const { first, second, one, reports } = await twoReports()
  const secret = 'Mijn oordeel is een geheim (fictief)'
  await proposeBy(asHolder(first), one, labels, secret)
  expect(await lookAtCase(first.ctx, one)).toMatchObject({ assessedOn: null, outcome: null })
  await judgeBy(asHolder(second), one, false, secret)
  expect(await lookAtCase(first.ctx, one)).toMatchObject({ assessedOn: null, outcome: null })
  await proposeBy(asHolder(second), one, { outcome: 'riec', regime: 'wbk' }, secret)
  await judgeBy(asHolder(first), one, true, secret)
  const after = await lookAtCase(first.ctx, one)
  expect(after).toMatchObject({ assessedOn: dayOf(first.ctx.now), outcome: 'riec', regime: 'wbk' })
  expect(after.clocks.find(({ code }) => code === 'assess')?.metOn).toBe(after.assessedOn)
  expect(after.assessments.map((it) => [it.outcome, it.second?.agrees])).toEqual([
    ['police', false],
    ['riec', true],
  ])
  const { notes } = await readWork(second.ctx, one)
  expect(notes.map(({ kind }) => kind)).toEqual(['triage', 'second', 'triage', 'second'])
  const [dump] = await rowsOf<{ all: string }>(
    db,
    sql`select (select string_agg(encode(n.file, 'escape'), '') from reporting.notes n) || (select string_agg(t::text, '') from reporting.triages t) as all`,
  )
  expect(dump?.all).not.toContain('geheim')
  // The reporter: no key of theirs opens a note, and what they fetch has none.
  const [made] = reports
  if (!made) throw new Error('no report')
  for (const { file: sealed } of notes) {
    const opening = openNote(bytesOf(sealed), made.report.keys.identity, made.report.it, [made.directory])
    await expect(opening).rejects.toBeInstanceOf(Refused)
  }
  const [mailbox] = await rowsOf<{ box: object }>(
    db,
    sql`select reporting.mailbox(mailbox_hash, current_date) as box from reporting.cases where id = ${one}::uuid`,
  )
  for (const { file: sealed } of notes) expect(JSON.stringify(mailbox?.box)).not.toContain(sealed.slice(200, 260))
  for (const table of ['notes', 'triages', 'links']) {
    const asReporter = db.transaction(async (tx) => {
      await tx.execute(sql`set local role weerwerk_reporter`)
      await tx.execute(sql`select 1 from reporting.${sql.identifier(table)}`)
    })
    expect(await reasonOf(asReporter), table).toContain('permission denied')
  }
})

test('nobody is first and second assessor: not through the service, and not through SQL', async () => {
  const { first, second, one } = await twoReports()
  await proposeTriage(first.ctx, one, { ...labels, ...note(0) })
  expect(await reasonOf(proposeTriage(second.ctx, one, { ...labels, ...note(1) }))).toBe('reporting.triage_waits')
  expect(await reasonOf(judgeTriage(first.ctx, one, { agrees: true, ...note(1) }))).toBe('reporting.same_assessor')
  await addNote(first.ctx, one, note(1))
  const myself = (ctx: Ctx) =>
    inTransaction(ctx, (tx) =>
      rowsOf(
        tx.db,
        sql`update reporting.triages set second_note = 1, second_person = first_person, second_on = current_date, agrees = true
          where case_id = ${one}::uuid returning 1 as done`,
      ),
    )
  expect(await myself(first.ctx)).toEqual([])
  expect(await reasonOf(myself(second.ctx))).toContain('row-level security')
  // The owner of the database and a handler can't write the outcome past it either.
  const outcome = sql`update reporting.cases set assessed_on = current_date, outcome = 'police' where id = ${one}::uuid`
  expect(await reasonOf(db.execute(outcome))).toContain('assessed by one')
  expect(await reasonOf(inTransaction(second.ctx, (tx) => tx.db.execute(outcome)))).toContain('assessed by one')
  await judgeTriage(second.ctx, one, { agrees: true, ...note(2) })
  expect(await reasonOf(judgeTriage(second.ctx, one, { agrees: true, ...note(3) }))).toBe('reporting.no_triage')
  const undone = sql`update reporting.triages set agrees = false where case_id = ${one}::uuid`
  expect(await reasonOf(db.execute(undone))).toContain('final')
})

test('a proposal can be withdrawn by who made it until it was judged, and its note stays', async () => {
  const { first, second, one } = await twoReports()
  await proposeTriage(first.ctx, one, { ...labels, ...note(0) })
  expect(await reasonOf(withdrawTriage(second.ctx, one))).toBe('reporting.no_triage')
  await withdrawTriage(first.ctx, one)
  expect(await readWork(second.ctx, one)).toMatchObject({ assessments: [], notes: [{ kind: 'triage' }] })
  await proposeTriage(second.ctx, one, { ...labels, ...note(1) })
  await judgeTriage(first.ctx, one, { agrees: true, ...note(2) })
  expect(await reasonOf(withdrawTriage(second.ctx, one))).toBe('reporting.no_triage')
})

test('a report is joined to an earlier one that its assessor reads, and the link shows to who reads both', async () => {
  const { first, second, one, two } = await twoReports('second')
  const join = (joinedTo?: number) =>
    proposeTriage(first.ctx, two, { outcome: 'joined', regime: 'own', joinedTo, ...note(0) })
  for (const number of [undefined, 2, 3]) expect(await reasonOf(join(number))).toBe('input.invalid')
  await join(1)
  expect((await readWork(first.ctx, two)).links).toEqual([{ id: one, number: 1 }])
  expect((await lookAtCase(first.ctx, one)).links).toEqual([{ id: two, number: 2 }])
  expect((await readWork(second.ctx, one)).links).toEqual([])
  expect(await reasonOf(unlinkCase(second.ctx, one, two))).toBe('report.not_found')
  expect(await reasonOf(linkCase(second.ctx, one, { number: 2 }))).toBe('input.invalid')
  await unlinkCase(first.ctx, one, two)
  expect(await reasonOf(unlinkCase(first.ctx, one, two))).toBe('link.not_found')
  await linkCase(first.ctx, one, { number: 2 })
  await linkCase(first.ctx, two, { number: 1 })
  expect((await readWork(first.ctx, one)).links).toHaveLength(1)
})

test('of two notes at the same place one is kept', async () => {
  const { first, second, one } = await twoReports()
  const sealed = await aSealedNote(asHolder(first), one, { text: 'Eerste (fictief)' })
  await addNote(first.ctx, one, sealed)
  expect(await reasonOf(addNote(second.ctx, one, { ...note(0) }))).toBe('report.changed_meanwhile')
  expect(await reasonOf(addNote(second.ctx, one, { ...note(1), epoch: 1 }))).toBe('report.changed_meanwhile')
})

test('who is no reader finds nothing to do and reaches no row: whatever role, wherever, also one whom the reporter excluded', async () => {
  const { first, second, one, two, keeper, at, districtId, other, organisationId, as } = await twoReports('second')
  await proposeTriage(first.ctx, two, { ...labels, ...note(0) })
  await linkCase(first.ctx, one, { number: 2 })
  const newcomer = await aHandler(await as('report-handler'), organisationId)
  const people = [
    await aMember(db, at, municipalRoles),
    await aMember(db, { organisationId: other, districtId }, municipalRoles),
    await aMember(db, districtId, districtRoles),
  ]
  const acts: ((ctx: Ctx) => Promise<unknown>)[] = [
    (ctx) => readWork(ctx, two),
    (ctx) => addNote(ctx, two, note(1)),
    (ctx) => linkCase(ctx, two, { number: 1 }),
    (ctx) => unlinkCase(ctx, two, one),
    (ctx) => proposeTriage(ctx, two, { ...labels, ...note(1) }),
    (ctx) => judgeTriage(ctx, two, { agrees: true, ...note(1) }),
    (ctx) => withdrawTriage(ctx, two),
  ]
  const strangers = [...people.map((one) => ctxFor(db, one)), newcomer.ctx, second.ctx, keeper]
  for (const ctx of strangers) for (const act of acts) expect(await reasonOf(act(ctx))).toBe('report.not_found')
  const actors = strangers.flatMap(({ actor }) => (actor.kind === 'person' ? [actor] : []))
  for (const table of ['notes', 'triages'])
    await expectIsolated(db, { table: `reporting.${table}`, rows: sql`case_id = ${two}::uuid`, actors })
  await expectIsolated(db, {
    table: 'reporting.links',
    rows: sql`${two}::uuid in (case_id, other_id)`,
    actors,
  })
})

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { lookAtCase } from '../cases/looking.ts'
import { answerCase, settleCase } from '../cases/service.ts'
import { Intake } from '../intake/service.ts'
import { reporterPages } from '../reporter/app.tsx'
import { reportingRetention } from '../retention.ts'
import { aHandler, aReport, aReportingPoint, origin, send } from '../testing.ts'
import { closeQuestion, readQuestion } from './service.ts'

const database = await testDatabase()
const { db } = database
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string }) => `${error.code} ${error.reason}`,
  )

/** A point with two advisers, a question to them and an ordinary report. */
async function aQuestion() {
  const place = await aReportingPoint(database)
  const { as, organisationId, people, publish, web, code } = place
  const adviser = await aHandler(await as('attention-officer'), organisationId, 'adviser')
  const colleague = await aHandler(await as('attention-officer'), organisationId, 'adviser')
  await publish(people, 2, { sparring: [adviser.entry, colleague.entry] })
  const pages = reporterPages(new Intake(database, origin), { styles: [], script: null })
  await pages.request(`/${code}/overleg`, {
    method: 'POST',
    body: new URLSearchParams({ what: 'Een vraag (fictief).' }),
  })
  await send(web, `/points/${code}/reports`, (await aReport(web, code)).body)
  const idFor = async (ctx: Ctx) => (await readInbox(ctx)).results[0]?.id ?? ''
  const [handler] = people
  if (!handler) throw new Error('no handler')
  const id = await idFor(adviser.ctx)
  const answer = () =>
    answerCase(adviser.ctx, id, { kind: 'reply', seq: 1, epoch: 0, file: Buffer.alloc(200).toString('base64') })
  const revision = async () => (await lookAtCase(adviser.ctx, id)).revision
  return { ...place, adviser, colleague, handler, id, ordinary: await idFor(handler.ctx), answer, revision }
}

test('one adviser closes a question with a reason once it was answered, opens it again and closes it anew; the trail tells', async () => {
  const { adviser, colleague, id, answer, revision, organisationId } = await aQuestion()
  const close = async () => closeQuestion(adviser.ctx, id, { revision: await revision(), reason: 'answered' })
  expect(await faultOf(close())).toBe('rule_broken reporting.question_unanswered')
  await answer()
  const closed = await close()
  expect(closed).toMatchObject({ state: 'closed', outcome: null, due: null })
  expect(await faultOf(close())).toBe('rule_broken reporting.closed')
  expect(await faultOf(answer())).toBe('rule_broken reporting.closed')
  await settleCase(colleague.ctx, id, { do: 'reopen', revision: closed.revision })
  expect(await faultOf(closeQuestion(adviser.ctx, id, { revision: 1, reason: 'silent' }))).toMatch(/^conflict/)
  await closeQuestion(adviser.ctx, id, { revision: await revision(), reason: 'referred' })
  const trail = (await readQuestion(colleague.ctx, id)).map(({ step, reason }) => [step, reason])
  expect(trail).toEqual([
    ['closed', 'answered'],
    ['reopened', null],
    ['closed', 'referred'],
  ])
  expect((await lookAtCase(adviser.ctx, id)).question).toHaveLength(3)
  const logged = await rowsOf(
    db,
    sql`select 1 from audit.entries where action = 'reporting.close_question' and organisation_id = ${organisationId}`,
  )
  expect(logged).toHaveLength(2)
})

test('an ordinary report is closed by two and no other way, and nobody but an adviser closes a question or sees its trail', async () => {
  const { at, handler, keeper, adviser, id, ordinary, answer } = await aQuestion()
  await answer()
  const given = { revision: 2, reason: 'answered' } as const
  expect((await lookAtCase(handler.ctx, ordinary)).question).toBeNull()
  expect(await faultOf(closeQuestion(handler.ctx, ordinary, { ...given, revision: 1 }))).toBe(
    'rule_broken reporting.no_question',
  )
  expect(await readQuestion(handler.ctx, ordinary)).toEqual([])
  const stranger = ctxFor(db, await aMember(db, at, municipalRoles))
  for (const ctx of [handler.ctx, keeper, stranger]) {
    expect(await faultOf(closeQuestion(ctx, id, given))).toBe('not_found report.not_found')
    expect(await faultOf(readQuestion(ctx, id))).toBe('not_found report.not_found')
  }
  await closeQuestion(adviser.ctx, id, given)
  const rows = (ctx: Ctx) => inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select 1 from reporting.question_steps`))
  expect(await rows(adviser.ctx)).toHaveLength(1)
  for (const ctx of [handler.ctx, keeper, stranger]) expect(await rows(ctx)).toEqual([])
})

test('through SQL too a question is closed by its trail alone, an ordinary report not at all, and no step is of another person', async () => {
  const { handler, adviser, colleague, id, ordinary, organisationId } = await aQuestion()
  const run = (ctx: Ctx, statement: ReturnType<typeof sql>) => inTransaction(ctx, (tx) => tx.db.execute(statement))
  const close = (which: string) => sql`update reporting.cases set closed_on = current_date where id = ${which}::uuid`
  const personId = (ctx: Ctx) => (ctx.actor.kind === 'person' ? ctx.actor.personId : '')
  const step = (which: string, by: Ctx) =>
    sql`insert into reporting.question_steps (case_id, organisation_id, seq, step, reason, by_person, done_on)
      values (${which}::uuid, ${organisationId}::uuid, 0, 'closed', 'answered', ${personId(by)}::uuid, current_date)`
  const refused = [
    () => run(adviser.ctx, close(id)),
    () => run(handler.ctx, close(ordinary)),
    () => run(handler.ctx, step(ordinary, handler.ctx)),
    () => run(adviser.ctx, step(id, colleague.ctx)),
    () => run(handler.ctx, step(id, handler.ctx)),
  ]
  for (const act of refused) await expect(act()).rejects.toThrow()
  await run(adviser.ctx, step(id, adviser.ctx))
  await run(adviser.ctx, close(id))
})

test('a year after it was closed a question goes, with its trail; its line in the register stays', async () => {
  const { adviser, id, answer, revision, system, organisationId } = await aQuestion()
  await answer()
  await closeQuestion(adviser.ctx, id, { revision: await revision(), reason: 'answered' })
  const kind = reportingRetention.find(({ name }) => name === 'reporting-point.questions')
  const destroy = (closedUpTo: string) =>
    inTransaction(system, async (tx) => kind?.destroy(tx, { closedUpTo, today: '2099-01-01' }, 1000))
  expect(await destroy('2000-01-01')).toEqual([])
  expect(await destroy('2099-01-01')).toContainEqual({ id, organisationId })
  for (const table of ['question_steps', 'messages'])
    expect(await rowsOf(db, sql`select 1 from reporting.${sql.identifier(table)} where case_id = ${id}::uuid`)).toEqual(
      [],
    )
  expect(
    await rowsOf(db, sql`select 1 from reporting.cases where id = ${id}::uuid and mailbox_hash is null`),
  ).toHaveLength(1)
})

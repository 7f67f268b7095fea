import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { addDays, addMonths, dayOf } from '#platform/language'
import { destroyExpired } from '#platform/retention'
import { ctxFor, testDatabase } from '#platform/testing'
import { outcomes } from '../model.ts'
import { reportingRetention } from '../retention.ts'
import { aReport, aReportingPoint, asHolder, send } from '../testing.ts'
import { assessByTwo } from '../triage/seeding.ts'
import { readInbox } from './inbox.ts'
import { answerCase, readCase, settleCase } from './service.ts'

const database = await testDatabase()
const { db } = database
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string }) => `${error.code} ${error.reason}`,
  )

/** A report that came in, as its first handler sees it. */
async function aCase() {
  const place = await aReportingPoint(database)
  const { body } = await aReport(place.web, place.code)
  await send(place.web, `/points/${place.code}/reports`, body)
  const handler = place.people[0]
  if (!handler) throw new Error('no handler')
  const [found] = (await readInbox(handler.ctx)).results
  if (!found) throw new Error('no report')
  return { ...place, handler, id: found.id, ctx: handler.ctx }
}
const file = Buffer.from('a'.repeat(200)).toString('base64')
const feedback = { kind: 'feedback' as const, seq: 1, epoch: 0, file }

test('a report is acknowledged by the first answer, assessed by two, answered and closed; each step has its day', async () => {
  const { ctx, id, people } = await aCase()
  const close = (revision: number) => settleCase(ctx, id, { do: 'close', revision })
  expect(await faultOf(close(1))).toBe('rule_broken reporting.not_assessed')
  const { revision } = await settleCase(ctx, id, { do: 'regime', revision: 1, regime: 'wbk' })
  expect(await faultOf(settleCase(ctx, id, { do: 'regime', revision: 1, regime: 'own' }))).toBe(
    'conflict report.changed_meanwhile',
  )
  await assessByTwo({ holders: people.map(asHolder) }, id, { outcome: 'police', regime: 'own' }, ctx.now)
  expect(await faultOf(close(revision + 1))).toBe('rule_broken reporting.no_feedback')
  await answerCase(ctx, id, feedback)
  expect(await faultOf(answerCase(ctx, id, feedback))).toBe('conflict report.changed_meanwhile')
  const today = dayOf(ctx.now)
  const closed = await close(revision + 2)
  expect(closed).toMatchObject({
    ...{ acknowledgedOn: today, assessedOn: today, feedbackOn: today, closedOn: today },
    ...{ outcome: 'police', regime: 'own', due: null },
  })
  expect(await faultOf(answerCase(ctx, id, { ...feedback, seq: 2 }))).toBe('rule_broken reporting.closed')
  const open = await settleCase(ctx, id, { do: 'reopen', revision: closed.revision })
  expect(open).toMatchObject({ closedOn: null, outcome: 'police', state: 'answered' })
  expect(await faultOf(settleCase(ctx, id, { do: 'reopen', revision: open.revision }))).toBe(
    'rule_broken reporting.not_closed',
  )
})

test('the log has who looked and what was done, and no word of the report', async () => {
  const { ctx, id, at } = await aCase()
  await readCase(ctx, id)
  await answerCase(ctx, id, feedback)
  const lines = await rowsOf<{ action: string }>(
    db,
    sql`select action from audit.entries where organisation_id = ${at.organisationId} and object_id = ${id} order by seq`,
  )
  expect(lines.map(({ action }) => action)).toEqual(['reporting.read_case', 'reporting.answer_case'])
})

const services: Record<string, (ctx: Ctx, id: string) => Promise<unknown>> = {
  readCase,
  answerCase: (ctx, id) => answerCase(ctx, id, feedback),
  settleCase: (ctx, id) => settleCase(ctx, id, { do: 'retest', revision: 1 }),
}

test('whoever is no reader of a report finds none: whatever role, wherever, in every function and through SQL', async () => {
  const { id, at, districtId, other } = await aCase()
  const strangers = [
    await aMember(db, at, municipalRoles),
    await aMember(db, { organisationId: other, districtId }, municipalRoles),
    await aMember(db, districtId, districtRoles),
  ].map((actor) => ctxFor(db, actor))
  for (const stranger of strangers) {
    expect(await readInbox(stranger)).toMatchObject({ count: 0, results: [] })
    for (const act of Object.values(services)) expect(await faultOf(act(stranger, id))).toMatch(/^not_found/)
    for (const table of ['cases', 'readers', 'envelopes', 'messages', 'notes', 'triages', 'links', 'installation'])
      expect(
        await inTransaction(stranger, (tx) =>
          rowsOf(tx.db, sql`select 1 from reporting.${sql.identifier(table)}`),
        ).catch(() => 'refused'),
        table,
      ).toEqual(table === 'installation' ? 'refused' : [])
  }
})

test('a handler whose keys ended finds nothing any more', async () => {
  const { ctx, id, handler } = await aCase()
  await db.execute(sql`update reporting.handlers set ended_at = now() where id = ${handler.id}::uuid`)
  expect(await faultOf(readCase(ctx, id))).toMatch(/^not_found/)
  expect(await readInbox(ctx)).toMatchObject({ count: 0, results: [] })
})

test('the content goes on its day, never early or late, and leaves a numbered line without a way back to the reporter', async () => {
  const { organisationId, ctx } = await aCase()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...outcomes), fc.integer({ min: 0, max: 2200 }), async (outcome, age) => {
      const today = dayOf(ctx.now)
      const closedOn = addDays(today, -age)
      const [made] = await rowsOf<{ id: string }>(
        db,
        sql`insert into reporting.cases (organisation_id, number, case_id, mailbox_hash, sign_public, route, received_on, closed_on, outcome)
          select ${organisationId}::uuid, max(number) + 1, md5(random()::text), md5(random()::text) || md5(random()::text),
            md5(random()::text) || md5(random()::text), 'browser', ${closedOn}::date, ${closedOn}::date, ${outcome} from reporting.cases returning id`,
      )
      await destroyExpired(db, reportingRetention, ctx.now)
      const [row] = await rowsOf(
        db,
        sql`select destroyed_on is not null as gone, mailbox_hash is null and sign_public is null and case_id is null as unknown
          from reporting.cases where id = ${made?.id ?? ''}::uuid`,
      )
      const isOver = addMonths(closedOn, outcome === 'no-follow-up' ? 12 : 60) <= today
      expect(row).toEqual({ gone: isOver, unknown: isOver })
    }),
    { numRuns: 25 },
  )
})

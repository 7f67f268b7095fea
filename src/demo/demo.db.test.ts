import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { listRounds } from '#modules/assessments'
import { pictureOf, proposedThreads } from '#modules/common-threads'
import { actorOfMail } from '#modules/organisations'
import { type Ctx, rowsOf, systemCtx } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { importPlan, previewPlan } from '../modules/assessments/exchange-oscal/import-plan.ts'
import { planOf } from '../modules/assessments/exchange-oscal/plan.ts'
import { comparisonOf } from '../modules/common-threads/comparison/picture.ts'
import { readInbox } from '../modules/reporting-point/cases/inbox.ts'
import { handlerKeys, unwrapWithPhrase } from '../modules/reporting-point/crypto/index.ts'
import { myKeys } from '../modules/reporting-point/keys/service.ts'
import { misread, optimist } from './assessed.ts'
import { demoPhrase, makeDemo } from './index.ts'

const { db } = await testDatabase()
const now = new Date('2026-11-27T10:00:00Z')
let analyst: Ctx
let roundId: string

beforeAll(async () => {
  await makeDemo(systemCtx(db, now), () => {})
  const actor = await actorOfMail(systemCtx(db, now), 'analist@fictief.example', null)
  if (!actor) throw new Error('the demo has no analyst')
  analyst = { db, actor, now, channel: 'page' }
  const rounds = await listRounds(analyst)
  roundId = rounds.find(({ title }) => title === 'Toetsing vorig jaar (fictief)')?.id ?? ''
})

test('the demo is compared whole: 14 municipalities, nearly all norms, some of them by two assessors', async () => {
  const { counts, figures } = await comparisonOf(analyst, roundId)
  expect(counts).toEqual({ signed: 14, submitted: 0, open: 0 })
  expect(figures?.counts.n).toBeGreaterThan(14 * 55)
  expect(figures?.reliability.levelThen.agreement).not.toBeNull()
  const { bias = null, progress = null, gap = null } = figures?.progress ?? {}
  expect(gap).toBeCloseTo((bias ?? Number.NaN) - (progress ?? Number.NaN), 12)
})

test('the norm that all misread and the optimistic municipality are found, and no other', async () => {
  const { figures } = await comparisonOf(analyst, roundId)
  const leaning = <T extends { lean: string | null }>(all: readonly T[] | undefined) => all?.filter(({ lean }) => lean)
  expect(leaning(figures?.norms)?.map(({ norm, lean }) => [norm, lean])).toEqual([[misread, 'over']])
  expect(leaning(figures?.municipalities)?.map(({ code, lean }) => [code, lean])).toEqual([[optimist, 'over']])
})

/** As `assessed.ts` plants them: safety and HR apart, awareness that stops, signals that do not come together. */
const planted = [
  ['OC-04', 'IN-05', 'SC-07'],
  ['BW-02', 'BW-03'],
  ['ME-03', 'IP-02', 'IP-03'],
]

test.each(planted)(
  'the planted common thread of %s is a weakness that all share, and is proposed as a thread',
  async (...norms) => {
    const { analysis } = await pictureOf(analyst, roundId)
    const proposed = (await proposedThreads(analyst, roundId)).flatMap((thread) => thread.norms)
    for (const code of norms) {
      expect(analysis.norms.find(({ norm }) => norm === code)?.type).toBe('shared-weakness')
      expect(proposed).toContain(code)
    }
  },
)

test('an action that the board asked comes back from a file with its decision', async () => {
  const asked = { title: 'Wijs een contactpersoon aan voor de deelprojecten (fictief)', origin: 'decision' }
  const [found] = await rowsOf<{ name: string; id: string }>(
    db,
    sql`select o.name, o.id from assessments.actions a join organisations.organisations o on o.id = a.organisation_id
      where a.origin = 'decision' and a.title = ${asked.title} order by o.name limit 1`,
  )
  const mail = `coordinator.${(found?.name ?? '').toLowerCase().replace(/[^a-z]+/g, '-')}@fictief.example`
  const actor = await actorOfMail(systemCtx(db, now), mail, null)
  if (!actor) throw new Error('the demo has no coordinator there')
  const coordinator: Ctx = { db, actor, now, channel: 'page' }
  const file = new TextEncoder().encode((await planOf(coordinator)).content)
  const own = sql`organisation_id = ${found?.id}`
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.destroying', 'on', true)`)
    for (const table of ['retest_wishes', 'action_reminders', 'action_events', 'action_proofs', 'actions'])
      await tx.execute(sql`delete from assessments.${sql.identifier(table)} where ${own}`)
  })
  const losses = (await previewPlan(coordinator, file)).flatMap((row) => row.losses)
  expect(losses).toEqual([])
  await importPlan(coordinator, file, null)
  const back = await rowsOf<{ title: string; origin: string }>(
    db,
    sql`select a.title, a.origin from assessments.actions a join programme.decisions d on d.id = a.origin_id where a.organisation_id = ${found?.id}`,
  )
  expect(back).toContainEqual(asked)
})

test('a handler opens the reports of the demo with the phrase that is printed, and each state is there', async () => {
  const actor = await actorOfMail(systemCtx(db, now), 'meldpunt.twee.enschede@fictief.example', null)
  if (!actor) throw new Error('the demo has no second handler')
  const ctx: Ctx = { db, actor, now, channel: 'page' }
  const [mine] = await myKeys(ctx)
  const secret = await unwrapWithPhrase(Buffer.from(mine?.wrapped[0]?.file ?? '', 'base64'), demoPhrase)
  expect((await handlerKeys(secret)).signPub).toBe(mine?.signPublic)
  const { results } = await readInbox(ctx)
  expect(results.map(({ state }) => state).sort()).toEqual(['assessing', 'closed', 'received'])
})

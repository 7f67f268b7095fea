import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { districtRoles, municipalRoles } from '#platform/access'
import { verifyAudit } from '#platform/audit'
import { type Ctx, rowsOf, systemCtx } from '#platform/db'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { aComparison } from '../comparison/sample-comparison.ts'
import { allowNames } from '../sample-round.ts'
import { createThread, publishThread } from '../service.ts'
import { JudgementForm, type JudgementInput, PlacesInput } from './input.ts'
import { aRoundToWeigh, places } from './sample-weighing.ts'
import * as service from './service.ts'
import * as view from './view.ts'

const { db } = await testDatabase()
const inOrder = places(1, 2, 3, 4, 5, 6, 7)
const backwards = places(7, 6, 5, 4, 3, 2, 1)
const judged: JudgementInput = {
  criteria: { scale: { level: 4, sureness: 'sure', reason: 'Eén keer maken.' } },
  vetoReason: undefined,
  unclearReason: undefined,
  revision: 0,
}
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

async function started() {
  const sample = await aRoundToWeigh(db)
  await service.startWeighing(sample.leader, sample.roundId)
  return sample
}

test('threads are weighed with what the answers say, and the advice follows their pattern', async () => {
  const { leader, roundId, shared, split, single } = await started()
  const found = await view.readWeighing(leader, roundId)
  expect(found).toMatchObject({ state: 'ranking', draws: 10_000, named: true, candidates: 3 })
  expect(found.seed).toBe(Number.parseInt(roundId.slice(0, 7), 16))
  const byId = new Map(found.threads.map((thread) => [thread.id, thread]))
  expect(byId.get(shared)).toMatchObject({ type: 'shared-weakness', below: 4, n: 4, advice: { outcome: 'joint' } })
  expect(byId.get(split)).toMatchObject({ type: 'split', advice: { outcome: 'pairs', why: 'split' }, pairCount: 2 })
  expect(byId.get(single)?.criteria.map(({ criterion, from }) => [criterion, from])).toEqual([
    ['prevalence', 'answers'],
    ['severity', 'answers'],
    ['sameness', 'answers'],
    ['scale', 'unknown'],
    ['waterbed', 'answers'],
    ['urgency', 'unknown'],
    ['feasibility', 'unknown'],
  ])
  expect(byId.get(shared)?.criteria[0]).toMatchObject({ value: 1, low: 1, high: 1 })
})

test('the same seed gives the same result, also after the memory of the process is not asked', async () => {
  const { leader, roundId } = await started()
  const [first, second] = [await view.readWeighing(leader, roundId), await view.readWeighing(leader, roundId)]
  expect(second.threads.map(({ result }) => result)).toEqual(first.threads.map(({ result }) => result))
})

test('who learns from whom is told by name to who may see names, as a number to others, and to oneself', async () => {
  const { leader, roundId, split, places: all, as, districtId } = await started()
  await service.moveWeighing(leader, roundId, 'close')
  const [first, second] = all
  const own = await view.readWeighedThread(as('coordinator', first?.id ?? ''), split)
  expect(own.thread).toMatchObject({ pairCount: 2, pairs: [], own: 'learner' })
  expect((await view.readWeighedThread(as('mayor', second?.id ?? ''), split)).thread.own).toBe('donor')
  const board = as('board-member', districtId)
  const shown = JSON.stringify((await view.readWeighing(board, roundId)).threads)
  for (const { name, code } of all) for (const secret of [name, code]) expect(shown).not.toContain(secret)
  await allowNames(db, districtId)
  const { thread } = await view.readWeighedThread(board, split)
  expect(thread.pairs[0]).toEqual({ learner: first?.name, donors: [second?.name] })
})

test('before it is closed only the project leader and the analyst see the result', async () => {
  const { leader, analyst, roundId, shared, as, districtId, places: all } = await started()
  const others = [as('board-member', districtId), as('province-reader', districtId), as('mayor', all[0]?.id ?? '')]
  for (const ctx of others) {
    expect(await view.readWeighing(ctx, roundId)).toMatchObject({ threads: [], scenarios: [], opinions: null })
    expect(await errorOf(view.readWeighedThread(ctx, shared))).toBe('not_found')
  }
  expect((await view.readWeighing(analyst, roundId)).threads).toHaveLength(3)
  await service.moveWeighing(leader, roundId, 'close')
  for (const ctx of others) expect((await view.readWeighing(ctx, roundId)).threads).toHaveLength(3)
  await service.moveWeighing(leader, roundId, 'reopen')
  for (const ctx of others) expect((await view.readWeighing(ctx, roundId)).threads).toEqual([])
})

test('a board member sees their own ranking and not that of another; from five on their spread is shown', async () => {
  const { analyst, leader, roundId, member } = await started()
  const members = [member(), member(), member(), member(), member(), member()]
  for (const [at, ctx] of members.slice(0, 4).entries())
    await service.rankCriteria(ctx, roundId, at < 3 ? inOrder : backwards)
  expect((await view.readOwnRanking(members[0] ?? analyst, roundId)).places).toEqual(inOrder)
  expect((await view.readOwnRanking(members[4] ?? analyst, roundId)).places).toBeNull()
  expect((await view.readWeighing(analyst, roundId)).opinions).toEqual({
    count: null,
    spread: [],
    concordance: null,
    together: [],
    groups: [],
  })
  for (const ctx of members.slice(4)) await service.rankCriteria(ctx, roundId, backwards)
  const { opinions, scenarios } = await view.readWeighing(analyst, roundId)
  // Three against three: every mean is the same, so nothing is agreed; and there are two groups, too small to count.
  expect(opinions).toMatchObject({ count: 6, concordance: 0, together: [expect.any(Array)] })
  expect(opinions?.spread[0]).toEqual({ criterion: 'prevalence', low: 1, median: 4, high: 7 })
  expect(opinions?.groups.map(({ members: size, layers }) => [size, layers[0]])).toEqual([
    [null, ['prevalence']],
    [null, ['feasibility']],
  ])
  expect(scenarios.map(({ kind }) => kind)).toEqual(['all', 'group-1', 'group-2', 'reference'])
  await service.moveWeighing(leader, roundId, 'close')
  expect((await view.readWeighing(members[0] ?? analyst, roundId)).opinions?.count).toBe(6)
})

test('a board member is asked for a ranking until they gave one or the weighing is closed', async () => {
  const { leader, roundId, member } = await started()
  const [first, second] = [member(), member()]
  expect(await view.rankingsToGive(first)).toEqual([roundId])
  await service.rankCriteria(first, roundId, inOrder)
  expect(await view.rankingsToGive(first)).toEqual([])
  expect(await view.rankingsToGive(second)).toEqual([roundId])
  expect(await view.rankingsToGive(leader)).toEqual([])
  await service.moveWeighing(leader, roundId, 'close')
  expect(await view.rankingsToGive(second)).toEqual([])
})

test('who may not see rankings gets the result without groups or spread', async () => {
  const { leader, roundId, member, as, places: all } = await started()
  for (const at of [0, 1, 2, 3, 4, 5]) await service.rankCriteria(member(), roundId, at < 3 ? inOrder : backwards)
  await service.setRanking(leader, roundId, { ...inOrder, reason: 'Besproken', revision: 1 })
  await service.moveWeighing(leader, roundId, 'close')
  const found = await view.readWeighing(as('coordinator', all[0]?.id ?? ''), roundId)
  expect(found.opinions).toBeNull()
  expect(found.scenarios.map(({ kind }) => kind)).toEqual(['all', 'common', 'reference'])
  expect(found.places).toEqual(inOrder)
})

test('a ranking again replaces the one before, and after closing nothing changes any more', async () => {
  const { leader, analyst, roundId, shared, member } = await started()
  const ctx = member()
  await service.rankCriteria(ctx, roundId, inOrder)
  await service.rankCriteria(ctx, roundId, backwards)
  expect((await view.readOwnRanking(ctx, roundId)).places).toEqual(backwards)
  await service.moveWeighing(leader, roundId, 'close')
  for (const work of [
    () => service.rankCriteria(ctx, roundId, inOrder),
    () => service.setRanking(leader, roundId, { ...inOrder, reason: 'x', revision: 1 }),
    () => service.judgeThread(analyst, shared, judged),
  ])
    await expect(work()).rejects.toMatchObject({ reason: 'common-threads.weighing_closed' })
  await expect(service.moveWeighing(leader, roundId, 'close')).rejects.toMatchObject({
    reason: 'common-threads.close_when_closed',
  })
})

test('the second to change the common ranking, a judgement or a decision is told so', async () => {
  const { leader, analyst, roundId, shared } = await started()
  const ranking = { ...inOrder, reason: 'Besproken', revision: 1 }
  const decision = { outcome: 'joint' as const, reason: 'Besloten', revision: 0 }
  await service.setRanking(leader, roundId, ranking)
  expect(await errorOf(service.setRanking(leader, roundId, ranking))).toBe('conflict')
  await service.judgeThread(analyst, shared, judged)
  expect(await errorOf(service.judgeThread(leader, shared, judged))).toBe('conflict')
  await service.judgeThread(leader, shared, { ...judged, revision: 1 })
  await service.decideOutcome(leader, shared, decision)
  expect(await errorOf(service.decideOutcome(leader, shared, decision))).toBe('conflict')
  await service.decideOutcome(leader, shared, { ...decision, outcome: 'local', revision: 1 })
})

test('a judgement replaces the unknown, and a judged sameness what the answers say', async () => {
  const { analyst, split } = await started()
  const same = { level: 4, sureness: 'sure' as const, reason: 'Zelfde protocol past overal.' }
  await service.judgeThread(analyst, split, { ...judged, criteria: { ...judged.criteria, sameness: same } })
  const { thread } = await view.readWeighedThread(analyst, split)
  expect(thread.criteria[2]).toEqual({ criterion: 'sameness', from: 'person', value: 1, low: 0.875, high: 1 })
  expect(thread.criteria[3]).toMatchObject({ criterion: 'scale', from: 'person', value: 1 })
  expect(thread.advice).toEqual({ outcome: 'joint', why: 'first' })
})

test('what only a mayor may do is never joint: not by advice, not by decision, not by SQL', async () => {
  const { leader, analyst, shared, single, roundId, districtId } = await started()
  await service.judgeThread(analyst, shared, { ...judged, vetoReason: 'Artikel 13b Opiumwet.' })
  const { thread, weighing } = await view.readWeighedThread(leader, shared)
  expect(thread).toMatchObject({ result: null, advice: { outcome: 'coordinate', why: 'power' } })
  expect(weighing.candidates).toBe(2)
  await expect(
    service.decideOutcome(leader, shared, { outcome: 'joint', reason: 'Toch', revision: 0 }),
  ).rejects.toMatchObject({ reason: 'common-threads.veto_not_joint' })
  await expect(
    db.execute(sql`insert into common_threads.outcomes (thread_id, round_id, organisation_id, outcome, reason, decided_by, decided_at)
      values (${shared}, ${roundId}, ${districtId}, 'joint', 'Toch', ${districtId}, now())`),
  ).rejects.toThrow()
  await service.decideOutcome(leader, shared, { outcome: 'coordinate', reason: 'Afstemmen in het DVO', revision: 0 })
  await service.decideOutcome(leader, single, { outcome: 'joint', reason: 'Toch samen', revision: 0 })
  await expect(
    service.judgeThread(analyst, single, { ...judged, vetoReason: 'Bevoegdheid burgemeester' }),
  ).rejects.toMatchObject({ reason: 'common-threads.veto_after_joint' })
})

test('a norm that is read differently is repaired first', async () => {
  const { analyst, shared } = await started()
  await service.judgeThread(analyst, shared, { ...judged, unclearReason: 'Wat is ‘periodiek’?' })
  const { thread } = await view.readWeighedThread(analyst, shared)
  expect(thread).toMatchObject({ result: null, advice: { outcome: 'repair', why: 'unclear' } })
})

test('a decision keeps the advice of that moment beside it, and can be taken back', async () => {
  const { leader, shared } = await started()
  await service.decideOutcome(leader, shared, { outcome: 'local', reason: 'Eerst zelf proberen', revision: 0 })
  const { thread } = await view.readWeighedThread(leader, shared)
  expect(thread.outcome).toMatchObject({ outcome: 'local', advised: 'joint', reason: 'Eerst zelf proberen' })
  await service.undoOutcome(leader, shared)
  expect((await view.readWeighedThread(leader, shared)).thread.outcome).toBeNull()
  await expect(service.undoOutcome(leader, shared)).rejects.toMatchObject({ reason: 'common-threads.nothing_decided' })
})

test('drafts are not weighed, and a thread that is taken back leaves the comparison', async () => {
  const { leader, analyst, roundId, shared } = await started()
  await publishThread(analyst, shared, false)
  expect((await view.readWeighing(leader, roundId)).threads).toHaveLength(2)
  await expect(service.judgeThread(analyst, shared, judged)).rejects.toMatchObject({
    reason: 'common-threads.draft_not_weighed',
  })
})

test('a weighing starts once, and nothing is ranked or judged before', async () => {
  const { leader, analyst, member, roundId, shared } = await aRoundToWeigh(db)
  expect(await view.readWeighing(leader, roundId)).toMatchObject({ state: 'none', seed: null, threads: [] })
  for (const work of [
    () => service.rankCriteria(member(), roundId, inOrder),
    () => service.judgeThread(analyst, shared, judged),
    () => service.decideOutcome(leader, shared, { outcome: 'local', reason: 'x', revision: 0 }),
  ])
    await expect(work()).rejects.toMatchObject({ reason: 'common-threads.weighing_not_started' })
  await service.startWeighing(leader, roundId)
  await expect(service.startWeighing(leader, roundId)).rejects.toMatchObject({
    reason: 'common-threads.weighing_started',
  })
})

test('each step is in the log, without what was ranked or written', async () => {
  const { leader, analyst, roundId, shared, member, districtId } = await started()
  await service.rankCriteria(member(), roundId, inOrder)
  await service.setRanking(leader, roundId, { ...inOrder, reason: 'Geheim overleg', revision: 1 })
  await service.judgeThread(analyst, shared, judged)
  await service.decideOutcome(leader, shared, { outcome: 'joint', reason: 'Geheim besluit', revision: 0 })
  await service.undoOutcome(leader, shared)
  await service.moveWeighing(leader, roundId, 'close')
  await service.moveWeighing(leader, roundId, 'reopen')
  const lines = await rowsOf<{ action: string; fields: string[] }>(
    db,
    sql`select action, fields from audit.entries where organisation_id = ${districtId}::uuid
      and object_id in (${roundId}, ${shared}) and action !~ 'see_names|publish|create' order by seq`,
  )
  expect(lines.map(({ action }) => action.replace('common-threads.', ''))).toEqual([
    'start_weighing',
    'rank_criteria',
    'set_ranking',
    'judge_thread',
    'decide_outcome',
    'undo_outcome',
    'close_weighing',
    'reopen_weighing',
  ])
  expect(JSON.stringify(lines)).not.toContain('Geheim')
  expect(await verifyAudit(systemCtx(db, aMoment), districtId)).toMatchObject([{ brokenAt: null }])
})

test('a form tells every criterion without a place at once; equal places are fine', () => {
  const { error } = PlacesInput.safeParse({ ...inOrder, scale: '', urgency: undefined, severity: '8' })
  expect(error?.issues.map(({ path }) => path[0])).toEqual(['severity', 'scale', 'urgency'])
  expect(PlacesInput.safeParse(places(1, 1, 1, 1, 1, 1, 1)).success).toBe(true)
})

test('a judgement needs its reason and a reason its level; a mark needs one too; all is told at once', () => {
  const { error } = JudgementForm.safeParse({
    scaleLevel: '3',
    scaleReason: ' ',
    urgencyReason: 'Nu',
    veto: 'on',
    vetoReason: '',
    unclear: 'on',
  })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['scaleReason', 'common-threads.reason_missing'],
    ['urgencyLevel', 'common-threads.level_missing'],
    ['vetoReason', 'common-threads.reason_missing'],
    ['unclearReason', 'common-threads.reason_missing'],
  ])
  expect(JudgementForm.parse({ scaleLevel: '3', scaleSureness: 'sure', scaleReason: 'Ja', vetoReason: 'los' })).toEqual(
    {
      criteria: { scale: { level: 3, sureness: 'sure', reason: 'Ja' } },
      vetoReason: undefined,
      unclearReason: undefined,
      revision: 0,
    },
  )
})

type Target = { roundId: string; threadId: string }
const calls = {
  startWeighing: (ctx, { roundId }) => service.startWeighing(ctx, roundId),
  rankCriteria: (ctx, { roundId }) => service.rankCriteria(ctx, roundId, inOrder),
  setRanking: (ctx, { roundId }) => service.setRanking(ctx, roundId, { ...inOrder, reason: 'x', revision: 1 }),
  moveWeighing: (ctx, { roundId }) => service.moveWeighing(ctx, roundId, 'close'),
  judgeThread: (ctx, { threadId }) => service.judgeThread(ctx, threadId, judged),
  decideOutcome: (ctx, { threadId }) =>
    service.decideOutcome(ctx, threadId, { outcome: 'local', reason: 'x', revision: 0 }),
  undoOutcome: (ctx, { threadId }) => service.undoOutcome(ctx, threadId),
} satisfies Record<keyof typeof service, (ctx: Ctx, at: Target) => Promise<unknown>>
const reads = {
  readWeighing: (ctx, { roundId }) => view.readWeighing(ctx, roundId),
  readWeighedThread: (ctx, { threadId }) => view.readWeighedThread(ctx, threadId),
  readOwnRanking: (ctx, { roundId }) => view.readOwnRanking(ctx, roundId),
  rankingsToGive: (ctx, { roundId }) =>
    view.rankingsToGive(ctx).then((found) => {
      if (found.length === 0) return view.readWeighing(ctx, roundId)
      throw new Error('a ranking of ours')
    }),
  seesWeighing: (ctx, { roundId }) => view.readWeighing(ctx, roundId),
  adviceFor: (ctx, { threadId }) => view.adviceFor(ctx, threadId),
} satisfies Record<keyof typeof view, (ctx: Ctx, at: Target) => Promise<unknown>>

test('everything is refused to everyone of another district, also when the weighing is closed', async () => {
  const { leader, roundId, shared } = await started()
  await service.moveWeighing(leader, roundId, 'close')
  const districtId = crypto.randomUUID()
  const strangers = [
    ...districtRoles.map((role) => anActor(role, { organisationId: districtId, districtId })),
    ...municipalRoles.map((role) => anActor(role, { districtId })),
    anActor('province-reader'),
  ]
  for (const [name, call] of Object.entries({ ...calls, ...reads }))
    for (const actor of strangers)
      expect(['forbidden', 'not_found'], `${name} ${actor.roles[0]}`).toContain(
        await errorOf(call(ctxFor(db, actor), { roundId, threadId: shared })),
      )
})

const keepers: Record<keyof typeof calls, readonly string[]> = {
  startWeighing: ['project-leader'],
  rankCriteria: ['board-member'],
  setRanking: ['project-leader'],
  moveWeighing: ['project-leader'],
  judgeThread: ['project-leader', 'analyst'],
  decideOutcome: ['project-leader'],
  undoOutcome: ['project-leader'],
}
test('within the district each step is for its own roles alone', async () => {
  const { roundId, shared, as, districtId, places: all } = await started()
  for (const [name, call] of Object.entries(calls)) {
    const allowed = keepers[name as keyof typeof calls]
    const others = [
      ...districtRoles.filter((role) => !allowed.includes(role)).map((role) => as(role, districtId)),
      ...municipalRoles.map((role) => as(role, all[0]?.id ?? '')),
    ]
    for (const ctx of others)
      expect(['forbidden', 'not_found'], `${name} ${ctx.actor.kind === 'person' && ctx.actor.roles[0]}`).toContain(
        await errorOf(call(ctx, { roundId, threadId: shared })),
      )
  }
})

test('a thread on a norm that everybody reads differently from the assessors is repaired first, by the comparison alone', async () => {
  const wanted = Array.from({ length: 8 }, (_, at) => ({
    state: 'acknowledged' as const,
    given: {
      P1: { self: 4, levelThen: 2, levelNow: 2 },
      P2: { self: 2 + (at % 2), levelThen: 2, levelNow: 2 },
      Q1: { self: 2, levelThen: 2 + (at % 3 === 0 ? 1 : 0), levelNow: 2 },
      Q2: { self: 2, levelThen: 2, levelNow: 2 },
    },
  }))
  const { leader, analyst, roundId, judgedId } = await aComparison(db, wanted)
  for (const round of [roundId, judgedId]) {
    const made = []
    for (const norm of ['P1', 'Q1']) {
      const input = { title: norm, description: '', norms: [norm], municipalities: [], revision: 0 }
      const { id } = await createThread(analyst, round, input)
      await publishThread(analyst, id, true)
      made.push(id)
    }
    await service.startWeighing(leader, round)
    const { threads } = await view.readWeighing(leader, round)
    const [misread, other] = made.map((id) => threads.find((thread) => thread.id === id))
    expect(misread).toMatchObject({ readDifferently: ['P1'], result: null, advice: { outcome: 'repair' } })
    expect(other).toMatchObject({ readDifferently: [] })
    expect(other?.result).not.toBeNull()
  }
})

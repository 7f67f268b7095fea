import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { readRound } from '#modules/assessments'
import { districtRoles, municipalRoles } from '#platform/access'
import { verifyAudit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { overviewData } from './components/overview-data.ts'
import { pictureOf } from './picture.ts'
import { roundPicture } from './round-picture.ts'
import { allowNames, aRound } from './sample-round.ts'
import { threads } from './schema.ts'
import * as service from './service.ts'

const { db } = await testDatabase()

/** Four municipalities: two signed, one submitted, and one that is still open but filled in already. */
const four = () =>
  aRound(db, [
    { state: 'signed', given: { P1: 1, P2: 3, Q1: 4, Q2: 0 } },
    { state: 'signed', given: { P1: 2, P2: 'na', Q1: 3, Q2: 0 } },
    { state: 'submitted', given: { P1: 0, P2: 4, Q1: 3 } },
    { state: 'open', given: { P1: 4, P2: 4, Q1: 0, Q2: 0 } },
  ])
type Sample = Awaited<ReturnType<typeof four>>
let sample: Sample
beforeAll(async () => {
  sample = await four()
})

const codesOf = ({ places }: Sample) => places.map(({ code }) => code)
const codeAt = (from: Sample, at: number) => from.places[at]?.code ?? ''
const draft = (from: Sample) => ({
  title: 'Draad',
  description: 'Wat we zien',
  norms: ['P1'],
  municipalities: codesOf(from).slice(0, 3),
  revision: 0,
})
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('signed and submitted scans count, an open one counts as not answered, and the counts say so', async () => {
  const { analysis, counts, distributions } = await pictureOf(sample.analyst, sample.roundId)
  expect(counts).toEqual({ signed: 2, submitted: 1, open: 1 })
  expect(analysis.norms).toMatchObject([
    {
      norm: 'P1',
      theme: 'P',
      applicable: 4,
      answered: 3,
      n: 3,
      below: 3,
      mean: 1,
      bounds: [3 / 4, 7 / 4],
      fgt1: 6 / 9,
    },
    { norm: 'P2', applicable: 3, n: 2, below: 0, type: 'shared-strength' },
    { norm: 'Q1', applicable: 4, n: 3, below: 0 },
    { norm: 'Q2', applicable: 4, n: 2, below: 2, type: 'shared-weakness', rank: 1 },
  ])
  expect(distributions[1]).toMatchObject({ norm: 'P2', notApplicable: 1, missing: 1 })
  expect(analysis.themes.map(({ theme, applicable, n, below }) => [theme, applicable, n, below])).toEqual([
    ['P', 7, 5, 3],
    ['Q', 8, 5, 2],
  ])
})

test('a round over some groups counts the norms of those groups only', async () => {
  const { analyst, roundId } = await aRound(db, [{ state: 'signed', given: { P1: 1, P2: 1, Q1: 1 } }], ['A'])
  const { analysis } = await pictureOf(analyst, roundId)
  expect(analysis.norms.map(({ norm }) => norm)).toEqual(['P1', 'P2', 'Q1'])
})

test('a municipality that has merged since stays in the picture of its round', async () => {
  const { analyst, roundId, places } = await four()
  await db.execute(
    sql`update organisations.organisations set valid_to = '2024-02-01' where id = ${places[0]?.id}::uuid`,
  )
  const later = { ...analyst, now: new Date('2024-06-01T10:00:00Z') }
  expect((await pictureOf(later, roundId)).municipalities).toHaveLength(4)
})

test('the project leader and the analyst see every name, and that is logged', async () => {
  for (const ctx of [sample.analyst, sample.leader]) {
    const { named, municipalities, cells } = await pictureOf(ctx, sample.roundId)
    expect([named, municipalities.map(({ code }) => code).sort()]).toEqual([true, codesOf(sample).sort()])
    expect(cells.filter(({ municipality }) => municipality === codeAt(sample, 3))).toEqual([])
  }
  const lines = await rowsOf<{ action: string }>(
    db,
    sql`select action from audit.entries where organisation_id = ${sample.districtId}::uuid and action = 'common-threads.see_names'`,
  )
  expect(lines.length).toBeGreaterThanOrEqual(2)
})

test('others see figures for all and levels of themselves alone: no name, code or level of another goes along', async () => {
  const { as, roundId, places, districtId } = sample
  const [own, ...others] = places
  const atDistrict = (['board-member', 'execution-specialist', 'administrator', 'province-reader'] as const).map(
    (role) => as(role, districtId),
  )
  const viewers = [as('coordinator', own?.id ?? ''), as('mayor', own?.id ?? ''), ...atDistrict]
  for (const [at, ctx] of viewers.entries()) {
    const picture = await pictureOf(ctx, roundId)
    expect(picture.named).toBe(false)
    expect(picture.municipalities.map(({ code }) => code)).toEqual(at < 2 ? [own?.code] : [])
    expect(picture.analysis.norms.map(({ n }) => n)).toEqual([3, 2, 3, 2])
    for (const deel of ['draden', 'normen', 'overzicht', 'kaart', 'verdeling', 'waterbed'])
      for (const thema of ['', 'P']) {
        const shown = overviewData(picture, new URLSearchParams({ deel, thema }), 'nl', 'Eigen')
        for (const { code, name, id } of others)
          for (const secret of [code, name, id]) expect(JSON.stringify([picture, shown]), deel).not.toContain(secret)
        expect(shown.part).not.toMatch(/heatmap|map/)
      }
  }
})

test('a municipality gets the distribution with itself marked, in place of the heatmap and the map', async () => {
  const ctx = sample.as('coordinator', sample.places[0]?.id ?? '')
  const picture = await pictureOf(ctx, sample.roundId)
  const shown = overviewData(picture, new URLSearchParams('deel=kaart'), 'nl', 'Eigen')
  expect(shown.parts.map(({ part }) => part)).toEqual(['threads', 'norms', 'spread', 'waterbed'])
  expect(shown.spread.map(({ title, isTheme }) => [title, isTheme])).toEqual([
    ['Eerste thema', true],
    ['Tweede thema', true],
  ])
  expect(shown.spread[0]?.rows.map(({ count, own }) => [count, own])).toEqual([
    [1, 0],
    [1, 1],
    [1, 0],
    [1, 1],
    [1, 0],
    [1, 0],
    [2, 0],
  ])
  expect(shown.spread[0]?.svg).toContain('1 · Niveau 1 (uw gemeente: 1)')
  const { spread } = overviewData(picture, new URLSearchParams('deel=verdeling&thema=Q'), 'nl', 'Eigen')
  expect(spread.map(({ code, isTheme }) => [code, isTheme])).toEqual([
    ['Q1', false],
    ['Q2', false],
  ])
  expect(spread[0]?.svg).toContain('4 · Niveau 4 (uw gemeente)')
})

test('names go to a municipality or a board member only when the district allowed that', async () => {
  const { as, roundId, places, districtId, analyst } = await four()
  const made = await service.createThread(analyst, roundId, {
    ...draft(sample),
    municipalities: [places[0]?.code ?? ''],
  })
  await service.publishThread(analyst, made.id, true)
  const viewers = [as('coordinator', places[1]?.id ?? ''), as('board-member', districtId)]
  for (const ctx of viewers) {
    expect(await service.readThread(ctx, made.id)).toMatchObject({
      municipalities: [],
      municipalityCount: 1,
      spread: 'local-point',
    })
    expect(await service.listThreads(ctx, roundId)).toMatchObject([{ municipalities: [], municipalityCount: 1 }])
  }
  for (const id of [places[1]?.id ?? '', districtId]) await allowNames(db, id)
  for (const ctx of viewers) {
    expect((await service.readThread(ctx, made.id)).municipalities).toEqual([places[0]?.code])
    expect((await pictureOf(ctx, roundId)).named).toBe(true)
  }
  expect((await pictureOf(as('coordinator', places[2]?.id ?? ''), roundId)).named).toBe(false)
})

test('the figures propose a thread for each weak theme, with the municipalities below', async () => {
  const found = await service.proposedThreads(sample.analyst, sample.roundId)
  expect(found.map(({ theme, norms, municipalities }) => [theme, norms, municipalities.length])).toEqual([
    ['Q', ['Q2'], 2],
    ['P', ['P1'], 3],
  ])
})

test('a thread is made as a draft, changed, published, taken back and thrown away, and each step is in the log', async () => {
  const from = await four()
  const { analyst, roundId, as, districtId, places } = from
  const made = await service.createThread(analyst, roundId, draft(from))
  expect(made).toMatchObject({ state: 'draft', spread: 'attention', municipalityCount: 3, revision: 1 })
  const board = as('board-member', districtId)
  const coordinator = as('coordinator', places[0]?.id ?? '')
  for (const ctx of [board, coordinator]) {
    expect(await service.listThreads(ctx, roundId)).toEqual([])
    expect(await errorOf(service.readThread(ctx, made.id))).toBe('not_found')
  }
  const input = {
    ...draft(from),
    title: 'Anders',
    norms: ['P1', 'P2', 'P1'],
    municipalities: codesOf(from),
    revision: 1,
  }
  expect(await service.changeThread(analyst, made.id, input)).toMatchObject({
    title: 'Anders',
    norms: ['P1', 'P2'],
    revision: 2,
  })
  expect(await errorOf(service.changeThread(analyst, made.id, input))).toBe('conflict')
  await service.publishThread(analyst, made.id, true)
  await expect(service.publishThread(analyst, made.id, true)).rejects.toMatchObject({
    reason: 'common-threads.already_published',
  })
  for (const ctx of [board, coordinator])
    expect(await service.listThreads(ctx, roundId)).toMatchObject([{ title: 'Anders' }])
  await expect(service.removeThread(analyst, made.id)).rejects.toMatchObject({
    reason: 'common-threads.remove_when_published',
  })
  expect(await service.publishThread(analyst, made.id, false)).toMatchObject({ state: 'draft', publishedAt: null })
  expect(await service.listThreads(board, roundId)).toEqual([])
  await service.removeThread(analyst, made.id)
  expect(await db.select().from(threads).where(eq(threads.id, made.id))).toEqual([])
  const actions = await rowsOf<{ action: string }>(
    db,
    sql`select action from audit.entries where object_id = ${made.id} order by seq`,
  )
  expect(actions.map(({ action }) => action.replace('common-threads.', ''))).toEqual([
    'create',
    'change',
    'publish',
    'unpublish',
    'remove',
  ])
  expect(await verifyAudit(systemCtx(db, aMoment), districtId)).toMatchObject([{ brokenAt: null }])
})

test('norms and municipalities that are not in the round are told, all at once', async () => {
  const wrong = { ...draft(sample), norms: ['P1', 'X', 'P'], municipalities: ['Elders', codeAt(sample, 0)] }
  await expect(service.createThread(sample.analyst, sample.roundId, wrong)).rejects.toMatchObject({
    code: 'invalid',
    problems: [
      { path: 'norms', reason: 'common-threads.norm_unknown', params: { code: 'X' } },
      { path: 'norms', reason: 'common-threads.norm_unknown', params: { code: 'P' } },
      { path: 'municipalities', reason: 'common-threads.municipality_unknown', params: { code: 'Elders' } },
    ],
  })
})

test('all of a round together is what its parts are, for whoever looks, and a stranger gets none of it', async () => {
  const mixed = await four()
  for (const isPublished of [true, false]) {
    const { id } = await service.createThread(mixed.analyst, mixed.roundId, draft(mixed))
    if (isPublished) await service.publishThread(mixed.analyst, id, true)
  }
  const round = await readRound(mixed.analyst, mixed.roundId)
  const own = mixed.as('coordinator', mixed.places[0]?.id ?? '')
  for (const ctx of [mixed.analyst, mixed.as('board-member', mixed.districtId), own]) {
    const { picture, threads: seen, robustness } = await roundPicture(ctx, round)
    expect({ ...picture, round: null }).toEqual({ ...(await pictureOf(ctx, mixed.roundId)), round: null })
    expect(seen).toEqual(await service.listThreads(ctx, mixed.roundId))
    expect(robustness()).toEqual(await service.readRobustness(ctx, mixed.roundId))
  }
  const districtId = crypto.randomUUID()
  const stranger = ctxFor(db, anActor('analyst', { organisationId: districtId, districtId }))
  expect(await errorOf(roundPicture(stranger, round))).toBe('forbidden')
})

type Target = { roundId: string; threadId: string }
const calls = {
  threadsIn: (ctx, { roundId }) =>
    inTransaction(ctx, async (tx) => service.threadsIn(tx, await readRound(tx, roundId))),
  listThreads: (ctx, { roundId }) => service.listThreads(ctx, roundId),
  readThread: (ctx, { threadId }) => service.readThread(ctx, threadId),
  readRobustness: (ctx, { roundId }) => service.readRobustness(ctx, roundId),
  proposedThreads: (ctx, { roundId }) => service.proposedThreads(ctx, roundId),
  createThread: (ctx, { roundId }) => service.createThread(ctx, roundId, { ...draft(sample), municipalities: [] }),
  changeThread: (ctx, { threadId }) => service.changeThread(ctx, threadId, { ...draft(sample), revision: 1 }),
  publishThread: (ctx, { threadId }) => service.publishThread(ctx, threadId, true),
  removeThread: (ctx, { threadId }) => service.removeThread(ctx, threadId),
} satisfies Record<keyof typeof service, (ctx: Ctx, at: Target) => Promise<unknown>>
const all = { ...calls, pictureOf: (ctx: Ctx, { roundId }: Target) => pictureOf(ctx, roundId) }

test.each(Object.entries(all))(
  '%s is refused to everyone at another district and its municipalities',
  async (_name, call) => {
    const { id } = await service.createThread(sample.analyst, sample.roundId, draft(sample))
    const target = { roundId: sample.roundId, threadId: id }
    const districtId = crypto.randomUUID()
    const strangers = [
      ...districtRoles.map((role) => anActor(role, { organisationId: districtId, districtId })),
      ...municipalRoles.map((role) => anActor(role, { districtId })),
      anActor('province-reader'),
    ]
    for (const actor of strangers)
      expect(['forbidden', 'not_found'], actor.roles[0]).toContain(await errorOf(call(ctxFor(db, actor), target)))
  },
)

const keeping = ['proposedThreads', 'createThread', 'changeThread', 'publishThread', 'removeThread'] as const
test.each(keeping)(
  '%s is for the project leader and the analyst, not for anyone else in the district',
  async (name) => {
    const { id } = await service.createThread(sample.analyst, sample.roundId, draft(sample))
    const target = { roundId: sample.roundId, threadId: id }
    const others = [
      ...districtRoles
        .filter((role) => role !== 'project-leader' && role !== 'analyst')
        .map((role) => sample.as(role, sample.districtId)),
      ...municipalRoles.map((role) => sample.as(role, sample.places[0]?.id ?? '')),
    ]
    for (const ctx of others) expect(['forbidden', 'not_found']).toContain(await errorOf(calls[name](ctx, target)))
  },
)

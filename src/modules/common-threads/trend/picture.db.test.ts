import { beforeAll, expect, test } from 'vitest'
import { createRound, readRound, seedAnswers, seedArchive, submit } from '#modules/assessments'
import { type Framework, frameworks, mappings } from '#modules/frameworks'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { aComparison, allNorms, type SampleInspection } from '../comparison/sample-comparison.ts'
import { trendData } from './components/trend-data.ts'
import { trendFile } from './file.ts'
import { trendPictureOf } from './picture.ts'

const { db } = await testDatabase()
const wanted: SampleInspection[] = Array.from({ length: 5 }, (_, at) => ({
  state: 'acknowledged' as const,
  given: allNorms(at < 4 ? 2 : 4, 1, 3),
}))
let sample: Awaited<ReturnType<typeof aComparison>>
beforeAll(async () => {
  sample = await aComparison(db, wanted)
})
const nothing = { framework: '', municipality: '' }
/** When both rounds of the sample are closed. */
const later = (ctx: Ctx): Ctx => ({ ...ctx, now: new Date('2024-06-01T10:00:00Z') })

test('self-scans count on their reference day and assessments when they close or today while they run, oldest first', async () => {
  const picture = await trendPictureOf(sample.analyst, nothing)
  expect(picture?.rounds.map(({ kind, day, municipalities }) => [kind, day, municipalities])).toEqual([
    ['self-scan', '2024-01-01', 5],
    ['independent', '2024-01-15', 5],
  ])
  expect(picture?.district.whole.points.map(({ mean, n }) => [mean, n])).toEqual([
    [(4 * 2 + 4) / 5, 20],
    [3, 20],
  ])
  expect(picture?.district.whole.change).toMatchObject({ n: 20, mean: 3 / 5 })
  expect(picture?.beside).toBeNull()
})

test('a municipality that may be named stands beside the district, and one sees oneself without choosing', async () => {
  const chosen = await trendPictureOf(sample.analyst, { ...nothing, municipality: sample.places[4]?.code ?? '' })
  expect([chosen?.beside?.name, chosen?.beside?.whole.points.map(({ mean }) => mean)]).toEqual([
    sample.places[4]?.name,
    [4, 3],
  ])
  const coordinator = later(sample.as('coordinator', sample.places[0]?.id ?? ''))
  const own = await trendPictureOf(coordinator, { ...nothing, municipality: sample.places[4]?.code ?? '' })
  expect([own?.named, own?.beside?.name]).toEqual([false, sample.places[0]?.name])
  expect(own?.beside?.themes.map(({ points }) => points.map(({ mean }) => mean))).toEqual([
    [2, 3],
    [2, 3],
  ])
})

test('who sees no names gets no district of a round in which someone is still busy, and nothing of another municipality', async () => {
  const busy = await aComparison(db, [...wanted, { state: 'draft', given: allNorms(1, 1, 1) }])
  const board = busy.as('board-member', busy.districtId)
  const picture = await trendPictureOf(board, nothing)
  expect(picture?.rounds.map(({ isShown }) => isShown)).toEqual([true, false])
  expect(picture?.district.whole.points[1]).toMatchObject({ n: 0, mean: null })
  expect((await trendPictureOf(later(board), nothing))?.rounds.map(({ isShown }) => isShown)).toEqual([true, true])
  expect((await trendPictureOf(busy.analyst, nothing))?.district.whole.points[1]?.n).toBe(20)
  const few = await aComparison(db, wanted.slice(0, 4))
  const hidden = await trendPictureOf(later(few.as('board-member', few.districtId)), nothing)
  expect(hidden?.rounds.map(({ isShown }) => isShown)).toEqual([false, false])
  const coordinator = later(sample.as('coordinator', sample.places[0]?.id ?? ''))
  const own = await trendPictureOf(coordinator, nothing)
  if (!own) throw new Error('no trend')
  const choices = { kader: '', thema: 'P', gemeente: '' }
  const shown = JSON.stringify([own, trendData(own, choices, 'nl'), (await trendFile(own, 'P', 'csv', 'nl')).content])
  for (const { code, name, id } of sample.places.slice(1))
    for (const secret of [code, name, id]) expect(shown).not.toContain(secret)
})

test('a result from a file counts in the line of its own municipality alone, and nobody else sees it', async () => {
  const { roundId, leader, places, as, districtId, analyst } = await aComparison(db, wanted)
  const [first, other] = places
  const { scans } = await readRound(leader, roundId)
  const scan = scans.find(({ organisationId }) => organisationId === first?.id)
  const coordinator = as('coordinator', first?.id ?? '')
  const before = await trendPictureOf(coordinator, nothing)
  const earlier = { title: 'Nulmeting', days: 100, origin: 'https://elders.example' }
  const archiveId = await seedArchive(coordinator, scan?.id ?? '', earlier)
  const own = await trendPictureOf(coordinator, nothing)
  expect(own?.rounds.map(({ title, day, archiveId: from }) => [title, day, from])).toEqual([
    ['Nulmeting', '2023-10-07', archiveId],
    ...(before?.rounds.map(({ title, day }) => [title, day, null]) ?? []),
  ])
  expect(own?.beside?.whole.points.map(({ mean }) => mean)).toEqual([2, 2, 3])
  expect(own?.beside?.whole.change).toMatchObject({ fromId: own?.rounds[0]?.id, n: 4, mean: 1 })
  expect(own?.district.whole.points.map(({ n }) => n)).toEqual([
    0,
    ...(before?.district.whole.points.map(({ n }) => n) ?? []),
  ])
  expect((await trendFile(own ?? fail(), '', 'csv', 'nl')).content).toContain('Nulmeting, uit een bestand (2023-10-07)')
  const others = [as('coordinator', other?.id ?? ''), as('board-member', districtId), analyst]
  for (const ctx of others)
    expect(JSON.stringify(await trendPictureOf(ctx, { ...nothing, municipality: first?.code ?? '' }))).not.toContain(
      'Nulmeting',
    )
})
const fail = (): never => {
  throw new Error('no trend')
}

/** The sample framework with P1 and P2 made one norm, and Q1 called R1. */
const nextVersion = (before: Framework): Framework => ({
  ...before,
  version: '2',
  nodes: before.nodes.flatMap((node) =>
    node.code === 'P2' ? [] : [{ ...node, code: node.code === 'P1' ? 'PX' : node.code === 'Q1' ? 'R1' : node.code }],
  ),
})

test('older rounds are told in terms of the newest version: by a published mapping, and by code without one', async () => {
  const { leader, frameworkId, roundId, places, as } = await aComparison(db, wanted)
  const { framework } = await frameworks.read(leader, frameworkId)
  const { id: nextId } = await frameworks.create(leader, nextVersion(framework), { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, nextId)
  const fields = {
    referenceDay: '2024-01-10',
    opensOn: '2024-01-10',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
  }
  const next = await createRound(leader, {
    ...fields,
    kind: 'self-scan',
    title: 'Nieuw',
    frameworkId: nextId,
    municipalities: [],
  })
  const { scans } = await readRound(leader, next.id)
  const scan = scans.find(({ organisationId }) => organisationId === places[0]?.id)
  if (!scan) throw new Error('no scan')
  const answers = ['PX', 'R1', 'Q2'].map((norm) => ({
    norm,
    level: 4,
    notApplicable: false,
    reason: 'x',
    measure: null,
    measureDue: null,
  }))
  await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedAnswers(tx, { scan, by: crypto.randomUUID(), whole: true, answers, evidence: [] }),
  )
  await submit(as('coordinator', scan.organisationId), scan.id, true)

  const means = async () => {
    const picture = await trendPictureOf(leader, nothing)
    return picture?.district.norms.map(({ code, points }) => [code, ...points.map(({ mean }) => mean)])
  }
  const rest = ['Q2', 12 / 5, 4, 3]
  // What still runs is about today, never about a day to come.
  const days = (await trendPictureOf(leader, nothing))?.rounds.map(({ day }) => day) ?? []
  expect(days).toHaveLength(3)
  expect(days.filter((day) => day > '2024-01-15')).toEqual([])
  expect(await means()).toEqual([['PX', null, 4, null], ['R1', null, 4, null], rest])
  await mappings.startMapping(leader, nextId, frameworkId)
  for (const [at, [norm, target]] of [
    ['P1', 'PX'],
    ['P2', 'PX'],
    ['Q1', 'R1'],
  ].entries()) {
    const kind = target === 'PX' ? ('merge' as const) : ('confirm' as const)
    await mappings.decide(leader, nextId, frameworkId, {
      norm: norm ?? '',
      kind,
      targets: [target ?? ''],
      reason: null,
      revision: at + 1,
    })
  }
  await mappings.publishMapping(leader, nextId, frameworkId)
  expect(await means()).toEqual([['PX', 12 / 5, 4, 3], ['R1', 12 / 5, 4, 3], rest])
  expect((await readRound(leader, roundId)).frameworkId).toBe(frameworkId)
})

test('of another district nobody sees a round, and roles without a part in common threads are refused', async () => {
  const districtId = crypto.randomUUID()
  const actors = [
    ...districtRoles.map((role) => anActor(role, { organisationId: districtId, districtId })),
    ...municipalRoles.map((role) => anActor(role, { districtId })),
  ]
  for (const actor of actors)
    expect(await trendPictureOf(ctxFor(db, actor), nothing).catch(({ code }) => code)).toBeOneOf([
      null,
      'forbidden',
      'not_found',
    ])
  const planner = sample.as('oto-planner', sample.districtId)
  expect(await trendPictureOf(planner, nothing).catch(({ code }) => code)).toBe('forbidden')
})

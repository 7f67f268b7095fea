import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { closeRound } from '#modules/assessments'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { pictureOf } from '../picture.ts'
import { allowNames } from '../sample-round.ts'
import { trendPictureOf } from '../trend/picture.ts'
import { comparisonData } from './components/comparison-data.ts'
import { municipalityData } from './components/municipality-data.ts'
import { normData } from './components/norm-data.ts'
import { parts } from './components/parts.ts'
import { comparisonFile } from './file.ts'
import { comparisonOf } from './picture.ts'
import { aComparison, allNorms, type SampleInspection } from './sample-comparison.ts'

const database = await testDatabase()
const { db } = database
/** Six municipalities: the first judges itself two levels too high, P1 is one level too high everywhere. */
const wanted: SampleInspection[] = Array.from({ length: 6 }, (_, at) => ({
  state: at < 4 ? ('acknowledged' as const) : at === 4 ? ('final' as const) : ('hearing' as const),
  given: {
    ...allNorms(at === 0 ? 4 : 2, 2, 3),
    P1: { self: at === 0 ? 4 : 3, levelThen: 2, levelNow: 2 },
    Q2: { self: 'na', levelThen: 1, levelNow: 1 },
  },
}))
const whole = () => aComparison(db, wanted)
let sample: Awaited<ReturnType<typeof whole>>
beforeAll(async () => {
  sample = await whole()
})

const noChoices = { thema: '', duiding: '', zoek: '', sorteer: '', richting: '' }
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('self-scan and assessment are compared per municipality and norm; what is n.v.t. on one side is left out', async () => {
  const { figures, counts, named, municipalities } = await comparisonOf(sample.analyst, sample.judgedId)
  expect([named, counts]).toEqual([true, { signed: 5, submitted: 1, open: 0 }])
  expect(municipalities).toHaveLength(6)
  expect(figures?.counts).toEqual({ n: 18, over: 8, equal: 10, under: 0 })
  expect(figures?.norms.map(({ norm, counts: { n, over }, bias: { bias } }) => [norm, n, over, bias])).toEqual([
    ['P1', 6, 6, 7 / 6],
    ['P2', 6, 1, 2 / 6],
    ['Q1', 6, 1, 2 / 6],
    ['Q2', 0, 0, null],
  ])
  const own = figures?.municipalities.find(({ code }) => code === sample.places[0]?.code)
  expect([own?.bias.bias, own?.progress.progress, own?.progress.gap]).toEqual([2, 2 / 3, 4 / 3])
  expect(figures?.norms[0]?.levels).toEqual({
    self: [0, 0, 0, 5, 1],
    levelThen: [0, 0, 6, 0, 0],
    levelNow: [0, 0, 6, 0, 0],
  })
})

test('the comparison takes at most eight statements, those of the login included', async () => {
  await comparisonOf(sample.analyst, sample.judgedId)
  const before = database.statements()
  for (const ctx of [sample.analyst, sample.as('board-member', sample.districtId)])
    await comparisonOf(ctx, sample.judgedId)
  const login = 2
  expect((database.statements() - before) / 2 + login).toBeLessThanOrEqual(8)
})

test('the common threads of an independent round are drawn from the levels of now', async () => {
  const { analysis } = await pictureOf(sample.analyst, sample.judgedId)
  expect(analysis.norms.map(({ norm, n, mean }) => [norm, n, mean])).toEqual([
    ['P1', 6, 2],
    ['P2', 6, 3],
    ['Q1', 6, 3],
    ['Q2', 6, 1],
  ])
})

test('a draft counts for nobody, and who sees no names sees no figures until nothing will be added', async () => {
  const one = { ...wanted[0], state: 'draft' as const, given: wanted[0]?.given ?? {} }
  const { judgedId, analyst, leader, as, districtId, places } = await aComparison(db, [...wanted, one])
  expect((await comparisonOf(analyst, judgedId)).figures?.counts.n).toBe(18)
  const board = as('board-member', districtId)
  const coordinator = as('coordinator', places[0]?.id ?? '')
  expect((await comparisonOf(board, judgedId)).figures).toBeNull()
  const own = await comparisonOf(coordinator, judgedId)
  expect([own.figures, own.own?.counts.over, own.own?.effect]).toEqual([null, 3, null])
  await closeRound(leader, judgedId, true)
  expect((await comparisonOf(board, judgedId)).figures?.counts.n).toBe(18)
})

test('of few municipalities the figures stay hidden, as the district without oneself would be another', async () => {
  const { judgedId, as, places, districtId } = await aComparison(db, wanted.slice(0, 4))
  for (const ctx of [as('coordinator', places[0]?.id ?? ''), as('board-member', districtId)])
    expect((await comparisonOf(ctx, judgedId)).figures).toBeNull()
})

test('who sees no names gets nothing by which another municipality can be told, on any part, page or file', async () => {
  const { as, places, districtId, judgedId } = sample
  const [own, ...others] = places
  const atDistrict = (['board-member', 'execution-specialist', 'administrator', 'province-reader'] as const).map(
    (role) => as(role, districtId),
  )
  const viewers = [as('coordinator', own?.id ?? ''), as('mayor', own?.id ?? ''), ...atDistrict]
  for (const [at, ctx] of viewers.entries()) {
    const picture = await comparisonOf(ctx, judgedId)
    expect(picture.named).toBe(false)
    const mine = at < 2 ? [own?.code] : []
    expect(picture.municipalities.map(({ code }) => code)).toEqual(mine)
    expect(picture.figures?.municipalities.map(({ code }) => code)).toEqual(mine)
    expect([...new Set(picture.rows.map(({ municipality }) => municipality))]).toEqual(mine)
    const shown = [
      ...parts.map((part) => comparisonData(picture, part, noChoices, 'nl')),
      normData(picture, 'P1', 'nl'),
      (await comparisonFile(picture, noChoices, 'csv', 'nl')).content,
    ]
    for (const { code, name, id } of others)
      for (const secret of [code, name, id]) expect(JSON.stringify([picture, shown])).not.toContain(secret)
    expect(() => municipalityData(picture, others[0]?.code ?? '', 'nl', false)).toThrow('municipality.not_found')
  }
})

test('names go along only when the district allowed that, and every look is in the log', async () => {
  const { as, places, judgedId, districtId } = await whole()
  const ctx = as('coordinator', places[1]?.id ?? '')
  expect((await comparisonOf(ctx, judgedId)).named).toBe(false)
  await allowNames(db, places[1]?.id ?? '')
  expect((await comparisonOf(ctx, judgedId)).municipalities).toHaveLength(6)
  const [{ count } = { count: 0 }] = await rowsOf<{ count: number }>(
    db,
    sql`select count(*)::int as count from audit.entries where organisation_id = ${districtId}::uuid
      and action = 'common-threads.see_names' and object_id = ${judgedId}`,
  )
  expect(count).toBe(1)
})

test('who still has to judge a municipality blind sees no names, in whatever role', async () => {
  const drafted = { state: 'draft' as const, given: wanted[0]?.given ?? {} }
  const { judgedId, assessorId, districtId, analyst } = await aComparison(db, [...wanted, drafted])
  const at = { organisationId: districtId, districtId }
  const judge = ctxFor(db, anActor('analyst', { ...at, personId: assessorId }))
  const { named, figures, rows } = await comparisonOf(judge, judgedId)
  expect([named, figures, rows]).toEqual([false, null, []])
  expect((await trendPictureOf(judge, { framework: '', municipality: '' }))?.named).toBe(false)
  expect((await comparisonOf(analyst, judgedId)).named).toBe(true)
})

test('one municipality shows its norms at three moments, all or those that differ', async () => {
  const { places, judgedId, as } = sample
  const picture = await comparisonOf(as('coordinator', places[1]?.id ?? ''), judgedId)
  const code = places[1]?.code ?? ''
  const { rows, counts, name } = municipalityData(picture, code, 'nl', false)
  expect([name, counts]).toEqual([places[1]?.name, { n: 3, over: 1, equal: 2, under: 0 }])
  expect(
    rows.map(({ norm, self, levelThen, levelNow, difference }) => [norm, self, levelThen, levelNow, difference]),
  ).toEqual([
    ['P1', 3, 2, 2, 1],
    ['P2', 2, 2, 3, 0],
    ['Q1', 2, 2, 3, 0],
    ['Q2', 'na', 1, 1, null],
  ])
  expect(municipalityData(picture, code, 'nl', true).rows.map(({ norm }) => norm)).toEqual(['P1'])
})

test('norms are filtered by theme, reading and words, and sorted with what has no value last', async () => {
  const picture = await comparisonOf(sample.analyst, sample.judgedId)
  const norms = (choices: Partial<typeof noChoices>) =>
    comparisonData(picture, 'norms', { ...noChoices, ...choices }, 'nl').norms?.map(({ norm }) => norm)
  expect(norms({ thema: 'Q' })).toEqual(['Q1', 'Q2'])
  expect(norms({ duiding: 'over' })).toEqual(['P1'])
  expect(norms({ duiding: 'too-few' })).toEqual(['Q2'])
  expect(norms({ zoek: 'TWEE' })).toEqual(['P2'])
  expect(norms({ sorteer: 'verschil' })).toEqual(['P2', 'Q1', 'P1', 'Q2'])
  expect(norms({ sorteer: 'verschil', richting: 'af' })).toEqual(['P1', 'P2', 'Q1', 'Q2'])
})

test('a self-scan round, and a round of another district, have no comparison for anyone', async () => {
  expect(await codeOf(comparisonOf(sample.analyst, sample.roundId))).toBe('not_found')
  const districtId = crypto.randomUUID()
  const strangers: Ctx[] = [
    ...districtRoles.map((role) => anActor(role, { organisationId: districtId, districtId })),
    ...municipalRoles.map((role) => anActor(role, { districtId })),
    anActor('province-reader'),
  ].map((actor) => ctxFor(db, actor))
  for (const ctx of strangers)
    expect(['forbidden', 'not_found']).toContain(await codeOf(comparisonOf(ctx, sample.judgedId)))
})

test('of the own district the roles of the picture see it, an assessor does not', async () => {
  const may = ['project-leader', 'analyst', 'administrator', 'board-member', 'execution-specialist', 'province-reader']
  for (const role of districtRoles) {
    const said = await codeOf(comparisonOf(sample.as(role, sample.districtId), sample.judgedId))
    expect(said === 'done', role).toBe(may.includes(role))
  }
})

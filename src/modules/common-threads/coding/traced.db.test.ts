import { beforeAll, expect, test } from 'vitest'
import { readRound } from '#modules/assessments'
import { municipalitiesOf } from '#modules/organisations'
import { type Ctx, inTransaction } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { tracedShown } from '../components/traced-data.ts'
import { pictureOf } from '../picture.ts'
import { allowNames } from '../sample-round.ts'
import { aBook, type SampleBook } from './sample-coding.ts'
import { giveCodes } from './service.ts'
import { traceThread } from './traced.ts'

const { db } = await testDatabase()
const quotes = ['Dat weet alleen ik.', 'Hier ligt alles open.']
let at: SampleBook
beforeAll(async () => {
  at = await aBook(db)
  const first = await at.enterFor(1, 0, 'Sleutels zoek.', { quote: quotes[0] })
  await giveCodes(at.analyst, first, [at.keys])
  const second = await at.enterFor(1, 1, 'Kast open.', { quote: quotes[1], roundId: null })
  await giveCodes(at.analyst, second, [at.keys])
  await at.enterFor(1, 2, 'Nog niet gecodeerd: sleutels.')
})

const shownTo = async (ctx: Ctx) => tracedShown(ctx, await pictureOf(ctx, at.roundId), [at.keys])
const nameAt = (place: number) => at.places[place]?.name ?? ''

test('who analyses sees counts, names, findings and quotes, each with its way back', async () => {
  const traced = await shownTo(at.analyst)
  expect(traced).toMatchObject({ count: 2, codes: [{ municipalities: 2, names: [nameAt(0), nameAt(1)].sort() }] })
  expect(traced?.items.map(({ quote }) => quote).sort()).toEqual([...quotes].sort())
})

test('a municipality sees the count and its own finding, nothing of another', async () => {
  const ctx = at.as('coordinator', at.places[0]?.id ?? '')
  const traced = await shownTo(ctx)
  expect(traced).toMatchObject({ count: 2, codes: [{ municipalities: 2, names: [] }], items: [{ quote: quotes[0] }] })
  for (const secret of [quotes[1], nameAt(1), at.places[1]?.id]) expect(JSON.stringify(traced)).not.toContain(secret)
})

test('a board member sees counts; names only when the district allowed that, and never a text or quote', async () => {
  const board = at.as('board-member', at.districtId)
  expect(await shownTo(board)).toMatchObject({ count: 2, codes: [{ names: [] }], items: [], mayRead: false })
  await allowNames(db, at.districtId)
  const allowed = await shownTo(board)
  expect(allowed?.codes[0]?.names).toHaveLength(2)
  for (const quote of quotes) expect(JSON.stringify(allowed)).not.toContain(quote)
})

test('a thread without codes traces nothing, and an unknown code neither', async () => {
  const round = await readRound(at.analyst, at.roundId)
  const places = await inTransaction(at.analyst, (tx) => municipalitiesOf(tx, at.districtId, '2024-01-15'))
  expect(await traceThread(at.analyst, { round, codes: [], named: true }, places)).toEqual({
    codes: [],
    count: 0,
    items: [],
  })
  const unknown = await traceThread(at.analyst, { round, codes: [crypto.randomUUID()], named: true }, places)
  expect(unknown).toEqual({ codes: [], count: 0, items: [] })
})

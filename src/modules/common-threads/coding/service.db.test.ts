import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { shareFinding } from '#modules/assessments'
import { districtRoles, municipalRoles } from '#platform/access'
import { verifyAudit } from '#platform/audit'
import { type Ctx, rowsOf, systemCtx } from '#platform/db'
import { destroyExpired } from '#platform/retention'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { commonThreadsRetention } from '../retention.ts'
import { createThread, proposedThreads } from '../service.ts'
import type * as book from './book.ts'
import { changeCode, createCode, openCodes, proposedCodes, readBook, readCode, retireCode, startBook } from './book.ts'
import { codesOfFinding } from './of-finding.ts'
import type * as queries from './queries.ts'
import { listItems, readItem } from './queries.ts'
import { aBook, codeFields, type SampleBook } from './sample-coding.ts'
import type * as service from './service.ts'
import { agreeOnCodes, giveCodes, takeCodesBack } from './service.ts'

const { db } = await testDatabase()
let at: SampleBook
beforeEach(async () => {
  at = await aBook(db)
})

const stateOf = async (ctx: Ctx, id: string) => (await listItems(ctx)).items.find(({ item }) => item.id === id)
const counted = async () =>
  (await readBook(at.analyst)).codes.map(({ title, municipalities, items }) => [title, municipalities, items])

test('nothing counts before a person confirms; then municipalities are counted, not mentions', async () => {
  const first = await at.enterFor(1, 0, 'De sleutels liggen in een open kast.')
  const again = await at.enterFor(1, 0, 'Nog een kast met sleutels.')
  const other = await at.enterFor(1, 1, 'De sleutel van de kast is zoek.')
  expect(await stateOf(at.analyst, first)).toMatchObject({ state: 'waiting', codes: [], proposed: at.keys })
  expect(await counted()).toEqual([
    ['Meldpunt', 0, 0],
    ['Sleutels', 0, 0],
  ])
  for (const id of [first, again, other]) await giveCodes(at.analyst, id, [at.keys])
  expect(await counted()).toEqual([
    ['Meldpunt', 0, 0],
    ['Sleutels', 2, 3],
  ])
  const { given, counted: own } = await readItem(at.leader, first)
  expect(own).toEqual([at.keys])
  expect(given).toMatchObject([{ place: 1, codes: [at.keys], suggested: [at.keys], at: aMoment, isMine: false }])
  await takeCodesBack(at.leader, first)
  expect(await counted()).toEqual([
    ['Meldpunt', 0, 0],
    ['Sleutels', 2, 2],
  ])
})

test('a proposal says which words made it so, and shows the nearest text that people confirmed', async () => {
  const first = await at.enterFor(1, 0, 'De poort naar de werf stond open.')
  await giveCodes(at.analyst, first, [at.keys])
  const second = await at.enterFor(1, 1, 'Een open poort.')
  const { suggestion } = await readItem(at.analyst, second)
  expect(suggestion).toMatchObject({ code: at.keys, candidates: [{ by: 'examples', nearest: { id: first } }] })
  expect(suggestion?.candidates[0]?.reasons.map(({ word }) => word).sort()).toEqual(['open', 'poort'])
})

test('two people code apart: neither sees a proposal or the other’s codes before both are done', async () => {
  const id = await at.enterFor(2, 0, 'De sleutels liggen in een open kast.')
  expect(await readItem(at.analyst, id)).toMatchObject({ state: 'waiting', suggestion: null })
  await giveCodes(at.analyst, id, [at.keys])
  expect(await readItem(at.analyst, id)).toMatchObject({ state: 'second', given: [{ isMine: true }], counted: [] })
  expect(await readItem(at.leader, id)).toMatchObject({ state: 'waiting', given: [], suggestion: null })
  expect((await readBook(at.leader)).codes.map(({ items }) => items)).toEqual([0, 0])
  await giveCodes(at.leader, id, [at.keys, at.report])
  const seen = await readItem(at.analyst, id)
  expect(seen).toMatchObject({ state: 'apart', counted: [at.keys], given: [{ place: 1 }, { place: 2 }] })
  await expect(giveCodes(at.analyst, id, [at.report])).rejects.toMatchObject({ reason: 'common-threads.coded_by_two' })
  await agreeOnCodes(at.leader, id, [at.report])
  expect(await readItem(at.analyst, id)).toMatchObject({ state: 'coded', counted: [at.report] })
  const { agreement, acceptance } = await readBook(at.analyst)
  expect(agreement.pairs).toBe(1)
  expect(acceptance).toEqual({ shown: { proposed: 0, taken: 0 }, hidden: { proposed: 2, taken: 2 } })
})

test('a code is changed by one at a time, its name is unique, and out of use it is given no more', async () => {
  const change = { ...codeFields('Sleutelbeheer'), revision: 1 }
  expect(await changeCode(at.analyst, at.keys, change)).toMatchObject({ title: 'Sleutelbeheer', revision: 2 })
  await expect(changeCode(at.analyst, at.keys, change)).rejects.toMatchObject({ code: 'conflict' })
  await expect(createCode(at.analyst, codeFields('MELDPUNT'))).rejects.toMatchObject({
    problems: [{ path: 'title', reason: 'common-threads.code_twice' }],
  })
  const id = await at.enterFor(1, 0, 'De sleutels liggen in een open kast.')
  await giveCodes(at.analyst, id, [at.keys])
  await retireCode(at.analyst, at.keys, true)
  await expect(retireCode(at.analyst, at.keys, true)).rejects.toMatchObject({ code: 'rule_broken' })
  expect(await stateOf(at.analyst, id)).toMatchObject({ codes: [at.keys] })
  const other = await at.enterFor(1, 1, 'Sleutels en kasten.')
  await expect(giveCodes(at.analyst, other, [at.keys])).rejects.toMatchObject({
    problems: [{ path: 'codes', reason: 'common-threads.code_unknown' }],
  })
  expect(await startBook(at.analyst)).toBe(0)
})

test('a finding that a municipality no longer shares, or that is removed, counts no more', async () => {
  const coordinator = at.as('coordinator', at.places[0]?.id ?? '')
  const { id } = await at.enter(0, 'Sleutels zoek.', {}, coordinator)
  expect(await stateOf(at.analyst, id)).toBeUndefined()
  await shareFinding(coordinator, id, true)
  await giveCodes(at.analyst, id, [at.keys])
  if (await stateOf(at.analyst, id).then((it) => it?.item.isDouble)) await giveCodes(at.leader, id, [at.keys])
  expect((await counted())[1]).toEqual(['Sleutels', 1, 1])
  await shareFinding(coordinator, id, false)
  expect((await counted())[1]).toEqual(['Sleutels', 0, 0])
  await db.execute(sql`delete from assessments.findings where id = ${id}::uuid`)
  const destroyed = await destroyExpired(db, commonThreadsRetention, aMoment)
  expect(destroyed['common-threads.codings']).toBeGreaterThan(0)
})

test('proposals take scores and findings together, and say which municipality comes from what', async () => {
  for (const [place, text] of [
    [0, 'Sleutels weg.'],
    [1, 'Sleutel kwijt.'],
    [2, 'Kast met sleutels open.'],
  ] as const)
    await giveCodes(at.analyst, await at.enterFor(1, place, text), [at.keys])
  const [first] = await proposedThreads(at.analyst, at.roundId)
  expect(first).toMatchObject({ theme: 'P', codes: [{ id: at.keys, title: 'Sleutels' }], fromFindings: 3 })
  const thread = await createThread(at.analyst, at.roundId, {
    title: 'Draad',
    description: '',
    norms: ['P1'],
    municipalities: [],
    codes: [at.keys],
    revision: 0,
  })
  expect(thread.codes).toEqual([at.keys])
  const id = (await listItems(at.analyst, { code: at.keys })).items[0]?.item.finding.id ?? ''
  expect(await codesOfFinding(at.analyst, id)).toMatchObject({ threads: [{ id: thread.id }] })
})

test('every step has its line, and no line holds a text', async () => {
  const id = await at.enterFor(1, 0, 'Geheime zin over sleutels.')
  await giveCodes(at.analyst, id, [at.keys])
  await takeCodesBack(at.analyst, id)
  const lines = await rowsOf<{ action: string }>(
    db,
    sql`select action from audit.entries where organisation_id = ${at.districtId}::uuid and object_id = ${id} order by seq`,
  )
  expect(lines.map(({ action }) => action)).toEqual([
    'assessments.enter_finding',
    'common-threads.give_codes',
    'common-threads.take_codes_back',
  ])
  expect(await verifyAudit(systemCtx(db, aMoment), at.districtId)).toMatchObject([{ brokenAt: null }])
})

type Services = typeof service & typeof queries & typeof book
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown> ? K : never
}[keyof Services]
const calls = {
  listItems: (ctx) => listItems(ctx),
  readItem: (ctx, id) => readItem(ctx, id),
  giveCodes: (ctx, id) => giveCodes(ctx, id, []),
  agreeOnCodes: (ctx, id) => agreeOnCodes(ctx, id, []),
  takeCodesBack: (ctx, id) => takeCodesBack(ctx, id),
  readBook: (ctx) => readBook(ctx),
  proposedCodes: (ctx) => proposedCodes(ctx),
  readCode: (ctx) => readCode(ctx, at.keys),
  createCode: (ctx) => createCode(ctx, codeFields(crypto.randomUUID())),
  changeCode: (ctx) => changeCode(ctx, at.keys, codeFields('Anders')),
  retireCode: (ctx) => retireCode(ctx, at.keys, false),
  startBook: (ctx) => startBook(ctx),
  openCodes: (ctx) => openCodes(ctx, at.districtId),
} satisfies Record<UseCase, (ctx: Ctx, id: string) => Promise<unknown>>
const keeping = ['createCode', 'changeCode', 'retireCode', 'startBook', 'openCodes']

test.each(Object.keys(calls) as (keyof typeof calls)[])('%s is refused to who has no part in it', async (name) => {
  const id = await at.enterFor(1, 0, 'Sleutels.')
  const keepers = ['project-leader', 'analyst', ...(keeping.includes(name) ? [] : ['assessor'])]
  const others = [
    ...districtRoles.filter((role) => !keepers.includes(role)).map((role) => at.as(role, at.districtId)),
    ...municipalRoles.map((role) => at.as(role, at.places[0]?.id ?? '')),
  ]
  for (const ctx of others)
    await expect(calls[name](ctx, id)).rejects.toMatchObject({ code: expect.stringMatching(/^(forbidden|not_found)$/) })
  const away = crypto.randomUUID()
  const stranger = ctxFor(db, anActor(districtRoles, { organisationId: away, districtId: away }))
  const reached = await calls[name](stranger, id).catch(() => null)
  expect(JSON.stringify(reached) ?? '').not.toContain(at.keys)
})

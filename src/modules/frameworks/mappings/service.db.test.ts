import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Ctx, inTransaction } from '#platform/db'
import {
  anActor,
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import type { Framework } from '../model.ts'
import * as frameworks from '../service.ts'
import { mappingBetween, markMappingsUsed } from './between.ts'
import type * as exchanging from './exchange.ts'
import { exportMapping, importMapping } from './exchange.ts'
import type * as service from './service.ts'
import {
  decide,
  decideLevels,
  listMappings,
  publishMapping,
  readMapping,
  removeMapping,
  replaceMapping,
  startMapping,
  takeBackMapping,
} from './service.ts'
import { aVersion } from './testing.ts'

const { db } = await testDatabase()

/** A district with a version 1 (A, B, C) and a version 2 (A, X), both published, and the contexts of its people. */
async function aPlace(next: Framework = aVersion('2', ['A', 'X'])) {
  const [districtId = '', municipality = '', elsewhere = ''] = Array.from({ length: 3 }, () => crypto.randomUUID())
  const at = (organisationId: string, of: string) => ({ organisationId, districtId: of })
  const as = (...[role]: Parameters<typeof anActor>) => ctxFor(db, anActor(role, at(districtId, districtId)))
  const leader = as('project-leader')
  const publish = async (framework: Framework) => {
    const { id } = await frameworks.create(leader, framework, { format: 'weerwerk', warnings: [] })
    await frameworks.publish(leader, id)
    return id
  }
  const [fromId, toId] = [await publish(aVersion('1', ['A', 'B', 'C'])), await publish(next)]
  return {
    ...{ districtId, municipality, elsewhere, leader, as, publish, fromId, toId },
    coordinator: ctxFor(db, anActor('coordinator', at(municipality, districtId))),
    stranger: ctxFor(db, anActor('project-leader', at(elsewhere, elsewhere))),
  }
}

const decision = { kind: 'merge' as const, targets: ['X'], reason: null }
/** A merged with nothing, B and C merged into X. */
async function aDraft() {
  const place = await aPlace()
  const { leader, toId, fromId } = place
  await startMapping(leader, toId, fromId)
  await decide(leader, toId, fromId, { norm: 'B', revision: 1, ...decision })
  await decide(leader, toId, fromId, { norm: 'C', revision: 2, ...decision })
  return place
}
const aPublished = async () => {
  const place = await aDraft()
  await publishMapping(place.leader, place.toId, place.fromId)
  return place
}

test('a mapping is proposed, decided norm by norm, and published when nothing would be lost', async () => {
  const { leader, toId, fromId } = await aPlace()
  const made = await startMapping(leader, toId, fromId)
  expect(made).toMatchObject({ state: 'draft', revision: 1, levels: null })
  const lost = { problems: [{ path: 'B' }, { path: 'C' }], code: 'invalid' }
  await expect(publishMapping(leader, toId, fromId)).rejects.toMatchObject(lost)
  await decide(leader, toId, fromId, { norm: 'B', revision: 1, ...decision })
  await decide(leader, toId, fromId, { norm: 'C', revision: 2, ...decision })
  expect((await readMapping(leader, toId, fromId)).faults).toEqual([])
  expect(await publishMapping(leader, toId, fromId)).toMatchObject({ state: 'published', revision: 3 })
  expect(await listMappings(leader, toId)).toMatchObject([{ fromId, state: 'published', usedAt: null }])
})

test('a decision is refused with all that is wrong with it, and when someone was first', async () => {
  const { leader, toId, fromId } = await aPlace()
  await startMapping(leader, toId, fromId)
  const wrong = { norm: 'B', revision: 1, kind: 'drop' as const, targets: ['T', 'Z'], reason: ' ' }
  const reasons = ['target_is_theme', 'target_unknown', 'drop_targets', 'drop_needs_reason']
  await expect(decide(leader, toId, fromId, wrong)).rejects.toMatchObject({
    problems: reasons.map((reason) => ({ reason: `frameworks.mapping_fault.${reason}` })),
  })
  await decide(leader, toId, fromId, { norm: 'B', revision: 1, ...decision })
  const late = decide(leader, toId, fromId, { norm: 'C', revision: 1, ...decision })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test('a published mapping changes no more; it can be taken back until a round used it', async () => {
  const { leader, toId, fromId } = await aPublished()
  const change = () => decide(leader, toId, fromId, { norm: 'B', revision: 3, ...decision })
  await expect(change()).rejects.toMatchObject({ reason: 'frameworks.mapping_change_when_published' })
  await takeBackMapping(leader, toId, fromId)
  await change()
  const { id } = await publishMapping(leader, toId, fromId)
  await inTransaction(leader, (tx) => markMappingsUsed(tx, [id]))
  await expect(takeBackMapping(leader, toId, fromId)).rejects.toMatchObject({
    reason: 'frameworks.mapping_take_back_when_used',
  })
  await expect(removeMapping(leader, toId, fromId)).rejects.toMatchObject({ code: 'rule_broken' })
  for (const set of [`state = 'draft', used_at = null, published_at = null`, `transfers = '[]'`, 'used_at = null'])
    await expect(
      inTransaction(leader, (tx) =>
        tx.db.execute(sql`update frameworks.mappings set ${sql.raw(set)} where id = ${id}::uuid`),
      ),
    ).rejects.toThrow()
})

test('a mapping that was taken back meanwhile is not used', async () => {
  const { leader, toId, fromId } = await aPublished()
  const { id } = await takeBackMapping(leader, toId, fromId)
  const late = inTransaction(leader, (tx) => markMappingsUsed(tx, [id]))
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test('a mapping is between two versions of one framework, from a published one', async () => {
  const { leader, toId, fromId } = await aPlace()
  const other = await frameworks.create(
    leader,
    { ...aVersion('9', ['A']), code: 'ander' },
    { format: 'x', warnings: [] },
  )
  const draft = await frameworks.draftFrom(leader, toId, '3')
  await expect(startMapping(leader, toId, toId)).rejects.toMatchObject({ reason: 'frameworks.mapping_other_framework' })
  await expect(startMapping(leader, other.id, fromId)).rejects.toMatchObject({
    reason: 'frameworks.mapping_other_framework',
  })
  await expect(startMapping(leader, toId, draft.id)).rejects.toMatchObject({ reason: 'frameworks.mapping_from_draft' })
  await startMapping(leader, draft.id, toId)
  await expect(publishMapping(leader, draft.id, toId)).rejects.toMatchObject({
    reason: 'frameworks.mapping_to_unpublished',
  })
  await expect(startMapping(leader, draft.id, toId)).rejects.toMatchObject({ reason: 'frameworks.mapping_exists' })
  await frameworks.remove(leader, draft.id)
  await expect(readMapping(leader, draft.id, toId)).rejects.toMatchObject({ code: 'not_found' })
})

test('levels of another scale are decided apart, all faults at once', async () => {
  const { leader, toId, fromId } = await aPlace(aVersion('2', ['A', 'B', 'C'], { top: 1 }))
  const { levels } = await startMapping(leader, toId, fromId)
  expect(levels).toBeNull()
  const steps = (...to: number[]) => to.map((one, from) => ({ from, to: one }))
  const wrong = decideLevels(leader, toId, fromId, { revision: 1, levels: steps(1, 0, 7) })
  await expect(wrong).rejects.toMatchObject({ problems: [{}, {}, {}] })
  const saved = await decideLevels(leader, toId, fromId, { revision: 1, levels: steps(0, 0, 1, 1) })
  expect(saved).toMatchObject({ revision: 2, levels: steps(0, 0, 1, 1) })
})

test('a file takes the place of a draft or makes it, and a wrong one changes nothing', async () => {
  const { leader, toId, fromId } = await aPublished()
  for (const format of ['json', 'xlsx'] as const) {
    const { content } = await exportMapping(leader, toId, fromId, format)
    const { mapping: before } = await readMapping(leader, toId, fromId)
    await takeBackMapping(leader, toId, fromId)
    await removeMapping(leader, toId, fromId)
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const made = await importMapping(leader, toId, fromId, { bytes })
    expect([made.transfers, made.levels]).toEqual([before?.transfers, before?.levels])
    const empty = importMapping(leader, toId, fromId, { bytes: new Uint8Array(3), revision: 1 })
    await expect(empty).rejects.toMatchObject({ code: 'invalid' })
    expect((await readMapping(leader, toId, fromId)).mapping?.revision).toBe(1)
    await publishMapping(leader, toId, fromId)
  }
})

test('the way between versions goes over published mappings only, also over several', async () => {
  const place = await aPublished()
  const { leader, toId, fromId, coordinator } = place
  const thirdId = await place.publish(aVersion('3', ['A', 'Z']))
  const way = (ctx: Ctx) => inTransaction(ctx, (tx) => mappingBetween(tx, fromId, thirdId))
  await startMapping(leader, thirdId, toId)
  await decide(leader, thirdId, toId, { norm: 'X', revision: 1, kind: 'drop', targets: [], reason: 'vervallen' })
  expect(await way(leader)).toBeNull()
  await publishMapping(leader, thirdId, toId)
  expect(await way(leader)).toMatchObject({
    links: [{ from: 'A', to: 'A', kind: 'carry', confirm: false }],
    dropped: [
      { norm: 'B', reason: 'vervallen' },
      { norm: 'C', reason: 'vervallen' },
    ],
  })
  expect(await way(coordinator)).toEqual(await way(leader))
  const { mapping, combined } = await readMapping(leader, thirdId, fromId)
  expect([mapping, combined?.steps, combined?.transfers.length]).toEqual([null, 2, 3])
  const { content } = await exportMapping(leader, thirdId, fromId, 'json')
  expect(Object.keys(JSON.parse(String(content)))).toEqual(['mapping-collection'])
  const same = await inTransaction(leader, (tx) => mappingBetween(tx, fromId, fromId))
  expect(same?.links.map(({ from, to }) => from + to)).toEqual(['AA', 'BB', 'CC'])
})

type Services = typeof service & Pick<typeof exchanging, 'exportMapping' | 'importMapping'>
type Place = Awaited<ReturnType<typeof aDraft>>
const noContent = { transfers: [], levels: null, revision: 3 }
// A new use case does not compile until it has a line here.
const calls = {
  readMapping: (ctx, { toId, fromId }) => readMapping(ctx, toId, fromId),
  listMappings: (ctx, { toId }) => listMappings(ctx, toId),
  exportMapping: (ctx, { toId, fromId }) => exportMapping(ctx, toId, fromId, 'json'),
  startMapping: (ctx, { toId, fromId }) => startMapping(ctx, toId, fromId),
  decide: (ctx, { toId, fromId }) => decide(ctx, toId, fromId, { norm: 'B', revision: 3, ...decision }),
  decideLevels: (ctx, { toId, fromId }) => decideLevels(ctx, toId, fromId, { revision: 3, levels: null }),
  replaceMapping: (ctx, { toId, fromId }) => replaceMapping(ctx, toId, fromId, noContent),
  importMapping: (ctx, { toId, fromId }) => importMapping(ctx, toId, fromId, { bytes: new Uint8Array(1) }),
  publishMapping: (ctx, { toId, fromId }) => publishMapping(ctx, toId, fromId),
  takeBackMapping: (ctx, { toId, fromId }) => takeBackMapping(ctx, toId, fromId),
  removeMapping: (ctx, { toId, fromId }) => removeMapping(ctx, toId, fromId),
} satisfies Record<keyof Services, (ctx: Ctx, place: Place) => Promise<unknown>>

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => String(error.code),
  )

test.each(Object.entries(calls))(
  '%s is refused to another district, and to whoever may not keep frameworks',
  async (name, call) => {
    const place = await aDraft()
    const isReading = name === 'readMapping' || name === 'listMappings'
    expect(['forbidden', 'not_found']).toContain(await outcome(call(place.stranger, place)))
    for (const ctx of [place.coordinator, place.as('board-member'), place.as('assessor')])
      expect(isReading ? ['done'] : ['forbidden', 'not_found'], name).toContain(await outcome(call(ctx, place)))
    const isLeading = name === 'publishMapping' || name === 'takeBackMapping'
    expect((await outcome(call(place.as('analyst'), place))) === 'forbidden').toBe(isLeading)
  },
)

test('a draft is out of reach for all but the keepers of the district; a published mapping is read in the district', async () => {
  const place = await aDraft()
  const { districtId, municipality, elsewhere, leader, toId, fromId } = place
  const rows = sql`organisation_id = ${districtId}::uuid`
  const table = 'frameworks.mappings'
  const inside = [
    ...everyoneAtMunicipality(municipality, districtId),
    ...everyoneAtDistrict(districtId).filter(
      ({ roles: [role = 'employee'] }) => !['project-leader', 'analyst', 'administrator'].includes(role),
    ),
  ]
  const outside = [
    ...everyoneAtMunicipality(crypto.randomUUID(), elsewhere),
    ...everyoneAtDistrict(elsewhere),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
  await expectIsolated(db, { table, rows, actors: [...inside, ...outside] })
  await publishMapping(leader, toId, fromId)
  await expectIsolated(db, { table, rows, actors: inside, mayRead: true })
  await expectIsolated(db, { table, rows, actors: outside })
  const mine = sql`update frameworks.mappings set used_at = now() where ${rows}`
  const before = await inTransaction(place.as('analyst'), (tx) => tx.db.execute(mine)).then(
    () => listMappings(leader, toId),
    () => listMappings(leader, toId),
  )
  expect(before).toMatchObject([{ usedAt: null }])
})

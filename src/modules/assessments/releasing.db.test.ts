import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { answer } from './answering.ts'
import { reopen, sign, submit, withdraw } from './handing-in.ts'
import { addEvidence } from './proving.ts'
import { releasedInRound } from './released.ts'
import { release, releasesOf, withdrawRelease } from './releasing.ts'
import { answers } from './schema.ts'
import { comment, removeComment } from './teamwork.ts'
import { aLink, aScan, handedIn, level } from './testing.ts'

const { db } = await testDatabase()

/** A scan with a reason, a comment and evidence on A, handed in. */
async function aHandedIn() {
  const scan = await aScan(db)
  const commentId = await comment(scan.coordinator, scan.scanId, 'A', { body: 'een opmerking' })
  const piece = await addEvidence(scan.coordinator, scan.scanId, aLink({ title: 'een bewijs' }), null)
  const hash = await handedIn(scan)
  const items = {
    reason: { norm: 'A', kind: 'reason' as const, itemId: null },
    comment: { norm: 'A', kind: 'comment' as const, itemId: commentId },
    evidence: { norm: 'A', kind: 'evidence' as const, itemId: piece.id },
  }
  const texts = { reason: 'reden A', comment: 'een opmerking', evidence: 'een bewijs' }
  const read = async (ctx: Ctx) => (await releasedInRound(ctx, scan.round.id, 'A')).map(({ text }) => text)
  return { ...scan, hash, items, texts, read }
}
const kinds = ['reason', 'comment', 'evidence'] as const

/** Everything of a scan that someone can reach by SQL, as text. */
async function reachable(ctx: Ctx, scanId: string): Promise<string> {
  const tables = ['answers', 'comments', 'contents', 'signatures', 'proofs', 'delegations', 'imports']
  const all = await inTransaction(ctx, async ({ db: inner }) => {
    const rows = [
      ...(await rowsOf(
        inner,
        sql`select assessments.released_reason(${scanId}::uuid, norm) from unnest(array['A', 'B', 'C']) norm`,
      )),
      ...(await rowsOf(inner, sql`select to_jsonb(s) as row from assessments.scans s where s.id = ${scanId}::uuid`)),
      ...(await rowsOf(inner, sql`select to_jsonb(e) as row from assessments.evidence e`)),
    ]
    for (const name of tables) {
      const table = sql.raw(`assessments.${name}`)
      rows.push(
        ...(await rowsOf(inner, sql`select to_jsonb(t) as row from ${table} t where t.scan_id = ${scanId}::uuid`)),
      )
    }
    return rows
  })
  return JSON.stringify(all)
}

test('before anything is released the district reads levels and the state, and not one word', async () => {
  const { leader, analyst, scanId, read, texts } = await aHandedIn()
  for (const ctx of [leader, analyst]) {
    expect(await read(ctx)).toEqual([])
    const reached = await reachable(ctx, scanId)
    for (const text of Object.values(texts)) expect(reached).not.toContain(text)
    const levels = await inTransaction(ctx, (tx) =>
      rowsOf(tx.db, sql`select norm from assessments.levels where scan_id = ${scanId}::uuid`),
    )
    expect(levels).toHaveLength(3)
  }
})

test.each(kinds)('a released %s is read by project leader and analyst, alone, until it is withdrawn', async (kind) => {
  const { coordinator, leader, analyst, scanId, read, items, texts } = await aHandedIn()
  await release(coordinator, scanId, items[kind])
  for (const ctx of [leader, analyst]) {
    expect(await read(ctx)).toEqual([texts[kind]])
    const reached = await reachable(ctx, scanId)
    for (const other of kinds) expect(reached.includes(texts[other])).toBe(other === kind)
  }
  const [given] = await releasesOf(coordinator, scanId)
  await withdrawRelease(coordinator, scanId, given?.id ?? '')
  for (const ctx of [leader, analyst]) {
    expect(await read(ctx)).toEqual([])
    expect(await reachable(ctx, scanId)).not.toContain(texts[kind])
  }
  expect(await releasesOf(coordinator, scanId)).toEqual([])
})

test('with a reason nothing else of its answer is released', async () => {
  const { coordinator, analyst, scanId, items } = await aHandedIn()
  await release(coordinator, scanId, items.reason)
  expect(await inTransaction(analyst, (tx) => tx.db.select().from(answers).where(eq(answers.scanId, scanId)))).toEqual(
    [],
  )
})

test('a reason is released for its own norm only', async () => {
  const { coordinator, analyst, scanId, items, round } = await aHandedIn()
  await release(coordinator, scanId, items.reason)
  expect(await releasedInRound(analyst, round.id, 'B')).toEqual([])
  expect(await reachable(analyst, scanId)).not.toContain('reden B')
})

test('releasing twice is the same as once, so that withdrawing once hides it', async () => {
  const { coordinator, analyst, scanId, read, items } = await aHandedIn()
  await Promise.all([release(coordinator, scanId, items.comment), release(coordinator, scanId, items.comment)])
  await release(coordinator, scanId, items.reason)
  await release(coordinator, scanId, items.reason)
  const given = await releasesOf(coordinator, scanId)
  expect(given).toHaveLength(2)
  for (const { id } of given) await withdrawRelease(coordinator, scanId, id)
  expect(await read(analyst)).toEqual([])
  await expect(withdrawRelease(coordinator, scanId, given[0]?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
  await release(coordinator, scanId, items.reason)
  expect(await read(analyst)).toEqual(['reden A'])
})

test('what is released can be read only while the scan is handed in, and each new handing in starts without releases', async () => {
  const { coordinator, mayor, analyst, scanId, read, items, hash } = await aHandedIn()
  for (const kind of kinds) await release(coordinator, scanId, items[kind])
  await withdraw(coordinator, scanId)
  expect(await read(analyst)).toEqual([])
  await answer(coordinator, scanId, 'A', level(2, { reason: 'nieuwe, geheime reden', version: 1 }))
  const { contentHash: next } = await submit(coordinator, scanId, false)
  expect(next).not.toBe(hash)
  expect(await read(analyst)).toEqual([])
  expect(await reachable(analyst, scanId)).not.toContain('geheime')
  await sign(mayor, scanId, next ?? '')
  await release(coordinator, scanId, items.reason)
  expect(await read(analyst)).toEqual(['nieuwe, geheime reden'])
  await reopen(mayor, scanId, { reason: 'Er bleek iets niet te kloppen.' })
  expect(await read(analyst)).toEqual([])
})

test('an open scan releases nothing', async () => {
  const { coordinator, scanId } = await aScan(db)
  await answer(coordinator, scanId, 'A', level(1, { reason: 'reden' }))
  await expect(release(coordinator, scanId, { norm: 'A', kind: 'reason', itemId: null })).rejects.toMatchObject({
    reason: 'assessments.release_when_open',
  })
})

test('only what stands at the norm can be released: nothing of another norm, scan or municipality', async () => {
  const [ours, theirs] = [await aHandedIn(), await aHandedIn()]
  const { coordinator, scanId, items } = ours
  const absent = { code: 'not_found', reason: 'release.not_found' }
  for (const wrong of [
    { ...items.comment, norm: 'B' },
    { ...items.evidence, norm: 'B' },
    { ...items.reason, norm: 'Z' },
    { ...items.comment, itemId: null },
    { ...items.comment, itemId: 'geen-id' },
    { ...items.comment, itemId: items.evidence.itemId },
    theirs.items.comment,
    theirs.items.evidence,
  ])
    await expect(release(coordinator, scanId, wrong)).rejects.toMatchObject(absent)
  await expect(release(coordinator, theirs.scanId, theirs.items.reason)).rejects.toMatchObject({ code: 'not_found' })
})

test('a row that releases what belongs to another municipality hides it still', async () => {
  const ours = await aHandedIn()
  const { other, analyst, round, districtId } = ours
  await db.execute(
    sql`insert into assessments.contents (scan_id, organisation_id, content, content_hash) values (${other.id}::uuid, ${other.organisationId}::uuid, '{}', 'h')`,
  )
  await db.execute(
    sql`update assessments.scans set state = 'submitted', content_hash = 'h' where id = ${other.id}::uuid`,
  )
  for (const kind of ['comment', 'evidence'] as const)
    await db.execute(sql`insert into assessments.releases (scan_id, organisation_id, district_id, round_id, norm, kind, item_id, released_by, released_at)
      values (${other.id}::uuid, ${other.organisationId}::uuid, ${districtId}::uuid, ${round.id}::uuid, 'A', ${kind}, ${ours.items[kind].itemId}::uuid, gen_random_uuid(), now())`)
  expect(await ours.read(analyst)).toEqual([])
  const reached = await reachable(analyst, ours.scanId)
  for (const text of Object.values(ours.texts)) expect(reached).not.toContain(text)
})

test('a comment that is taken back is no longer read, though it was released', async () => {
  const { coordinator, analyst, scanId, read, items } = await aHandedIn()
  await release(coordinator, scanId, items.comment)
  await removeComment(coordinator, scanId, items.comment.itemId)
  expect(await read(analyst)).toEqual([])
})

test('another municipality, a board member, another district and other roles at the district read nothing released', async () => {
  const ours = await aHandedIn()
  for (const kind of kinds) await release(ours.coordinator, ours.scanId, ours.items[kind])
  const elsewhere = await aScan(db)
  await expect(ours.read(elsewhere.analyst)).rejects.toMatchObject({ code: 'not_found' })
  await expect(ours.read(ours.mayor)).rejects.toMatchObject({ code: 'forbidden' })
  for (const ctx of [elsewhere.analyst, elsewhere.leader, elsewhere.coordinator]) {
    const reached = await reachable(ctx, ours.scanId)
    for (const text of Object.values(ours.texts)) expect(reached).not.toContain(text)
  }
})

test('releasing, withdrawing and reading what was released are in the log of the municipality', async () => {
  const { coordinator, analyst, scanId, read, items, organisationId } = await aHandedIn()
  await release(coordinator, scanId, items.reason)
  await read(analyst)
  const [given] = await releasesOf(coordinator, scanId)
  await withdrawRelease(coordinator, scanId, given?.id ?? '')
  const lines = await rowsOf<{ action: string }>(
    db,
    sql`select action from audit.entries where organisation_id = ${organisationId}::uuid order by seq desc limit 3`,
  )
  expect(lines.map(({ action }) => action)).toEqual([
    'assessments.withdraw_release',
    'assessments.read_released',
    'assessments.release',
  ])
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, test, vi } from 'vitest'
import { verifyAudit } from '#platform/audit'
import { inTransaction, rowsOf, systemCtx } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { sign } from './handing-in.ts'
import { addEvidence, linkEvidence } from './proving.ts'
import { release } from './releasing.ts'
import { assessmentsRetention } from './retention.ts'
import { createRound } from './rounds.ts'
import { evidence, rounds, scans } from './schema.ts'
import { comment, delegate } from './teamwork.ts'
import { aLink, aScan, handedIn, on, personIn, roundFields, scansOf } from './testing.ts'

log.level = 'silent'
const { db } = await testDatabase()
const dataFolder = mkdtempSync(join(tmpdir(), 'weerwerk-retention-'))
vi.stubEnv('WEERWERK_DATA', dataFolder)
vi.stubEnv('S3_URL', '')
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

const upload = { name: 'besluiten.txt', bytes: new TextEncoder().encode('besluitenlijst') }
const destroyOn = (day: string) => destroyExpired(db, assessmentsRetention, new Date(`${day}T03:30:00Z`))
const countOf = async (table: string, scanId: string) =>
  (await rowsOf(db, sql`select 1 from ${sql.raw(`assessments.${table}`)} where scan_id = ${scanId}::uuid`)).length
const filesOf = (organisationId: string) =>
  rowsOf(db, sql`select id from files.files where organisation_id = ${organisationId}::uuid`)
const holding = ['answers', 'levels', 'contents', 'signatures', 'proofs', 'comments', 'delegations', 'releases']

/** A signed scan with something of every kind hanging on it. */
async function aFullScan() {
  const scan = await aScan(db)
  const { coordinator, scanId } = scan
  const contributor = await scan.as('contributor')
  await delegate(coordinator, scanId, { node: 'A', personId: personIn(contributor).personId })
  await comment(coordinator, scanId, 'A', { body: 'Kijk hier nog eens naar.' })
  const { id: fileId } = await addEvidence(coordinator, scanId, aLink({ link: null }), upload)
  await sign(scan.mayor, scanId, await handedIn(scan))
  await release(coordinator, scanId, { norm: 'A', kind: 'reason', itemId: null })
  return { ...scan, evidenceId: fileId }
}

test('a signed scan goes with everything on it five years after its round closed, not a day earlier', async () => {
  const { scanId, organisationId, districtId, round, evidenceId } = await aFullScan()
  await destroyOn('2029-02-28')
  expect(await filesOf(organisationId)).toHaveLength(1)
  for (const table of holding) expect(await countOf(table, scanId), table).toBeGreaterThan(0)
  await destroyOn('2029-03-01')
  for (const table of holding) expect(await countOf(table, scanId), table).toBe(0)
  expect(await db.select().from(scans).where(eq(scans.roundId, round.id))).toEqual([])
  expect(await db.select().from(rounds).where(eq(rounds.id, round.id))).toEqual([])
  expect(await db.select().from(evidence).where(eq(evidence.id, evidenceId))).toEqual([])
  expect(await filesOf(organisationId)).toEqual([])
  const lines = await rowsOf<{ object_type: string; fields: string[] }>(
    db,
    sql`select object_type, fields from audit.entries where action = 'retention.destroyed' and organisation_id = ${organisationId}::uuid`,
  )
  expect(lines).toEqual([
    { object_type: 'assessments.scans', fields: ['count=1', scanId] },
    { object_type: 'assessments.evidence', fields: ['count=1', evidenceId] },
  ])
  for (const id of [organisationId, districtId])
    expect(await verifyAudit(systemCtx(db, new Date()), id)).toMatchObject([{ brokenAt: null }])
})

test('evidence that serves a later round too stays, and the later round loses only the way back', async () => {
  const { scanId, leader, frameworkId, round, coordinator, organisationId, evidenceId } = await aFullScan()
  const later = on(leader, '2026-01-01')
  const days = { previousId: round.id, referenceDay: '2026-01-01', opensOn: '2026-01-01', closesOn: '2026-03-01' }
  const next = await createRound(later, { ...roundFields(frameworkId), ...days })
  expect(next.previousId).toBe(round.id)
  const nextScan = (await scansOf(db, next.id)).find((one) => one.organisationId === organisationId)?.id ?? ''
  await linkEvidence(on(coordinator, '2026-01-02'), nextScan, 'B', evidenceId)
  await destroyOn('2029-06-01')
  expect(await countOf('answers', scanId)).toBe(0)
  expect(await countOf('proofs', nextScan)).toBeGreaterThan(0)
  expect(await db.select().from(evidence).where(eq(evidence.id, evidenceId))).toHaveLength(1)
  const [kept] = await db.select().from(rounds).where(eq(rounds.id, next.id))
  expect(kept?.previousId).toBeNull()
})

test('no person can destroy a signed scan by claiming that its term is over', async () => {
  const { scanId, coordinator, mayor } = await aFullScan()
  for (const ctx of [coordinator, mayor])
    await inTransaction(ctx, async ({ db: inside }) => {
      await inside.execute(sql`select set_config('app.destroying', 'on', true)`)
      await inside.execute(sql`delete from assessments.answers where scan_id = ${scanId}::uuid`)
    }).catch(() => {})
  expect(await countOf('answers', scanId)).toBe(3)
})

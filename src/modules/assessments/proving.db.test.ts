import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test, vi } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { answer } from './answering.ts'
import { isStale } from './freshness.ts'
import { submit } from './handing-in.ts'
import { addEvidence, evidenceFile, evidenceLibrary, linkEvidence, unlinkEvidence } from './proving.ts'
import { release, releasesOf, withdrawRelease } from './releasing.ts'
import { createRound } from './rounds.ts'
import { aLink, aScan, dayFromNow, level, on, roundFields, scansOf } from './testing.ts'
import { viewScan } from './view.ts'

const { db } = await testDatabase()
const dataFolder = mkdtempSync(join(tmpdir(), 'weerwerk-evidence-'))
vi.stubEnv('WEERWERK_DATA', dataFolder)
vi.stubEnv('S3_URL', '')
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('besluitenlijst van het overleg')
const upload = { name: 'besluiten.txt', bytes }
const noLink = (fields = {}) => aLink({ link: null, ...fields })
const reasons = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => error.problems.map(({ path, reason }: { path: string; reason: string }) => `${path}: ${reason}`),
  )
const proofsOf = async (scan: { coordinator: Parameters<typeof viewScan>[0]; scanId: string }) =>
  (await viewScan(scan.coordinator, scan.scanId)).proofs.map(({ norm, title }) => `${norm} ${title}`).sort()

test('evidence is a link or a file, and a file comes back as it was, with the reading in the log', async () => {
  const { coordinator, scanId, organisationId } = await aScan(db)
  await addEvidence(coordinator, scanId, aLink(), null)
  const { id, fileHash } = await addEvidence(coordinator, scanId, noLink(), upload)
  expect(fileHash).toMatch(/^[0-9a-f]{64}$/)
  const found = await evidenceFile(coordinator, id)
  expect(Buffer.from(found.bytes).toString()).toBe('besluitenlijst van het overleg')
  expect(found).toMatchObject({ name: 'besluiten.txt', mediaType: 'text/plain' })
  const [line] = await rowsOf(
    db,
    sql`select action, object_id from audit.entries where organisation_id = ${organisationId}::uuid order by seq desc limit 1`,
  )
  expect(line).toEqual({ action: 'assessments.open_evidence', object_id: id })
})

test('evidence needs a file or a link, and is not of a day that is still to come; both are told at once', async () => {
  const { coordinator, scanId } = await aScan(db)
  const wrong = noLink({ datedOn: dayFromNow(1) })
  expect(await reasons(addEvidence(coordinator, scanId, wrong, null))).toEqual([
    'file: assessments.file_or_link',
    'datedOn: assessments.evidence_in_future',
  ])
  expect(await reasons(addEvidence(coordinator, scanId, aLink({ datedOn: '2025-01-15' }), null))).toEqual([
    'datedOn: assessments.evidence_in_future',
  ])
  expect(await reasons(addEvidence(coordinator, scanId, aLink({ datedOn: dayFromNow(0) }), null))).toEqual([])
})

test('the day of evidence is that of the Netherlands, also just after midnight', async () => {
  const { coordinator, scanId } = await aScan(db)
  const late = { ...coordinator, now: new Date('2024-01-15T23:30:00Z') }
  expect(await reasons(addEvidence(late, scanId, aLink({ datedOn: '2024-01-16' }), null))).toEqual([])
  expect(await reasons(addEvidence(coordinator, scanId, aLink({ datedOn: '2024-01-16' }), null))).toHaveLength(1)
})

test('a file that is empty or of another kind is refused, and no evidence is left of it', async () => {
  const { coordinator, scanId } = await aScan(db)
  const program = new TextEncoder().encode('MZ\u0000\u0003')
  expect(await reasons(addEvidence(coordinator, scanId, noLink(), { name: 'x.pdf', bytes: program }))).toEqual([
    'file: files.kind_not_allowed',
  ])
  expect(await reasons(addEvidence(coordinator, scanId, noLink(), { name: 'x.txt', bytes: new Uint8Array() }))).toEqual(
    ['file: files.empty'],
  )
  expect(await evidenceLibrary(coordinator)).toEqual([])
})

test('one piece serves several norms, once each, and goes from one without going from the others', async () => {
  const scan = await aScan(db)
  const { coordinator, scanId } = scan
  const { id } = await addEvidence(coordinator, scanId, aLink({ title: 'Plan', norms: ['A', 'B', 'A'] }), null)
  await linkEvidence(coordinator, scanId, 'C', id)
  await linkEvidence(coordinator, scanId, 'C', id)
  expect(await proofsOf(scan)).toEqual(['A Plan', 'B Plan', 'C Plan'])
  await unlinkEvidence(coordinator, scanId, 'B', id)
  expect(await proofsOf(scan)).toEqual(['A Plan', 'C Plan'])
  await expect(unlinkEvidence(coordinator, scanId, 'B', id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await evidenceLibrary(coordinator)).map((one) => one.id)).toEqual([id])
})

test('evidence serves norms of this round only', async () => {
  const { coordinator, scanId } = await aScan(db)
  expect(await reasons(addEvidence(coordinator, scanId, aLink({ norms: ['A', 'Z'] }), null))).toEqual([
    'norms: assessments.norm_unknown',
  ])
  const { id } = await addEvidence(coordinator, scanId, aLink({ norms: [] }), null)
  expect(await reasons(linkEvidence(coordinator, scanId, 'Z', id))).toEqual(['norms: assessments.norm_unknown'])
})

test('a piece serves a later round, and the round before keeps it', async () => {
  const scan = await aScan(db)
  const { id } = await addEvidence(scan.coordinator, scan.scanId, aLink({ title: 'Plan' }), null)
  const next = await createRound(scan.leader, roundFields(scan.frameworkId, { title: 'Volgende' }))
  const later = (await scansOf(db, next.id)).find(({ organisationId }) => organisationId === scan.organisationId)
  await linkEvidence(scan.coordinator, later?.id ?? '', 'B', id)
  expect(await proofsOf({ coordinator: scan.coordinator, scanId: later?.id ?? '' })).toEqual(['B Plan'])
  expect(await proofsOf(scan)).toEqual(['A Plan'])
})

test('evidence of twelve months and a day is flagged as old, and the level above 2 no longer counts', async () => {
  const { coordinator, scanId } = await aScan(db, { closesOn: '2024-12-31' })
  await answer(coordinator, scanId, 'A', level(3))
  for (const form of ['interview', 'registration'] as const)
    await addEvidence(coordinator, scanId, aLink({ form, datedOn: '2023-01-16' }), null)
  const at = async (day: string) => {
    const { proofs, scored } = await viewScan(on(coordinator, day), scanId)
    return [proofs.every(({ datedOn }) => isStale(datedOn, day)), scored.counting.get('A'), scored.rows[0]?.claimed]
  }
  expect(await at('2024-01-16')).toEqual([false, 3, 3])
  expect(await at('2024-01-17')).toEqual([true, 2, 3])
})

test('the library holds the evidence of the own municipality, newest first', async () => {
  const scan = await aScan(db)
  await addEvidence(scan.coordinator, scan.scanId, aLink({ title: 'Oud', datedOn: '2023-06-01' }), null)
  await addEvidence(scan.coordinator, scan.scanId, aLink({ title: 'Nieuw', datedOn: '2024-01-02' }), null)
  expect((await evidenceLibrary(scan.mayor)).map(({ title }) => title)).toEqual(['Nieuw', 'Oud'])
  expect(await evidenceLibrary((await aScan(db)).coordinator)).toEqual([])
})

test('evidence of another municipality can not be linked, read or taken away', async () => {
  const [ours, theirs] = [await aScan(db), await aScan(db)]
  const { id } = await addEvidence(theirs.coordinator, theirs.scanId, noLink(), upload)
  const absent = { code: 'not_found' }
  await expect(linkEvidence(ours.coordinator, ours.scanId, 'A', id)).rejects.toMatchObject(absent)
  await expect(linkEvidence(ours.coordinator, theirs.scanId, 'A', id)).rejects.toMatchObject(absent)
  await expect(unlinkEvidence(ours.coordinator, theirs.scanId, 'A', id)).rejects.toMatchObject(absent)
  await expect(evidenceFile(ours.coordinator, id)).rejects.toMatchObject(absent)
  for (const wrong of ['geen-id', '', '\u0000'])
    await expect(linkEvidence(ours.coordinator, ours.scanId, 'A', wrong)).rejects.toMatchObject(absent)
  const hang = db.execute(sql`insert into assessments.proofs (scan_id, norm, evidence_id, organisation_id)
    values (${ours.scanId}::uuid, 'A', ${id}::uuid, ${ours.organisationId}::uuid)`)
  await expect(hang).rejects.toThrow()
})

test('the district opens a file only while it is released', async () => {
  const { coordinator, analyst, leader, scanId } = await aScan(db)
  const { id } = await addEvidence(coordinator, scanId, noLink(), upload)
  await submit(coordinator, scanId, true)
  for (const ctx of [analyst, leader]) await expect(evidenceFile(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
  await release(coordinator, scanId, { norm: 'A', kind: 'evidence', itemId: id })
  for (const ctx of [analyst, leader]) expect((await evidenceFile(ctx, id)).name).toBe('besluiten.txt')
  await expect(evidenceFile((await aScan(db)).analyst, id)).rejects.toMatchObject({ code: 'not_found' })
  const [given] = await releasesOf(coordinator, scanId)
  await withdrawRelease(coordinator, scanId, given?.id ?? '')
  for (const ctx of [analyst, leader]) await expect(evidenceFile(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a mayor reads evidence and adds none, an employee does neither', async () => {
  const { coordinator, mayor, scanId, as } = await aScan(db)
  const { id } = await addEvidence(coordinator, scanId, noLink(), upload)
  expect((await evidenceFile(mayor, id)).name).toBe('besluiten.txt')
  await expect(addEvidence(mayor, scanId, aLink(), null)).rejects.toMatchObject({ code: 'forbidden' })
  const employee = await as('employee')
  await expect(evidenceFile(employee, id)).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) })
  await expect(evidenceLibrary(employee)).rejects.toMatchObject({ code: 'forbidden' })
})

test('in a closed round no evidence is added, linked or taken away', async () => {
  const { coordinator, scanId } = await aScan(db)
  const { id } = await addEvidence(coordinator, scanId, aLink(), null)
  const late = on(coordinator, '2024-03-02')
  const refusal = { reason: 'assessments.round_not_open' }
  await expect(addEvidence(late, scanId, aLink(), null)).rejects.toMatchObject(refusal)
  await expect(linkEvidence(late, scanId, 'B', id)).rejects.toMatchObject(refusal)
  await expect(unlinkEvidence(late, scanId, 'A', id)).rejects.toMatchObject(refusal)
})

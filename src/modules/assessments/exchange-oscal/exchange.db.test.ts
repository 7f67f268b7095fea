import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { answer } from '../answering.ts'
import { aSignedScan, assess } from '../archive/testing.ts'
import { applyImport, discardImport, previewImport, readImport } from '../exchange.ts'
import { evidenceFile } from '../proving.ts'
import { createRound } from '../rounds.ts'
import { aFramework, aNorm } from '../sample-framework.ts'
import { aScan, level, personIn, roundFields, scansOf, type TestScan } from '../testing.ts'
import { viewScan } from '../view.ts'
import type { ResultsContent } from './content.ts'
import { readResults } from './read-results.ts'
import { resultsOf } from './results.ts'

const { db } = await testDatabase()
const bytes = (text: string) => new TextEncoder().encode(text)

function contentIn(text: string): ResultsContent {
  const read = readResults(bytes(text))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.content
}

test('a signed scan goes out with levels as claimed and counting, evidence with its hash, and the signature', async () => {
  const { coordinator, scanId, hash, mayor, framework } = await aSignedScan(db)
  const content = contentIn((await resultsOf(coordinator, scanId)).content)
  expect(content.framework).toMatchObject({ code: framework.code, version: framework.version })
  expect(content.results).toHaveLength(1)
  const [self] = content.results
  expect(self).toMatchObject({ kind: 'self-scan', id: scanId, state: 'signed' })
  expect(self?.norms).toMatchObject([
    { norm: 'A', claimed: 4, counting: 2, reason: 'staat en werkt', measure: 'Vaststellen', measureDue: '2024-06-01' },
    { norm: 'B', claimed: 'na', counting: null, reason: 'niet hier' },
    { norm: 'C', claimed: null, counting: null, evidence: [] },
  ])
  expect(self?.norms[0]?.evidence).toEqual(self?.pieces.map(({ id }) => id))
  expect(self?.attestations).toMatchObject([{ act: 'signed', role: 'mayor', personId: personIn(mayor).personId, hash }])
})

test('the assessment is a second result once it is signed, with the hearing, revisions and both signatures', async () => {
  const scan = await aSignedScan(db)
  await assess(db, scan)
  const { results } = contentIn((await resultsOf(scan.coordinator, scan.scanId)).content)
  const [, assessed] = results
  expect(results).toHaveLength(2)
  expect(assessed).toMatchObject({ kind: 'independent', state: 'acknowledged', round: { title: 'Toetsing' } })
  expect(assessed?.norms).toMatchObject([
    { norm: 'A', atThen: 2, atNow: 3, sample: { size: 5, hits: 4 }, revisions: [{ atNow: 2, reason: 'na gesprek' }] },
    { norm: 'B', reply: { body: 'Wij zien dat anders', answer: 'Blijft zo' }, documents: 'verslag' },
    { norm: 'C', reply: null },
  ])
  expect(assessed?.attestations.map(({ act, role }) => [act, role])).toEqual([
    ['signed', 'assessor'],
    ['acknowledged', 'mayor'],
  ])
})

/** The next round of the same district on the same version, and the open scan of the same municipality. */
async function nextScan({ leader, frameworkId, organisationId }: TestScan): Promise<string> {
  const round = await createRound(leader, roundFields(frameworkId, { municipalities: [organisationId] }))
  return (await scansOf(db, round.id))[0]?.id ?? ''
}

test('answers of a file fill an open scan after they were confirmed; what is there already is for someone to choose', async () => {
  const scan = await aSignedScan(db)
  const { content } = await resultsOf(scan.coordinator, scan.scanId)
  const nextId = await nextScan(scan)
  await answer(scan.coordinator, nextId, 'B', level(1, { reason: 'toch wel' }))
  const made = await previewImport(scan.coordinator, nextId, bytes(content))
  const report = await readImport(scan.coordinator, nextId, 'id' in made ? made.id : '')
  expect(report.changes.map(({ norm, field, kind }) => `${norm} ${field} ${kind}`)).toEqual([
    'A level take',
    'A reason take',
    'A measure take',
    'A measureDue take',
    'B level conflict',
    'B reason conflict',
  ])
  expect((await viewScan(scan.coordinator, nextId)).answers.size).toBe(1)
  await applyImport(scan.coordinator, nextId, report.id, { seen: report.seen, fileWins: ['B/level'] })
  const { answers } = await viewScan(scan.coordinator, nextId)
  expect(answers.get('A')).toMatchObject({ level: 4, reason: 'staat en werkt', measureDue: '2024-06-01' })
  expect(answers.get('B')).toMatchObject({ notApplicable: true, reason: 'toch wel' })
})

test('evidence comes along: of the library it serves again, and with a link it comes back into it', async () => {
  const scan = await aSignedScan(db)
  const { coordinator, organisationId } = scan
  const { content } = await resultsOf(coordinator, scan.scanId)
  const [piece] = contentIn(content).results[0]?.pieces ?? []
  const bring = async () => {
    const nextId = await nextScan(scan)
    const made = await previewImport(coordinator, nextId, bytes(content))
    const { id, seen, pieces } = await readImport(coordinator, nextId, 'id' in made ? made.id : '')
    expect((await viewScan(coordinator, nextId)).proofs).toEqual([])
    await applyImport(coordinator, nextId, id, { seen, fileWins: [] })
    return { pieces, proofs: (await viewScan(coordinator, nextId)).proofs.map(({ norm, id: one }) => [norm, one]) }
  }
  const expected = { pieces: 1, proofs: [['A', piece?.id]] }
  expect(await bring()).toEqual(expected)
  await lose(organisationId, 'proofs', 'evidence')
  expect(await bring()).toEqual(expected)
})

const lose = (organisationId: string, ...tables: string[]) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.destroying', 'on', true)`)
    for (const table of tables)
      await tx.execute(sql`delete from assessments.${sql.identifier(table)} where organisation_id = ${organisationId}`)
  })

test('evidence that travels as a file comes into the library of an open scan, and leaves nothing behind when it is put away', async () => {
  const scan = await aSignedScan(db, { name: 'Besluit van 1 mei.txt', bytes: bytes('Besluit (fictief)') })
  const { coordinator, organisationId } = scan
  const { content } = await resultsOf(coordinator, scan.scanId)
  const nextId = await nextScan(scan)
  await lose(organisationId, 'proofs', 'evidence')
  const filesKept = () =>
    rowsOf(
      db,
      sql`select f.id from files.files f join assessments.evidence e on e.file_id = f.id
      where e.organisation_id = ${organisationId}`,
    )
  const waiting = () =>
    rowsOf<{ files: unknown[] }>(db, sql`select files from assessments.imports where scan_id = ${nextId}`)
  const previewed = async () => {
    const made = await previewImport(coordinator, nextId, bytes(content))
    return readImport(coordinator, nextId, 'id' in made ? made.id : '')
  }
  const first = await previewed()
  expect(first.pieces).toBe(1)
  expect((await waiting()).map(({ files }) => files.length)).toEqual([1])
  await discardImport(coordinator, nextId, first.id)
  expect([await waiting(), await filesKept()]).toEqual([[], []])
  const { id, seen } = await previewed()
  await applyImport(coordinator, nextId, id, { seen, fileWins: [] })
  expect((await waiting()).map(({ files }) => files)).toEqual([[]])
  const [proof] = (await viewScan(coordinator, nextId)).proofs
  const file = await evidenceFile(coordinator, proof?.id ?? '')
  expect([proof?.norm, file.name, new TextDecoder().decode(file.bytes)]).toEqual([
    'A',
    'Besluit van 1 mei.txt',
    'Besluit (fictief)',
  ])
  const other = content.replace(
    Buffer.from('Besluit (fictief)').toString('base64'),
    Buffer.from('Iets anders').toString('base64'),
  )
  await lose(organisationId, 'proofs', 'evidence')
  const refused = await previewImport(coordinator, nextId, bytes(other))
  expect('faults' in refused ? refused.faults : []).toMatchObject([{ reason: 'assessments.oscal_file_changed' }])
})

test('a file of another framework or municipality is refused with all its faults, and changes nothing', async () => {
  const framework = aFramework(
    ['A', 'B', 'C'].map((one) => aNorm(one)),
    { code: 'ander' },
  )
  const [scan, other] = [await aSignedScan(db), await aScan(db, { framework })]
  const { content } = await resultsOf(scan.coordinator, scan.scanId)
  const refused = await previewImport(other.coordinator, other.scanId, bytes(content))
  expect('faults' in refused ? refused.faults.map(({ reason }) => reason) : []).toEqual([
    'assessments.oscal_other_framework',
    'assessments.oscal_other_municipality',
  ])
  const wrong = content.replace('"value": "\\"A\\""', '"value": "\\"Z\\""')
  const next = await nextScan(scan)
  const told = await previewImport(scan.coordinator, next, bytes(wrong))
  expect('faults' in told ? told.faults : []).toMatchObject([{ path: 'Z', reason: 'assessments.import_norm_unknown' }])
  expect((await viewScan(scan.coordinator, next)).answers.size).toBe(0)
})

test('taking results out is for the coordinator of the municipality, and is logged', async () => {
  const scan = await aSignedScan(db)
  for (const ctx of [scan.mayor, scan.leader, scan.analyst])
    await expect(resultsOf(ctx, scan.scanId)).rejects.toMatchObject({ reason: 'assessments.exchange.forbidden' })
  const stranger = (await aScan(db)).coordinator
  await expect(resultsOf(stranger, scan.scanId)).rejects.toMatchObject({ code: 'not_found' })
})

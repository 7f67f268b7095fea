import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import type { Ctx } from '#platform/db'
import { inTransaction, rowsOf } from '#platform/db'
import { destroyExpired } from '#platform/retention'
import { ctxFor, everyoneAtDistrict, everyoneAtMunicipality, expectIsolated, testDatabase } from '#platform/testing'
import { contentHash } from '../content-hash.ts'
import type { Result, ResultsContent } from '../exchange-oscal/content.ts'
import { readResults } from '../exchange-oscal/read-results.ts'
import { resultsOf } from '../exchange-oscal/results.ts'
import { writeResults } from '../exchange-oscal/write-results.ts'
import { aScan, personIn, type TestScan } from '../testing.ts'
import { bringIntoArchive, previewArchive } from './bringing.ts'
import { archivedMoments } from './moments.ts'
import { archivedDocument, archivedFile, listArchive, readArchive } from './queries.ts'
import { archiveRetention } from './retention.ts'
import { aSignedScan, assess } from './testing.ts'

const { db } = await testDatabase()
const bytes = (text: string) => new TextEncoder().encode(text)
const contentIn = (text: string): ResultsContent => {
  const read = readResults(bytes(text))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.content
}
const written = (content: ResultsContent) =>
  bytes(writeResults(content, { ids: new Map(), at: new Date('2024-02-01T10:00:00Z') }))

type Lost = TestScan & { text: string }
/** A signed and assessed scan with a file as evidence, taken out, after which everything of it is lost here. */
async function aLostScan(): Promise<Lost> {
  const scan = await aSignedScan(db, { name: 'Besluit van 1 mei.txt', bytes: bytes('Besluit (fictief)') })
  await assess(db, scan)
  const text = (await resultsOf(scan.coordinator, scan.scanId)).content
  await lose(scan.organisationId)
  return { ...scan, text }
}

const lose = (organisationId: string) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.destroying', 'on', true)`)
    const ofInspection = [
      'reply_answers',
      'replies',
      'revisions',
      'reveals',
      'verdicts',
      'inspection_contents',
      'assignments',
    ]
    const ofScan = ['contents', 'signatures', 'levels', 'proofs', 'answers', 'evidence', 'scans']
    for (const table of [...ofInspection, 'inspections', ...ofScan])
      await tx.execute(sql`delete from assessments.${sql.identifier(table)} where organisation_id = ${organisationId}`)
  })

let lost: Lost
beforeAll(async () => {
  lost = await aLostScan()
})

test('a signed and assessed scan comes back without loss: levels, texts, hearing, signatures, evidence and its file', async () => {
  const scan = await aLostScan()
  const { coordinator, text } = scan
  const before = contentIn(text)
  expect(before.files).toHaveLength(1)
  const preview = await previewArchive(coordinator, bytes(text))
  expect(preview).toMatchObject({ files: 1, frameworkCode: scan.framework.code, signedOn: '2024-01-15' })
  expect(await listArchive(coordinator)).toEqual([])
  const id = await bringIntoArchive(coordinator, bytes(text))
  expect(contentIn((await archivedDocument(coordinator, id)).content)).toEqual(before)
  const file = await archivedFile(coordinator, id, before.files[0]?.id ?? '')
  expect([file.name, Buffer.from(file.bytes).toString()]).toEqual(['Besluit van 1 mei.txt', 'Besluit (fictief)'])
  const kept = await readArchive(coordinator, id)
  expect(kept).toMatchObject({ origin: before.origin, broughtBy: personIn(coordinator).personId })
  expect(kept.documentHash).toMatch(/^[0-9a-f]{64}$/)
  expect(kept.framework?.code).toBe(scan.framework.code)
  const moments = (ctx: Ctx) => inTransaction(ctx, archivedMoments)
  expect(await moments(coordinator)).toMatchObject([
    { kind: 'self-scan', archiveId: id, day: '2024-01-15', levels: [{ norm: 'A', level: 2 }] },
    {
      kind: 'independent',
      levels: [
        { norm: 'A', level: 2 },
        { norm: 'B', level: 3 },
        { norm: 'C', level: 3 },
      ],
    },
  ])
  expect(await moments(scan.leader)).toEqual([])
})

test('what is here is never overwritten: a scan that is here, and results that were brought in before, are refused', async () => {
  const here = await aSignedScan(db)
  const { content: own } = await resultsOf(here.coordinator, here.scanId)
  await expect(bringIntoArchive(here.coordinator, bytes(own))).rejects.toMatchObject({
    problems: [{ path: 'results.0', reason: 'assessments.archive_is_here', params: { round: here.round.title } }],
  })
  const { coordinator, text } = await aLostScan()
  await bringIntoArchive(coordinator, bytes(text))
  await expect(bringIntoArchive(coordinator, bytes(text))).rejects.toMatchObject({
    problems: [{ path: 'results', reason: 'assessments.archive_known' }],
  })
  expect(await listArchive(coordinator)).toHaveLength(1)
})

const first = (content: ResultsContent, change: (self: Extract<Result, { kind: 'self-scan' }>) => Result) => ({
  ...content,
  results: content.results.map((result) => (result.kind === 'self-scan' ? change(result) : result)),
})
const refusalOf = (file: Uint8Array, ctx: Ctx = lost.coordinator) =>
  previewArchive(ctx, file).then(
    () => [],
    (error) => error.problems.map(({ path, reason }: { path: string; reason: string }) => `${path} ${reason}`),
  )

test.each<[string, (content: ResultsContent) => ResultsContent, string[]]>([
  ['whole', (it) => it, []],
  [
    'with another level',
    (it) => first(it, (self) => ({ ...self, norms: self.norms.map((one) => ({ ...one, claimed: 3 })) })),
    ['results.0 assessments.archive_changed'],
  ],
  [
    'without a norm',
    (it) => first(it, (self) => ({ ...self, norms: self.norms.slice(1) })),
    ['results.0 assessments.archive_changed'],
  ],
  [
    'with other signed content',
    (it) => first(it, (self) => ({ ...self, signed: { ...self.signed, answers: [] } })),
    ['results.0 assessments.archive_changed'],
  ],
  [
    'without signature',
    (it) => first(it, (self) => ({ ...self, attestations: [] })),
    ['results.0 assessments.archive_not_signed'],
  ],
  [
    'without what was signed',
    (it) => first(it, (self) => ({ ...self, signed: null })),
    ['results.0 assessments.archive_no_content'],
  ],
  [
    'with another title of a piece',
    (it) => first(it, (self) => ({ ...self, pieces: self.pieces.map((one) => ({ ...one, title: 'Anders' })) })),
    ['results.0 assessments.archive_changed'],
  ],
  [
    'with another verdict',
    (it) => ({
      ...it,
      results: it.results.map((result) =>
        result.kind === 'independent'
          ? { ...result, norms: result.norms.map((one) => ({ ...one, atNow: 4 })) }
          : result,
      ),
    }),
    ['results.1 assessments.archive_changed'],
  ],
  [
    'with a reply that was not given',
    (it) => ({
      ...it,
      results: it.results.map((result) =>
        result.kind === 'independent'
          ? { ...result, norms: result.norms.map((one) => ({ ...one, reply: { body: 'Nieuw', answer: null } })) }
          : result,
      ),
    }),
    ['results.1 assessments.archive_changed'],
  ],
  [
    'with other bytes of a file',
    (it) => ({ ...it, files: it.files.map((one) => ({ ...one, base64: 'YWJj' })) }),
    ['files.0 assessments.oscal_file_changed'],
  ],
])('a file %s: what is not what was signed is refused', async (_, change, expected) => {
  expect(await refusalOf(written(change(contentIn(lost.text))))).toEqual(expected)
})

test('another municipality, a signature of later and one that should have been destroyed are refused', async () => {
  const stranger = await aScan(db)
  expect(await refusalOf(bytes(lost.text), stranger.coordinator)).toContain(
    'municipality assessments.oscal_other_municipality',
  )
  const signedAt = (at: string) =>
    written(
      first(contentIn(lost.text), (self) => ({
        ...self,
        attestations: self.attestations.map((one) => ({ ...one, at })),
      })),
    )
  expect(await refusalOf(signedAt('2099-01-01T10:00:00Z'))).toEqual(['results assessments.archive_later'])
  const old = contentIn(lost.text)
  const long = old.results.map((one) => ({
    ...one,
    attestations: one.attestations.map((it) => ({ ...it, at: '2018-12-01T10:00:00Z' })),
  }))
  expect(await refusalOf(written({ ...old, results: long }))).toEqual(['results assessments.archive_too_old'])
})

test('the hash of a signature is that of the signed content in the file', () => {
  const { results } = contentIn(lost.text)
  expect(results).toHaveLength(2)
  for (const { signed, attestations } of results)
    for (const { hash } of attestations) expect(contentHash(signed)).toBe(hash)
})

test('who works on the scan reads the archive, only the coordinator brings in, and the district sees nothing', async () => {
  const { coordinator, organisationId, districtId, text } = await aLostScan()
  const id = await bringIntoArchive(coordinator, bytes(text))
  const piece = contentIn(text).files[0]?.id ?? ''
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error) => String(error.code),
    )
  const calls = (ctx: Ctx) =>
    Promise.all(
      [
        listArchive(ctx),
        readArchive(ctx, id),
        archivedDocument(ctx, id),
        archivedFile(ctx, id, piece),
        previewArchive(ctx, bytes(text)),
        bringIntoArchive(ctx, bytes(text)),
      ].map(outcome),
    )
  const reads = [
    'contributor',
    'secretary',
    'mayor',
    'integrity-officer',
    'privacy-officer',
    'attention-officer',
    'controller',
  ]
  for (const role of municipalRoles) {
    const told = await calls(ctxFor(db, await aMember(db, { organisationId, districtId }, role)))
    const [seen, brought] = [told.slice(0, 4), told.slice(4)]
    const isReader = role === 'coordinator' || reads.includes(role)
    expect([role, ...seen]).toEqual([role, ...Array(4).fill(isReader ? 'done' : 'forbidden')])
    // The coordinator may, and is told that it is here already.
    expect([role, ...brought]).toEqual([role, ...Array(2).fill(role === 'coordinator' ? 'invalid' : 'forbidden')])
  }
  for (const role of districtRoles)
    expect(await calls(ctxFor(db, await aMember(db, districtId, role)))).toEqual(Array(6).fill('forbidden'))
  const stranger = (await aScan(db)).coordinator
  expect((await calls(stranger)).slice(1, 4)).toEqual(['not_found', 'not_found', 'not_found'])
})

test('by SQL too the archive is out of reach for neighbours and district, and stays as it is', async () => {
  const { coordinator, organisationId, districtId, other, text } = await aLostScan()
  const id = await bringIntoArchive(coordinator, bytes(text))
  const actors = [...everyoneAtMunicipality(other.organisationId, districtId), ...everyoneAtDistrict(districtId)]
  for (const name of ['archived_results', 'archived_files'])
    await expectIsolated(db, {
      table: `assessments.${name}`,
      rows: sql`organisation_id = ${organisationId}::uuid`,
      actors,
    })
  const changed = db.execute(sql`update assessments.archived_results set title = 'Anders' where id = ${id}::uuid`)
  await expect(changed).rejects.toMatchObject({ cause: { message: 'an archived result stays as it is' } })
})

test('five years after the last signature an archived result is destroyed with its files', async () => {
  const { coordinator, organisationId, text } = await aLostScan()
  await bringIntoArchive(coordinator, bytes(text))
  const left = async () => {
    const of = sql`organisation_id = ${organisationId}::uuid`
    const counts = await Promise.all(
      ['assessments.archived_results', 'assessments.archived_files'].map((name) =>
        rowsOf<{ n: number }>(db, sql`select count(*)::integer as n from ${sql.raw(name)} where ${of}`),
      ),
    )
    return counts.map(([one]) => one?.n)
  }
  await destroyExpired(db, archiveRetention, new Date('2029-01-14T03:30:00Z'))
  expect(await left()).toEqual([1, 1])
  await destroyExpired(db, archiveRetention, new Date('2029-01-15T03:30:00Z'))
  expect(await left()).toEqual([0, 0])
})

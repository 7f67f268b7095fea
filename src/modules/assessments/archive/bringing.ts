import { createHash } from 'node:crypto'
import { and, arrayContains, eq, inArray, sql } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, type Problem } from '#platform/errors'
import { store } from '#platform/files'
import { dayOf } from '#platform/language'
import { endDay } from '#platform/retention'
import { fileFaults } from '../exchange-oscal/bring-pieces.ts'
import type { ResultsContent } from '../exchange-oscal/content.ts'
import { readResults } from '../exchange-oscal/read-results.ts'
import { inspections } from '../inspections/schema.ts'
import { scans } from '../schema.ts'
import { may } from './policy.ts'
import { archiveTerm } from './retention.ts'
import { type ArchivedRow, archivedFiles, archivedResults } from './schema.ts'
import { signatureFaults } from './verify.ts'

/** What a file would bring in. */
export type ArchivePreview = Omit<ArchivedRow, 'id' | 'organisationId' | 'broughtBy' | 'broughtAt'> & {
  /** Pieces of evidence of which the file holds the bytes. */
  files: number
}

/**
 * What a file of signed results would bring in. Nothing is kept.
 * @throws AppError invalid with every fault of the file, each with its place
 */
export const previewArchive = (ctx: Ctx, bytes: Uint8Array): Promise<ArchivePreview> =>
  inTransaction(ctx, async (tx) => {
    const { files, ...content } = await weigh(tx, bytes)
    return { ...headOf(content, bytes), content: { ...content, files: [] }, files: files.length }
  })

/**
 * Brings signed results in as they are, with the files that travel. They count in the trend of the municipality itself alone, and replace nothing.
 * @returns the id under which they are kept
 * @throws AppError invalid with every fault of the file
 */
export const bringIntoArchive = (ctx: Ctx, bytes: Uint8Array): Promise<string> =>
  inTransaction(ctx, async (tx) => {
    const { files, ...content } = await weigh(tx, bytes)
    const { organisationId, personId } = personOf(tx)
    const [made] = await tx.db
      .insert(archivedResults)
      .values({
        ...headOf(content, bytes),
        ...{ organisationId, broughtBy: personId, broughtAt: tx.now },
        content: { ...content, files: [] },
      })
      .onConflictDoNothing()
      .returning({ id: archivedResults.id })
    if (!made) throw invalid([{ path: 'results', reason: 'assessments.archive_known' }])
    for (const { id: pieceId, name, base64 } of new Map(files.map((file) => [file.id, file])).values()) {
      const { id: fileId } = await store(tx, { name, bytes: Buffer.from(base64, 'base64') })
      await tx.db.insert(archivedFiles).values({ archiveId: made.id, pieceId, organisationId, fileId })
    }
    await audit(tx, 'assessments.bring_into_archive', { object: 'archive', id: made.id, fields: ['content'] })
    return made.id
  })

async function weigh(tx: Tx, bytes: Uint8Array): Promise<ResultsContent> {
  const { organisationId } = personOf(tx)
  authorise(tx, may.bringIntoArchive, { organisationId })
  const read = readResults(bytes)
  if ('faults' in read)
    throw invalid(read.faults.map(({ path, reason, params }) => ({ path, reason: `assessments.${reason}`, params })))
  const { content } = read
  const { code } = await organisationById(tx, organisationId)
  const { name } = content.municipality
  const problems: Problem[] = [
    ...(content.municipality.code === code
      ? []
      : [{ path: 'municipality', reason: 'assessments.oscal_other_municipality', params: { name } }]),
    ...signatureFaults(content),
    ...(await filesFaults(content)),
    ...(await hereAlready(tx, content)),
    ...dayFaults(content, dayOf(tx.now)),
  ]
  if (problems.length > 0) throw invalid(problems)
  return content
}

/** Nothing is signed later than today, and what should have been destroyed does not come back. */
function dayFaults(content: ResultsContent, today: string): Problem[] {
  const signedOn = signedOnOf(content)
  if (signedOn === null) return []
  if (signedOn > today) return [{ path: 'results', reason: 'assessments.archive_later' }]
  const last = endDay(archiveTerm, signedOn)
  return last !== null && last <= today ? [{ path: 'results', reason: 'assessments.archive_too_old' }] : []
}

/** The day of the last signature, YYYY-MM-DD. */
function signedOnOf({ results }: Pick<ResultsContent, 'results'>): string | null {
  const last = results
    .flatMap(({ attestations }) => attestations.map(({ at }) => at))
    .toSorted()
    .at(-1)
  return last ? dayOf(new Date(last)) : null
}

async function filesFaults({ results, files }: ResultsContent): Promise<Problem[]> {
  const pieces = results.flatMap((result) => result.pieces)
  const problems: Problem[] = []
  for (const [at, file] of files.entries()) {
    const piece = pieces.find(({ id }) => id === file.id)
    const title = piece?.title ?? file.name
    const reasons = await fileFaults(Buffer.from(file.base64, 'base64'), piece?.hash ?? null)
    for (const reason of reasons) problems.push({ path: `files.${at}`, reason, params: { title } })
  }
  return problems
}

/** What is here stays as it is: the same self-scan, the same assessment, or the same results brought in before. */
async function hereAlready(tx: Tx, { results }: ResultsContent): Promise<Problem[]> {
  const ids = results.map(({ id }) => id)
  const { organisationId } = personOf(tx)
  const own = and(eq(scans.organisationId, organisationId), inArray(scans.id, ids))
  const judged = and(eq(inspections.organisationId, organisationId), inArray(inspections.id, ids))
  const here = [
    ...(await tx.db.select({ id: scans.id }).from(scans).where(own)),
    ...(await tx.db.select({ id: inspections.id }).from(inspections).where(judged)),
  ]
  const same = and(arrayContains(archivedResults.resultIds, ids), sql`cardinality(result_ids) = ${ids.length}`)
  const known = await tx.db.select({ id: archivedResults.id }).from(archivedResults).where(same)
  return [
    ...here.map(({ id }) => ({
      path: `results.${ids.indexOf(id)}`,
      reason: 'assessments.archive_is_here',
      params: { round: results.find((one) => one.id === id)?.round.title ?? '' },
    })),
    ...(known.length > 0 ? [{ path: 'results', reason: 'assessments.archive_known' }] : []),
  ]
}

function headOf(content: Omit<ResultsContent, 'files'>, bytes: Uint8Array) {
  const { framework, results, origin } = content
  return {
    resultIds: results.map(({ id }) => id),
    title: results.map(({ round }) => round.title).join(' · '),
    frameworkCode: framework.code,
    frameworkVersion: framework.version,
    signedOn: signedOnOf(content) ?? '',
    documentHash: createHash('sha256').update(bytes).digest('hex'),
    origin,
  }
}

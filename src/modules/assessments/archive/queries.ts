import { and, desc, eq, sql } from 'drizzle-orm'
import { type Framework, oscalIdsOf } from '#modules/frameworks'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { fetchFile } from '#platform/files'
import { versionsInUse } from '../actions/load.ts'
import type { PieceFile, ResultsContent } from '../exchange-oscal/content.ts'
import { fileNameOf } from '../exchange-oscal/results.ts'
import { writeResults } from '../exchange-oscal/write-results.ts'
import { anId } from '../load.ts'
import { may } from './policy.ts'
import { type ArchivedRow, archivedFiles, archivedResults } from './schema.ts'

export type ArchivedLine = Pick<
  ArchivedRow,
  | 'id'
  | 'title'
  | 'frameworkCode'
  | 'frameworkVersion'
  | 'signedOn'
  | 'broughtAt'
  | 'resultIds'
  | 'origin'
  | 'documentHash'
> & { framework: string }

/** The results that files brought in for the acting organisation, the last signed first. */
export const listArchive = (ctx: Ctx): Promise<ArchivedLine[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeArchive, { organisationId })
    const { id, title, frameworkCode, frameworkVersion, signedOn } = archivedResults
    const { broughtAt, resultIds, origin, documentHash } = archivedResults
    return tx.db
      .select({
        ...{ id, title, frameworkCode, frameworkVersion, signedOn, broughtAt, resultIds, origin, documentHash },
        framework: sql<string>`${archivedResults.content} -> 'framework' ->> 'title'`,
      })
      .from(archivedResults)
      .where(eq(archivedResults.organisationId, organisationId))
      .orderBy(desc(signedOn), desc(broughtAt))
  })

export type Archived = ArchivedRow & {
  /** The pieces of which the file is here. */
  files: ReadonlySet<string>
  /** The version of the framework, when a round here uses it too. */
  framework: Framework | null
}

/** One of them. @throws AppError not_found */
export const readArchive = (ctx: Ctx, id: string): Promise<Archived> =>
  inTransaction(ctx, async (tx) => {
    const row = await findArchived(tx, id)
    const held = await tx.db.select().from(archivedFiles).where(eq(archivedFiles.archiveId, row.id))
    const files = new Set(held.map(({ pieceId }) => pieceId))
    return { ...row, files, framework: await frameworkHere(tx, row.content) }
  })

async function findArchived(tx: Tx, id: string): Promise<ArchivedRow> {
  const { organisationId } = personOf(tx)
  authorise(tx, may.seeArchive, { organisationId })
  const [row] = await tx.db
    .select()
    .from(archivedResults)
    .where(and(eq(archivedResults.id, anId(id, 'archive')), eq(archivedResults.organisationId, organisationId)))
  if (!row) throw notFound('archive')
  return row
}

/** The version of the framework when a round here uses it too. */
const frameworkHere = async (tx: Tx, { framework: { code, version } }: ResultsContent): Promise<Framework | null> =>
  (await versionsInUse(tx)).find((one) => one.code === code && one.version === version) ?? null

/** The same content again as an OSCAL document, with its files. What was taken out is logged. */
export const archivedDocument = (ctx: Ctx, id: string): Promise<{ name: string; content: string }> =>
  inTransaction(ctx, async (tx) => {
    const { content } = await findArchived(tx, id)
    const files: PieceFile[] = []
    for (const held of await tx.db.select().from(archivedFiles).where(eq(archivedFiles.archiveId, id))) {
      const { name, mediaType, bytes } = await fetchFile(tx, held.fileId)
      files.push({ id: held.pieceId, name, mediaType, base64: Buffer.from(bytes).toString('base64') })
    }
    await audit(tx, 'assessments.export_archive', { object: 'archive', id })
    const whole: ResultsContent = { ...content, files }
    const ids = oscalIdsOf((await frameworkHere(tx, content))?.nodes ?? [])
    return { name: fileNameOf(whole), content: writeResults(whole, { ids, at: tx.now }) }
  })

/** The file of a piece of evidence. Reading is logged. @throws AppError not_found */
export const archivedFile = (
  ctx: Ctx,
  id: string,
  pieceId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> =>
  inTransaction(ctx, async (tx) => {
    await findArchived(tx, id)
    const wanted = and(eq(archivedFiles.archiveId, id), eq(archivedFiles.pieceId, anId(pieceId, 'evidence')))
    const [held] = await tx.db.select().from(archivedFiles).where(wanted)
    if (!held) throw notFound('evidence')
    await audit(tx, 'assessments.open_evidence', { object: 'evidence', id: pieceId })
    return fetchFile(tx, held.fileId)
  })

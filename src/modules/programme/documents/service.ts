import { and, eq, max } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { conflict, invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { fetchFile, store } from '#platform/files'
import { meetings } from '../meetings/schema.ts'
import { findProgramme, recordOf } from '../queries.ts'
import { subProjects } from '../schema.ts'
import type { ChangeDocument, NewDocument } from './input.ts'
import { may, readRule } from './policy.ts'
import { type DocumentRow, type DocumentVersion, documents, documentVersions } from './schema.ts'

export type Upload = { name: string; bytes: Uint8Array }

/** A document that the actor may see. @throws AppError not_found, forbidden */
export async function findDocument(tx: Tx, id: string): Promise<DocumentRow> {
  const [found] = await tx.db.select().from(documents).where(eq(documents.id, id))
  if (!found) throw notFound('document')
  authorise(tx, readRule(found.classification), recordOf(found))
  return found
}

/** @throws AppError rule_broken for a document that was withdrawn: it has no file and does not change */
export function mustStand({ withdrawnAt }: DocumentRow): void {
  if (withdrawnAt !== null) throw ruleBroken('programme.document_is_withdrawn')
}

/**
 * Adds a document with the first version of its file.
 * @throws AppError invalid without a file, for a file of a kind that is not allowed, or for a sub-project or meeting of another programme
 */
export const addDocument = (
  ctx: Ctx,
  programmeId: string,
  input: NewDocument,
  upload: Upload | null,
): Promise<DocumentRow> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await findProgramme(tx, programmeId)
    authorise(tx, may.keepDocuments, recordOf({ organisationId }))
    const { note, ...fields } = input
    await mustRefer(tx, programmeId, fields, upload === null)
    const [made] = await tx.db
      .insert(documents)
      .values({ ...fields, programmeId, organisationId, madeBy: personOf(tx).personId, madeAt: tx.now })
      .returning()
    if (!made || !upload) throw notFound('document')
    await keepVersion(tx, made, { note, upload, number: 1 })
    await audit(tx, 'programme.add_document', { object: 'document', id: made.id, fields: [input.classification] })
    return made
  })

type Refers = { subProjectId: string | null; meetingId: string | null }

/** @throws AppError invalid with every problem */
async function mustRefer(
  tx: Tx,
  programmeId: string,
  { subProjectId, meetingId }: Refers,
  isBare = false,
): Promise<void> {
  const problems: Problem[] = []
  if (isBare) problems.push({ path: 'file', reason: 'programme.document_needs_file' })
  if (subProjectId) {
    const own = and(eq(subProjects.id, subProjectId), eq(subProjects.programmeId, programmeId))
    if ((await tx.db.$count(subProjects, own)) === 0)
      problems.push({ path: 'subProjectId', reason: 'programme.sub_project_unknown' })
  }
  if (meetingId) {
    const own = and(eq(meetings.id, meetingId), eq(meetings.programmeId, programmeId))
    if ((await tx.db.$count(meetings, own)) === 0)
      problems.push({ path: 'meetingId', reason: 'programme.meeting_unknown' })
  }
  if (problems.length > 0) throw invalid(problems)
}

type Kept = { note: string | null; upload: Upload; number: number }

async function keepVersion(
  tx: Tx,
  { id, organisationId }: DocumentRow,
  { note, upload, number }: Kept,
): Promise<DocumentVersion> {
  const { id: fileId, name, mediaType, size, sha256 } = await store(tx, upload)
  const by = { addedBy: personOf(tx).personId, addedAt: tx.now }
  const [made] = await tx.db
    .insert(documentVersions)
    .values({ documentId: id, organisationId, number, fileId, name, mediaType, size, sha256, note, ...by })
    .onConflictDoNothing()
    .returning()
  if (!made) throw conflict('document')
  return made
}

/** Adds a next version; the earlier ones stay. @throws AppError invalid for no file, or the same one again */
export const addVersion = (
  ctx: Ctx,
  id: string,
  note: string | null,
  upload: Upload | null,
): Promise<DocumentVersion> =>
  inTransaction(ctx, async (tx) => {
    const document = await findDocument(tx, id)
    authorise(tx, may.keepDocuments, recordOf(document))
    mustStand(document)
    if (!upload) throw invalid([{ path: 'file', reason: 'programme.document_needs_file' }])
    const [last] = await tx.db
      .select({ number: max(documentVersions.number) })
      .from(documentVersions)
      .where(eq(documentVersions.documentId, id))
    const made = await keepVersion(tx, document, { note, upload, number: (last?.number ?? 0) + 1 })
    const same = and(eq(documentVersions.documentId, id), eq(documentVersions.sha256, made.sha256))
    if ((await tx.db.$count(documentVersions, same)) > 1)
      throw invalid([{ path: 'file', reason: 'programme.version_is_there' }])
    await audit(tx, 'programme.add_version', { object: 'document', id, fields: [`version=${made.number}`] })
    return made
  })

const changeable = [
  'title',
  'classification',
  'woo',
  'wooGround',
  'term',
  'datedOn',
  'subProjectId',
  'meetingId',
] as const

/** Changes what is known of a document. @throws AppError invalid, conflict when someone was first */
export const changeDocument = (ctx: Ctx, id: string, { revision, ...input }: ChangeDocument): Promise<DocumentRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findDocument(tx, id)
    authorise(tx, may.keepDocuments, recordOf(before))
    mustStand(before)
    await mustRefer(tx, before.programmeId, input)
    const [after] = await tx.db
      .update(documents)
      .set({ ...input, revision: revision + 1 })
      .where(and(eq(documents.id, id), eq(documents.revision, revision)))
      .returning()
    if (!after) throw conflict('document')
    const fields = changeable.filter((key) => before[key] !== input[key])
    await audit(tx, 'programme.change_document', { object: 'document', id, fields })
    return after
  })

/** The file of a version; who took it is in the log of the district. @throws AppError not_found, forbidden, rule_broken */
export async function documentFile(ctx: Ctx, id: string, number: number) {
  const fileId = await inTransaction(ctx, async (tx) => {
    const document = await findDocument(tx, id)
    mustStand(document)
    const { organisationId } = document
    const one = and(eq(documentVersions.documentId, id), eq(documentVersions.number, number))
    const [found] = await tx.db.select({ fileId: documentVersions.fileId }).from(documentVersions).where(one)
    if (!found) throw notFound('document')
    const line = { object: 'document', id, organisationId, fields: [`version=${number}`] }
    await audit(tx, 'programme.open_document', line)
    return found.fileId
  })
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => fetchFile(tx, fileId))
}

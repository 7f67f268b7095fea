import { and, desc, eq, inArray } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { invalid, notFound, type Problem } from '#platform/errors'
import { fetchFile, store } from '#platform/files'
import { dayOf } from '#platform/language'
import type { EvidenceInput, EvidenceQuery } from './input.ts'
import { anId, holdScan, mustBeAsked, mustTakeAnswers } from './load.ts'
import { may } from './policy.ts'
import { type EvidenceRow, evidence, proofs } from './schema.ts'

export type Upload = { name: string; bytes: Uint8Array }

/**
 * Adds a piece of evidence, a file or a link, and lets it serve the norms named.
 * @throws AppError invalid when it has neither file nor link, is dated in the future, serves an
 * unknown norm, or the file is of a kind that is not allowed
 */
export const addEvidence = (
  ctx: Ctx,
  scanId: string,
  input: EvidenceInput,
  upload: Upload | null,
): Promise<EvidenceRow> =>
  inTransaction(ctx, async (tx) => {
    const found = await holdScan(tx, scanId, 'share')
    authorise(tx, may.addEvidence, found.scan)
    mustTakeAnswers(tx, found)
    await mustBeAsked(tx, found.round, input.norms)
    const { norms, ...fields } = input
    const made = await addPiece(tx, fields, upload)
    await serve(tx, scanId, made.id, norms)
    await audit(tx, 'assessments.add_evidence', { object: 'evidence', id: made.id, fields: norms })
    return made
  })

/**
 * A piece in the library of the acting organisation, to serve a norm or an action. The caller authorises.
 * @throws AppError invalid
 */
export async function addPiece(tx: Tx, input: NewPiece, upload: Upload | null): Promise<EvidenceRow> {
  const problems = evidenceProblems(input, upload !== null, dayOf(tx.now))
  if (problems.length > 0) throw invalid(problems)
  const file = upload ? await store(tx, upload) : null
  const { personId, organisationId } = personOf(tx)
  const own = {
    organisationId,
    fileId: file?.id ?? null,
    fileHash: file?.sha256 ?? null,
    addedBy: personId,
    addedAt: tx.now,
  }
  const [made] = await tx.db
    .insert(evidence)
    .values({ ...input, ...own })
    .onConflictDoNothing()
    .returning()
  if (!made) throw notFound('evidence')
  return made
}
/** `id` is given for a piece that was elsewhere before. */
export type NewPiece = Omit<EvidenceInput, 'norms'> & { id?: string }

/** Every problem at once: it needs a file or a link, and nothing proves what is yet to come. */
function evidenceProblems({ link, datedOn }: NewPiece, hasFile: boolean, today: string): Problem[] {
  const problems: Problem[] = []
  if (!hasFile && !link) problems.push({ path: 'file', reason: 'assessments.file_or_link' })
  if (datedOn > today) problems.push({ path: 'datedOn', reason: 'assessments.evidence_in_future' })
  return problems
}

/** Lets a piece serve norms of a scan. The caller authorises. */
export async function serve(tx: Tx, scanId: string, evidenceId: string, norms: readonly string[]): Promise<void> {
  if (norms.length === 0) return
  const { organisationId } = personOf(tx)
  await tx.db
    .insert(proofs)
    .values([...new Set(norms)].map((norm) => ({ scanId, norm, evidenceId, organisationId })))
    .onConflictDoNothing()
}

/** Lets an existing piece of evidence serve another norm of this scan. */
export const linkEvidence = (ctx: Ctx, scanId: string, norm: string, evidenceId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await holdScan(tx, scanId, 'share')
    authorise(tx, may.addEvidence, found.scan)
    mustTakeAnswers(tx, found)
    await mustBeAsked(tx, found.round, [norm])
    const own = and(
      eq(evidence.id, anId(evidenceId, 'evidence')),
      eq(evidence.organisationId, found.scan.organisationId),
    )
    const [known] = await tx.db.select({ id: evidence.id }).from(evidence).where(own)
    if (!known) throw notFound('evidence')
    await serve(tx, scanId, evidenceId, [norm])
    await audit(tx, 'assessments.link_evidence', { object: 'evidence', id: evidenceId, fields: [norm] })
  })

/** Takes a piece of evidence away from a norm; the piece itself stays for other norms and rounds. */
export const unlinkEvidence = (ctx: Ctx, scanId: string, norm: string, evidenceId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await holdScan(tx, scanId, 'share')
    authorise(tx, may.addEvidence, found.scan)
    mustTakeAnswers(tx, found)
    const piece = eq(proofs.evidenceId, anId(evidenceId, 'evidence'))
    const one = and(eq(proofs.scanId, scanId), eq(proofs.norm, norm), piece)
    const gone = await tx.db.delete(proofs).where(one).returning({ norm: proofs.norm })
    if (gone.length === 0) throw notFound('evidence')
    await audit(tx, 'assessments.unlink_evidence', { object: 'evidence', id: evidenceId, fields: [norm] })
  })

/** The municipality's library of evidence, newest first, to use again for other norms and rounds. */
export const evidenceLibrary = (ctx: Ctx, { search = '', form = '' }: Partial<EvidenceQuery> = {}) =>
  inTransaction(ctx, async (tx): Promise<EvidenceRow[]> => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readScan, { organisationId })
    const all = await tx.db
      .select()
      .from(evidence)
      .where(eq(evidence.organisationId, organisationId))
      .orderBy(desc(evidence.datedOn))
    const part = search.toLowerCase()
    return all.filter((piece) => (form === '' || piece.form === form) && piece.title.toLowerCase().includes(part))
  })

/** The evidence of a scan by norm. */
export async function proofsOf(tx: Tx, scanIds: string[]) {
  return tx.db
    .select({ scanId: proofs.scanId, norm: proofs.norm, evidence })
    .from(proofs)
    .innerJoin(evidence, eq(evidence.id, proofs.evidenceId))
    .where(inArray(proofs.scanId, scanIds))
}

/** The file of a piece of evidence that the actor may see; the district only what was released. Reading is logged. */
export async function evidenceFile(
  ctx: Ctx,
  evidenceId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const fileId = await inTransaction(ctx, async (tx) => {
    const [found] = await tx.db
      .select()
      .from(evidence)
      .where(eq(evidence.id, anId(evidenceId, 'evidence')))
    if (!found?.fileId) throw notFound('evidence')
    const districtId = personOf(tx).districtId
    authorise(tx, may.openEvidence, { organisationId: found.organisationId, districtId })
    await audit(tx, 'assessments.open_evidence', {
      object: 'evidence',
      id: evidenceId,
      organisationId: found.organisationId,
    })
    return found.fileId
  })
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => fetchFile(tx, fileId))
}

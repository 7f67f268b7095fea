import { and, eq, inArray, isNull } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { fetchFile, store } from '#platform/files'
import { dayOf } from '#platform/language'
import { anId } from '../load.ts'
import type { Upload } from '../proving.ts'
import { evidence, releases } from '../schema.ts'
import type { InspectionEvidenceInput } from './input.ts'
import { placeOf } from './judging.ts'
import { askedOf, type Found, findInspection, keysOf, mustBe, nodeIn, recordOf } from './load.ts'
import { may } from './policy.ts'
import { type InspectionEvidence, inspectionEvidence, reveals } from './schema.ts'

type Own = { place: 'first' | 'second'; addedBy: string; addedAt: Date; norm: string }

async function mayAdd(tx: Tx, inspectionId: string, norm: string): Promise<{ found: Found; own: Own }> {
  const found = await findInspection(tx, inspectionId, 'share')
  const place = placeOf(tx, found)
  mustBe(found, 'revise', 'draft', 'hearing')
  nodeIn(await askedOf(tx, found, place), norm)
  return { found, own: { place, norm, addedBy: personOf(tx).personId, addedAt: tx.now } }
}

async function keep(
  tx: Tx,
  { found, own }: { found: Found; own: Own },
  fields: Pick<InspectionEvidence, 'title' | 'form' | 'datedOn'> & Partial<InspectionEvidence>,
): Promise<InspectionEvidence> {
  const [made] = await tx.db
    .insert(inspectionEvidence)
    .values({ ...fields, ...keysOf(found), ...own })
    .returning()
  if (!made) throw notFound('evidence')
  await audit(tx, 'assessments.add_inspection_evidence', { object: 'evidence', id: made.id, fields: [own.norm] })
  return made
}

/**
 * Adds what the assessor saw, a file or a link.
 * @throws AppError invalid without either, for a day to come, or a kind of file that is not allowed
 */
export const addInspectionEvidence = (
  ctx: Ctx,
  inspectionId: string,
  norm: string,
  given: { input: InspectionEvidenceInput; upload: Upload | null },
): Promise<InspectionEvidence> =>
  inTransaction(ctx, async (tx) => {
    const at = await mayAdd(tx, inspectionId, norm)
    const { input, upload } = given
    const problems: Problem[] = []
    if (!upload && !input.link) problems.push({ path: 'file', reason: 'assessments.file_or_link' })
    if (input.datedOn > dayOf(tx.now)) problems.push({ path: 'datedOn', reason: 'assessments.evidence_in_future' })
    if (problems.length > 0) throw invalid(problems)
    const file = upload ? await store(tx, upload) : null
    return keep(tx, at, { ...input, fileId: file?.id ?? null, fileHash: file?.sha256 ?? null })
  })

type Released = { id: string; title: string; form: string; datedOn: string; norm: string }

/** The pieces that the municipality released with its self-scan, for its assessors; by norm. Levels are on none of them. */
export const releasedPieces = (ctx: Ctx, inspectionId: string): Promise<Released[]> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    placeOf(tx, found)
    return released(tx, found)
  })

const released = (tx: Tx, { inspection, round }: Found): Promise<Released[]> =>
  tx.db
    .select({
      id: evidence.id,
      title: evidence.title,
      form: evidence.form,
      datedOn: evidence.datedOn,
      norm: releases.norm,
    })
    .from(releases)
    .innerJoin(evidence, eq(evidence.id, releases.itemId))
    .where(
      and(
        eq(releases.organisationId, inspection.organisationId),
        inArray(releases.roundId, round.linkedId ? [round.linkedId] : []),
        eq(releases.kind, 'evidence'),
        isNull(releases.withdrawnAt),
      ),
    )
    .orderBy(releases.norm, evidence.title)

/** Refers to a piece that the municipality released. @throws AppError not_found for one that it did not. */
export const referEvidence = (
  ctx: Ctx,
  inspectionId: string,
  norm: string,
  evidenceId: string,
): Promise<InspectionEvidence> =>
  inTransaction(ctx, async (tx) => {
    const at = await mayAdd(tx, inspectionId, norm)
    const piece = (await released(tx, at.found)).find(({ id }) => id === evidenceId)
    if (!piece) throw notFound('evidence')
    const { title, form, datedOn } = piece
    return keep(tx, at, { title, form, datedOn, released: true, releasedId: evidenceId })
  })

/** Takes a piece away again, as long as no reveal is bound to it. */
export const removeInspectionEvidence = (ctx: Ctx, inspectionId: string, evidenceId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId, 'share')
    const place = placeOf(tx, found)
    mustBe(found, 'revise', 'draft', 'hearing')
    const id = anId(evidenceId, 'evidence')
    const bound = await tx.db
      .select({ evidence: reveals.evidence })
      .from(reveals)
      .where(eq(reveals.inspectionId, inspectionId))
    if (bound.some((one) => one.evidence.includes(id))) throw ruleBroken('assessments.evidence_is_bound')
    const own = and(eq(inspectionEvidence.inspectionId, inspectionId), eq(inspectionEvidence.place, place))
    const [gone] = await tx.db
      .delete(inspectionEvidence)
      .where(and(eq(inspectionEvidence.id, id), own))
      .returning({ id: inspectionEvidence.id })
    if (!gone) throw notFound('evidence')
    await audit(tx, 'assessments.remove_inspection_evidence', { object: 'evidence', id })
  })

/** The file of a piece of an inspection, for its assessors, and from the hearing on for who reads the result; logged. */
export async function inspectionFile(
  ctx: Ctx,
  inspectionId: string,
  evidenceId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const fileId = await inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.readResult, recordOf(found))
    const at = and(
      eq(inspectionEvidence.id, anId(evidenceId, 'evidence')),
      eq(inspectionEvidence.inspectionId, inspectionId),
    )
    const [piece] = await tx.db.select().from(inspectionEvidence).where(at)
    if (!piece?.fileId) throw notFound('evidence')
    await audit(tx, 'assessments.open_inspection_evidence', { object: 'evidence', id: evidenceId })
    return piece.fileId
  })
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => fetchFile(tx, fileId))
}

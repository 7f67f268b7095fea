import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import type { ReleaseInput } from './input.ts'
import { anId, findScan, holdScan } from './load.ts'
import { may } from './policy.ts'
import { answers, comments, proofs, type Release, releases, type Scan } from './schema.ts'

/**
 * Lets the district read one reason, comment or piece of evidence of a scan that is handed in; twice is the same as once.
 * @throws AppError not_found for an item that is not at this norm, rule_broken while the scan is open
 */
export const release = (ctx: Ctx, scanId: string, input: ReleaseInput): Promise<Release> =>
  inTransaction(ctx, async (tx) => {
    const { scan } = await holdScan(tx, scanId, 'share')
    authorise(tx, may.release, scan)
    if (scan.state === 'open') throw ruleBroken('assessments.release_when_open')
    if (!(await isThere(tx, scan, input))) throw notFound('release')
    const { organisationId, districtId, roundId } = scan
    const item = { ...input, itemId: input.kind === 'reason' ? null : input.itemId }
    const [made] = await tx.db
      .insert(releases)
      .values({
        ...item,
        scanId,
        organisationId,
        districtId,
        roundId,
        releasedBy: personOf(tx).personId,
        releasedAt: tx.now,
      })
      .onConflictDoNothing()
      .returning()
    const given = made ?? (await present(tx, scanId, item))
    await audit(tx, 'assessments.release', { object: 'scan', id: scanId, fields: [input.norm, input.kind] })
    return given
  })

async function present(tx: Tx, scanId: string, { norm, kind, itemId }: ReleaseInput): Promise<Release> {
  const item = itemId === null ? isNull(releases.itemId) : eq(releases.itemId, itemId)
  const at = and(eq(releases.scanId, scanId), eq(releases.norm, norm), eq(releases.kind, kind), item)
  const [found] = await tx.db
    .select()
    .from(releases)
    .where(and(at, isNull(releases.withdrawnAt)))
  if (!found) throw conflict('release')
  return found
}

/** Whether the item stands at this norm of this scan. */
async function isThere(tx: Tx, { id }: Scan, { norm, kind, itemId }: ReleaseInput): Promise<boolean> {
  if (kind === 'reason') {
    const at = and(eq(answers.scanId, id), eq(answers.norm, norm), isNotNull(answers.reason))
    return (await tx.db.select({ norm: answers.norm }).from(answers).where(at)).length > 0
  }
  const item = anId(itemId ?? '', 'release')
  if (kind === 'comment') {
    const at = and(eq(comments.scanId, id), eq(comments.norm, norm), eq(comments.id, item))
    return (await tx.db.select({ id: comments.id }).from(comments).where(at)).length > 0
  }
  const at = and(eq(proofs.scanId, id), eq(proofs.norm, norm), eq(proofs.evidenceId, item))
  return (await tx.db.select({ norm: proofs.norm }).from(proofs).where(at)).length > 0
}

/** Takes a release back at once. */
export const withdrawRelease = (ctx: Ctx, scanId: string, releaseId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.release, (await findScan(tx, scanId)).scan)
    const [gone] = await tx.db
      .update(releases)
      .set({ withdrawnAt: tx.now })
      .where(
        and(eq(releases.id, anId(releaseId, 'release')), eq(releases.scanId, scanId), isNull(releases.withdrawnAt)),
      )
      .returning({ id: releases.id })
    if (!gone) throw notFound('release')
    await audit(tx, 'assessments.withdraw_release', { object: 'scan', id: scanId })
  })

/** What a municipality has released of a scan, for itself. */
export const releasesOf = (ctx: Ctx, scanId: string) =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.readScan, (await findScan(tx, scanId)).scan)
    return tx.db
      .select()
      .from(releases)
      .where(and(eq(releases.scanId, scanId), isNull(releases.withdrawnAt)))
  })

import { and, eq, isNull } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import type { ReleaseInput } from './input.ts'
import { findScan } from './load.ts'
import { may } from './policy.ts'
import { releases } from './schema.ts'

/** Lets the district read one reason, comment or piece of evidence of a scan that is handed in. */
export const release = (ctx: Ctx, scanId: string, input: ReleaseInput): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { scan } = await findScan(tx, scanId)
    authorise(tx, may.release, scan)
    if (scan.state === 'open') throw ruleBroken('assessments.release_when_open')
    const { organisationId, districtId } = scan
    await tx.db
      .insert(releases)
      .values({ ...input, scanId, organisationId, districtId, releasedBy: personOf(tx).personId, releasedAt: tx.now })
    await audit(tx, 'assessments.release', { object: 'scan', id: scanId, fields: [input.norm, input.kind] })
  })

/** Takes a release back at once. */
export const withdrawRelease = (ctx: Ctx, scanId: string, releaseId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.release, (await findScan(tx, scanId)).scan)
    const [gone] = await tx.db
      .update(releases)
      .set({ withdrawnAt: tx.now })
      .where(and(eq(releases.id, releaseId), eq(releases.scanId, scanId), isNull(releases.withdrawnAt)))
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

import { asc, eq, sql } from 'drizzle-orm'
import { authorise } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { contentHash } from '../content-hash.ts'
import { findInspection, recordOf } from './load.ts'
import { may } from './policy.ts'
import { inspectionContents, type Reveal, reveals } from './schema.ts'

export type CheckedReveal = Reveal & { verdictsHold: boolean; chainHolds: boolean }
export type Proof = {
  reveals: CheckedReveal[]
  /** The first link that does not hold; null when the order of all is proved. */
  brokenAt: number | null
  /** Whether what was signed is what is kept; null before the signature. */
  signatureHolds: boolean | null
}

/**
 * Calculates the chain of reveals again: each verdict is the one that was bound before its theme was seen, and each reveal follows
 * from the one before. As the system, for everyone who may know of the inspection: it tells whether it holds, not what it holds.
 */
export const verifyReveals = async (ctx: Ctx, inspectionId: string): Promise<Proof> => {
  const { inspection } = await inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.see, recordOf(found))
    return found
  })
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const at = eq(reveals.inspectionId, inspectionId)
    const links = await tx.db.select().from(reveals).where(at).orderBy(asc(reveals.number))
    const checked = await rowsOf<{ number: number; verdictsHold: boolean; chainHolds: boolean }>(
      tx.db,
      sql`select number, verdicts_hold as "verdictsHold", chain_holds as "chainHolds" from assessments.checked_reveals(${inspectionId}::uuid)`,
    )
    const all = links.map((link) => {
      const found = checked.find(({ number }) => number === link.number)
      return { ...link, verdictsHold: found?.verdictsHold ?? false, chainHolds: found?.chainHolds ?? false }
    })
    const [kept] = await tx.db
      .select()
      .from(inspectionContents)
      .where(eq(inspectionContents.inspectionId, inspectionId))
    return {
      reveals: all,
      brokenAt: all.find((one) => !one.verdictsHold || !one.chainHolds)?.number ?? null,
      signatureHolds: kept ? contentHash(kept.content) === inspection.contentHash : null,
    }
  })
}

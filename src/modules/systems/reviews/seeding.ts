import { personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { authorisations } from '../access/schema.ts'
import type { AddInput } from '../authorisations/input.ts'
import { districtOf } from '../catalogue/district.ts'
import { sourceOf } from '../catalogue/queries.ts'
import type { DecidedLine } from './input.ts'
import type { Decision } from './model.ts'
import { reviewSource } from './reviewing.ts'

export type SeededAuthorisation = AddInput & {
  by: Ctx
  /** What is decided on it, and why when it does not stay; none: it was not reviewed yet. */
  review?: { decision: Decision; reason: string | null } | undefined
}

/** Writes down an authorisation on a day before the people of the demo were there. */
const write = (ctx: Ctx, { source: code, ...given }: AddInput) =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId: grantedBy } = personOf(tx)
    const { id: sourceId } = await sourceOf(tx, code)
    const { districtId } = districtOf(tx)
    const [made] = await tx.db
      .insert(authorisations)
      .values({ ...given, organisationId, districtId, sourceId, grantedBy, grantedAt: tx.now })
      .returning({ id: authorisations.id })
    return made?.id ?? ''
  })

/**
 * Writes down authorisations for the demo. Of a source of which they have a review one round is signed.
 * @param reviewer who signs, and when
 */
export async function seedAuthorisations(all: readonly SeededAuthorisation[], reviewer: Ctx): Promise<void> {
  const rounds = new Map<string, DecidedLine[]>()
  for (const { by, review, ...given } of all) {
    const id = await write(by, given)
    if (review) rounds.set(given.source, [...(rounds.get(given.source) ?? []), { id, ...review, endsOn: null }])
  }
  for (const [source, lines] of rounds) await reviewSource(reviewer, source, { lines })
}

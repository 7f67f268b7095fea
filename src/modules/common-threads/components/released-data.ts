import { mayReadReleased, type ReleasedItem, releasedInRound } from '#modules/assessments'
import { municipalitiesOf } from '#modules/organisations'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'

export type ReleasedShown = ReleasedItem & { municipality: string }

/** What municipalities released on a norm, with their names; null for who may not read it. */
export async function releasedData(
  ctx: Ctx,
  round: { id: string; organisationId: string },
  norm: string,
): Promise<ReleasedShown[] | null> {
  if (!mayReadReleased(ctx, round.organisationId)) return null
  const items = await releasedInRound(ctx, round.id, norm)
  if (items.length === 0) return []
  const all = await inTransaction(ctx, (tx) => municipalitiesOf(tx, round.organisationId, dayOf(ctx.now)))
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return items.map((item) => ({ ...item, municipality: names.get(item.organisationId) ?? '' }))
}

import { and, eq, inArray } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { may } from './policy.ts'
import { type Action, shown } from './queries.ts'
import { type ActionRow, actions } from './schema.ts'

type From = { origin: ActionRow['origin']; id: string; title?: string; norms?: readonly string[] }

/**
 * Where who acts can make an action from something; null for who makes none. The page itself reads what a finding or recommendation
 * says, so that none of it stands in an address.
 */
export function newActionAddress(ctx: Ctx, { origin, id, title, norms }: From): string | null {
  if (!allows(ctx, may.keepActions, { organisationId: personOf(ctx).organisationId })) return null
  const choices = new URLSearchParams({ herkomst: origin, van: id })
  if (title !== undefined) choices.set('titel', title.slice(0, 200))
  if (norms !== undefined) choices.set('normen', norms.join(', '))
  return `/acties/nieuw?${choices}`
}

/** The actions of the acting organisation that came from any of these findings and recommendations, for who reads actions there; none for others. */
export const actionsMadeFrom = (ctx: Ctx, ids: readonly string[]): Promise<Action[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    if (!allows(tx, may.seeActions, { organisationId })) return []
    const from = and(
      eq(actions.organisationId, organisationId),
      inArray(actions.origin, ['finding', 'recommendation']),
      inArray(actions.originId, [...ids]),
    )
    return shown(tx, await tx.db.select().from(actions).where(from).orderBy(actions.number))
  })

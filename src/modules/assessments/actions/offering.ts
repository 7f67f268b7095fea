import { and, eq } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { may } from './policy.ts'
import { type Action, shown } from './queries.ts'
import { type ActionRow, actions } from './schema.ts'

type From = { origin: ActionRow['origin']; id: string; title: string; norms: readonly string[] }

/** Where who acts can make an action from something; null for who makes none. */
export function newActionAddress(ctx: Ctx, { origin, id, title, norms }: From): string | null {
  if (!allows(ctx, may.keepActions, { organisationId: personOf(ctx).organisationId })) return null
  const choices = { herkomst: origin, van: id, titel: title.slice(0, 200), normen: norms.join(', ') }
  return `/acties/nieuw?${new URLSearchParams(choices)}`
}

/** The actions of the acting organisation that came from something, for who reads actions there; none for others. */
export const actionsMadeFrom = (ctx: Ctx, origin: From['origin'], id: string): Promise<Action[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    if (!allows(tx, may.seeActions, { organisationId })) return []
    const from = and(eq(actions.organisationId, organisationId), eq(actions.origin, origin), eq(actions.originId, id))
    return shown(tx, await tx.db.select().from(actions).where(from).orderBy(actions.number))
  })

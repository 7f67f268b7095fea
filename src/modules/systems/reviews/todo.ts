import { allows } from '#platform/access'
import type { Ctx, Part } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from './policy.ts'
import { hasWorkFor, isDue, standingQuery, standingsOf } from './standing.ts'

/** For how many sources someone has authorisations to review, and how many of those are late. */
export type ReviewsTodo = { due: number; late: number }

/** A source manager is asked for all that is due; a coordinator for what was begun and still waits for someone else. */
export function reviewsTodo(ctx: Ctx): Part<ReviewsTodo> {
  const { actor } = ctx
  if (actor.kind !== 'person' || !allows(ctx, may.review, { organisationId: actor.organisationId }))
    return { query: null, read: () => ({ due: 0, late: 0 }) }
  const isManager = actor.roles.includes('source-manager')
  const read = (rows: readonly unknown[]): ReviewsTodo => {
    const mine = standingsOf(rows, dayOf(ctx.now)).filter(
      (one) => isDue(one) && hasWorkFor(one, actor.personId) && (isManager || one.waiting.length > 0),
    )
    return { due: mine.length, late: mine.filter(({ standing }) => standing === 'overdue').length }
  }
  return { query: standingQuery(actor.organisationId), read }
}

import type { Role } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { countWaiting } from './queries.ts'

/** Who usually decides; a coordinator or secretary, who do so where there is no other, get a mail and find it under Access. */
const deciders: readonly Role[] = ['manager', 'source-manager']

/** How many requests for access to a source wait for a decision of the actor, for who usually decides. */
export const accessTodo = (ctx: Ctx): Promise<number> => {
  const { actor } = ctx
  if (actor.kind !== 'person' || actor.organisationId === actor.districtId) return Promise.resolve(0)
  if (!deciders.some((role) => actor.roles.includes(role))) return Promise.resolve(0)
  return inTransaction(ctx, countWaiting)
}

import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { allows, type Role } from '#platform/access'
import type { Ctx, Part } from '#platform/db'
import { may } from './policy.ts'

/** Who usually decides; a coordinator or secretary, who do so where there is no other, get a mail and find it under Access. */
const deciders: readonly Role[] = ['manager', 'source-manager']
const Rows = z.array(z.object({ waiting: z.number() }))

/** How many requests for access to a source wait for a decision of the actor, for who usually decides. */
export function accessTodo(ctx: Ctx): Part<number> {
  const { actor } = ctx
  if (actor.kind !== 'person' || actor.organisationId === actor.districtId) return { query: null, read: () => 0 }
  if (!deciders.some((role) => actor.roles.includes(role))) return { query: null, read: () => 0 }
  const { organisationId, personId } = actor
  const some = { organisationId, personId: '', approverId: null }
  const approves = allows(ctx, may.approveForNobody, some) ? sql`approver_id is null` : sql`false`
  const grants = allows(ctx, may.grant, some) ? sql`state = 'approved'` : sql`false`
  const query = sql`select count(*)::integer as waiting from systems.access_requests
    where organisation_id = ${organisationId}::uuid and person_id <> ${personId}::uuid
      and ((state = 'asked' and (approver_id = ${personId}::uuid or ${approves})) or ${grants})`
  return { query, read: (found) => Rows.parse(found)[0]?.waiting ?? 0 }
}

import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { allows } from '#platform/access'
import type { Ctx, Part } from '#platform/db'
import { may } from '../policy.ts'

const Rows = z.array(z.object({ waiting: z.number() }))

/** How many proposals of others wait for a decision of the actor; 0 for who may not decide. */
export function proposalsTodo(ctx: Ctx): Part<number> {
  const { actor } = ctx
  if (actor.kind !== 'person' || actor.districtId === null) return { query: null, read: () => 0 }
  const organisationId = actor.districtId
  if (!allows(ctx, may.decide, { organisationId, districtId: organisationId })) return { query: null, read: () => 0 }
  const query = sql`select count(*)::integer as waiting from systems.versions v
    where v.organisation_id = ${organisationId}::uuid and v.state = 'proposed' and v.made_by is distinct from ${actor.personId}::uuid`
  return { query, read: (found) => Rows.parse(found)[0]?.waiting ?? 0 }
}

import { and, eq, sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, forbidden, invalid, notFound, ruleBroken } from '#platform/errors'
import { sources } from '../catalogue/schema.ts'
import { tell } from './asking.ts'
import type { StepInput } from './input.ts'
import { type RequestState, type Step, steps, stepsIn, type Taker } from './model.ts'
import { isUnmanaged, peopleHere } from './people.ts'
import { may } from './policy.ts'
import { type AccessRequest, type Authorisation, accessRequests, authorisations } from './schema.ts'

/** `isUnmanaged`: no source manager but perhaps who asks is there. */
export type LoadedRequest = AccessRequest & { isUnmanaged: boolean }
export type Loaded = {
  request: LoadedRequest
  source: { code: string; name: string; contact: string }
  authorisation: Authorisation | null
}
/** Of a source, in SQL. */
export const sourceName = sql<string>`${sources.content}->>'name'`
const source = { code: sources.code, name: sourceName, contact: sql<string>`${sources.content}->>'contact'` }

/** A request that the actor may see. @throws AppError not_found */
export async function findRequest(tx: Tx, id: string): Promise<Loaded> {
  const [found] = await tx.db
    .select({ request: accessRequests, source, authorisation: authorisations })
    .from(accessRequests)
    .innerJoin(sources, eq(sources.id, accessRequests.sourceId))
    .leftJoin(authorisations, eq(authorisations.requestId, accessRequests.id))
    .where(eq(accessRequests.id, id))
  if (!found) throw notFound('access_request')
  const { request } = found
  if (!allows(tx, may.ownRequest, request)) authorise(tx, may.readAccess, request)
  const here = await peopleHere(tx, request.organisationId)
  return { ...found, request: { ...request, isUnmanaged: isUnmanaged(here, request.personId) } }
}

const takes: Record<Taker, readonly (typeof may)[keyof typeof may][]> = {
  requester: [may.withdraw],
  approver: [may.approve, may.approveForNobody],
  granter: [may.grant, may.grantForNobody],
}
const isTaker = (ctx: Ctx, request: LoadedRequest, taker: Taker) =>
  takes[taker].some((permission) => allows(ctx, permission, request))

/** What the actor can do with a request now. */
export const stepsFor = (ctx: Ctx, request: LoadedRequest): Step[] =>
  stepsIn(
    request.state,
    (['requester', 'approver', 'granter'] as const).filter((taker) => isTaker(ctx, request, taker)),
  )

const refusals: Record<Taker, string> = {
  requester: `${may.withdraw.name}.forbidden`,
  approver: `${may.approve.name}.forbidden`,
  granter: `${may.grant.name}.forbidden`,
}

/**
 * Takes a step of a request. Granting writes down the authorisation: it changes nothing in the source itself.
 * @throws AppError not_found, forbidden, invalid, rule_broken when there is no such step now, conflict when someone was first
 */
export const moveRequest = (ctx: Ctx, id: string, given: StepInput): Promise<AccessRequest> =>
  inTransaction(ctx, async (tx) => {
    const { request: before } = await findRequest(tx, id)
    const { by, from, to } = steps[given.do]
    if (!isTaker(tx, before, by)) throw forbidden(refusals[by])
    const known: readonly RequestState[] = from
    if (!known.includes(before.state)) throw ruleBroken('systems.request_not_there')
    const [after] = await tx.db
      .update(accessRequests)
      .set({ state: to, reason: given.reason, movedAt: tx.now, revision: given.revision + 1 })
      .where(and(eq(accessRequests.id, id), eq(accessRequests.revision, given.revision)))
      .returning()
    if (!after) throw conflict('access_request')
    if (given.do === 'grant') await writeDown(tx, after, given)
    await tell(tx, after, given.do)
    await audit(tx, `systems.${given.do}_access`, { object: 'access_request', id, fields: ['state'] })
    return after
  })

/** What was granted. @throws AppError invalid when it would start after its end */
async function writeDown(tx: Tx, request: AccessRequest, { startsOn, arrangedBy }: StepInput): Promise<void> {
  const { organisationId, districtId, sourceId, personId, role, task, endsOn, id: requestId } = request
  if (startsOn === null || arrangedBy === null) throw invalid([{ path: 'startsOn', reason: 'input.invalid_type' }])
  if (startsOn > endsOn) throw invalid([{ path: 'startsOn', reason: 'systems.ends_before_start' }])
  await tx.db.insert(authorisations).values({
    ...{ organisationId, districtId, sourceId, personId, role, task, requestId, startsOn, endsOn, arrangedBy },
    ...{ grantedBy: personOf(tx).personId, grantedAt: tx.now },
  })
}

import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, ruleBroken } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { sourceOf } from '../catalogue/queries.ts'
import type { SourceRow } from '../catalogue/schema.ts'
import { type FinderRole, finderRoles } from '../codes.ts'
import type { Applied, Verdict } from '../finder/model.ts'
import type { AskInput, UseInput } from './input.ts'
import { judge, type RequestEvent } from './model.ts'
import { approverFor, isUnmanaged, peopleHere } from './people.ts'
import { may } from './policy.ts'
import { type AccessRequest, accessRequestEvents, accessRequests } from './schema.ts'
import { tellAccessJob } from './telling.ts'

/** A source for which access can be asked. @throws AppError not_found, rule_broken for what is withdrawn or open to everyone */
async function closedSource(tx: Tx, code: string): Promise<SourceRow> {
  const source = await sourceOf(tx, code)
  authorise(tx, may.ask, personOf(tx))
  if (source.state !== 'published') throw ruleBroken('systems.not_open_for_requests')
  if (source.content.access === 'public') throw ruleBroken('systems.open_to_everyone')
  return source
}

/** Whether the actor can ask for access to a source. */
export const canAsk = (ctx: Ctx, { state, content }: Pick<SourceRow, 'state' | 'content'>): boolean =>
  state === 'published' && content.access !== 'public' && allows(ctx, may.ask, personOf(ctx))

export type Offer = {
  source: Pick<SourceRow, 'code' | 'content'>
  /** What the rules say of this work and task, when both are told. */
  use: { verdict: Verdict; because: Applied[] } | null
  /** For a refusal: the work that may use the source for this task. */
  instead: FinderRole[]
}

/** What the form of a request shows before it is sent. @throws AppError not_found, forbidden, rule_broken */
export const offerAccess = (ctx: Ctx, code: string, use: UseInput | null): Promise<Offer> =>
  inTransaction(ctx, async (tx) => {
    const { code: itsCode, content } = await closedSource(tx, code)
    const found = use && judge(content, use)
    const others = use && found?.verdict === 'no' ? finderRoles.filter((role) => role !== use.role) : []
    const instead = others.filter((role) => use && judge(content, { ...use, role }).verdict !== 'no')
    return { source: { code: itsCode, content }, use: found, instead }
  })

/**
 * Asks for access to a source for oneself. What the rules refuse can't be asked; a condition is for the people who decide. Whoever must
 * approve it gets a mail.
 * @throws AppError not_found, forbidden, invalid, rule_broken when the rules refuse it or nobody can decide, conflict when it was asked
 * before and is still open
 */
export const askAccess = (ctx: Ctx, code: string, given: AskInput): Promise<AccessRequest> =>
  inTransaction(ctx, async (tx) => {
    const source = await closedSource(tx, code)
    const { organisationId, personId } = personOf(tx)
    const { verdict } = judge(source.content, given)
    if (verdict === 'no') throw ruleBroken('systems.access_refused_by_rules')
    if (given.startsOn < dayOf(tx.now)) throw invalid([{ path: 'startsOn', reason: 'systems.starts_in_the_past' }])
    const here = await peopleHere(tx, organisationId)
    const approverId = await approverFor(tx, here)
    const isLost = isUnmanaged(here, personId) && here.having('coordinator').every((id) => id === personId)
    if (approverId === undefined || isLost) throw ruleBroken('systems.nobody_decides')
    const { districtId } = districtOf(tx)
    const [made] = await tx.db
      .insert(accessRequests)
      .values({
        ...given,
        ...{ organisationId, districtId, sourceId: source.id, personId, verdict, approverId },
        ...{ askedAt: tx.now, movedAt: tx.now },
      })
      .onConflictDoNothing()
      .returning()
    if (!made) throw conflict('access_request')
    await tell(tx, made, 'ask')
    await audit(tx, 'systems.ask_access', { object: 'access_request', id: made.id, fields: Object.keys(given) })
    return made
  })

/** A line in the trace of a request, and a mail to who must know. */
export async function tell(tx: Tx, request: AccessRequest, what: RequestEvent): Promise<void> {
  const { id: requestId, organisationId } = request
  const doneBy = tx.actor.kind === 'person' ? tx.actor.personId : null
  await tx.db.insert(accessRequestEvents).values({ requestId, organisationId, what, doneBy, doneAt: tx.now })
  await enqueue(tx, tellAccessJob, { requestId, state: request.state })
}

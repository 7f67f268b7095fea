import { and, eq, isNull } from 'drizzle-orm'
import { membersOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { lastDayFor } from '../access/model.ts'
import { peopleHere } from '../access/people.ts'
import { may as access } from '../access/policy.ts'
import { type Authorisation, authorisations } from '../access/schema.ts'
import { districtOf } from '../catalogue/district.ts'
import { publishedSources, sourceOf } from '../catalogue/queries.ts'
import type { AddInput, EndInput, UndoInput } from './input.ts'
import { may } from './policy.ts'

/** An authorisation that the actor may see: of oneself, or all of the municipality. @throws AppError not_found */
export async function findAuthorisation(tx: Tx, id: string): Promise<Authorisation> {
  const [found] = await tx.db.select().from(authorisations).where(eq(authorisations.id, id))
  if (!found) throw notFound('authorisation')
  if (found.personId === personOf(tx).personId) authorise(tx, may.own, found)
  else authorise(tx, access.readAccess, found)
  return found
}

/** What the form to write one down offers. @throws AppError forbidden */
export const offerAdding = (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.add, { organisationId })
    const today = dayOf(tx.now)
    const here = (await membersOf(tx, organisationId, today)).filter((one) => one.startsOn <= today)
    const people = new Map(here.filter((one) => one.personId !== personId).map((one) => [one.personId, one.name]))
    const closed = (await publishedSources(tx)).filter(({ content }) => content.access !== 'public')
    return {
      people: [...people].map(([id, name]) => ({ id, name })),
      sources: closed.map(({ code, content }) => ({ code, name: content.name })),
    }
  })

/** What can't be, all at once. */
function faultsOf({ startsOn, endsOn, reviewedOn }: AddInput, today: string, isHere: boolean): Problem[] {
  const faults = {
    personId: isHere ? null : 'systems.not_here',
    startsOn: startsOn > today ? 'systems.starts_in_the_future' : null,
    endsOn: endsOn < today ? 'systems.is_over' : endsOn > lastDayFor(today) ? 'systems.access_too_long' : null,
    reviewedOn: reviewedOn !== null && reviewedOn > today ? 'systems.reviewed_in_the_future' : null,
  }
  return Object.entries(faults).flatMap(([path, reason]) => (reason === null ? [] : [{ path, reason }]))
}

/**
 * Writes down what someone could do already before it was kept here. It changes nothing in the source itself.
 * @throws AppError not_found, forbidden, invalid, rule_broken for a source that is open to everyone, conflict when it runs already
 */
export const addAuthorisation = (ctx: Ctx, given: AddInput): Promise<Authorisation> =>
  inTransaction(ctx, async (tx) => {
    const { source: code, ...fields } = given
    const { organisationId, personId: grantedBy } = personOf(tx)
    authorise(tx, may.add, { organisationId, personId: fields.personId })
    const source = await sourceOf(tx, code)
    if (source.content.access === 'public') throw ruleBroken('systems.open_to_everyone')
    const here = await peopleHere(tx, organisationId)
    const faults = faultsOf(given, dayOf(tx.now), here.isHere(fields.personId))
    if (faults.length > 0) throw invalid(faults)
    await mustBeNew(tx, { ...fields, sourceId: source.id })
    const { districtId } = districtOf(tx)
    const [made] = await tx.db
      .insert(authorisations)
      .values({ ...fields, organisationId, districtId, sourceId: source.id, grantedBy, grantedAt: tx.now })
      .returning()
    if (!made) throw conflict('authorisation')
    await audit(tx, 'systems.add_authorisation', { object: 'authorisation', id: made.id, fields: Object.keys(given) })
    return made
  })

type Held = Pick<Authorisation, 'sourceId' | 'personId' | 'role' | 'task'>

/** @throws AppError rule_broken when the same one runs */
async function mustBeNew(tx: Tx, { sourceId, personId, role, task }: Held): Promise<void> {
  const { organisationId } = personOf(tx)
  const same = await tx.db.$count(
    authorisations,
    and(
      ...[eq(authorisations.organisationId, organisationId), eq(authorisations.sourceId, sourceId)],
      ...[eq(authorisations.personId, personId), eq(authorisations.role, role), eq(authorisations.task, task)],
      isNull(authorisations.endedOn),
    ),
  )
  if (same > 0) throw ruleBroken('systems.runs_already')
}

/**
 * Ends one by hand, today, with the reason. Whoever keeps the source itself has to close the account there.
 * @throws AppError not_found, forbidden, rule_broken when it has ended already, conflict when someone was first
 */
export const endAuthorisation = (ctx: Ctx, id: string, { reason, revision }: EndInput): Promise<Authorisation> =>
  inTransaction(ctx, async (tx) => {
    const before = await findAuthorisation(tx, id)
    authorise(tx, may.end, before)
    if (before.endedOn !== null) throw ruleBroken('systems.ended_already')
    const end = {
      endedOn: dayOf(tx.now),
      endCause: 'ended',
      endReason: reason,
      endedBy: personOf(tx).personId,
    } as const
    return change(tx, { ...before, revision }, end)
  })

/** Whether an end is by hand and of today, so that it can be taken back. */
export const canUndo = ({ endCause, endedOn }: Authorisation, today: string): boolean =>
  endCause === 'ended' && endedOn === today

/**
 * Takes an end by hand back, on the same day.
 * @throws AppError not_found, forbidden, rule_broken when it is too late or the same one runs again, conflict when someone was first
 */
export const undoEnd = (ctx: Ctx, id: string, { revision }: UndoInput): Promise<Authorisation> =>
  inTransaction(ctx, async (tx) => {
    const before = await findAuthorisation(tx, id)
    authorise(tx, may.undo, before)
    if (!canUndo(before, dayOf(tx.now))) throw ruleBroken('systems.too_late_to_undo')
    await mustBeNew(tx, before)
    return change(tx, { ...before, revision }, { endedOn: null, endCause: null, endReason: null, endedBy: null })
  })

/** @throws AppError conflict when someone was first */
async function change(tx: Tx, { id, revision }: Authorisation, values: Partial<Authorisation>): Promise<Authorisation> {
  const [after] = await tx.db
    .update(authorisations)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(authorisations.id, id), eq(authorisations.revision, revision)))
    .returning()
  if (!after) throw conflict('authorisation')
  await audit(tx, 'systems.change_authorisation', { object: 'authorisation', id, fields: Object.keys(values) })
  return after
}

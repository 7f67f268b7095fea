import { sql } from 'drizzle-orm'
import { authorise, personOf, type Role } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { invalid, notFound, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { askInvitation } from './letting-in.ts'
import { laterOf } from './model.ts'
import { may } from './policy.ts'
import { memberships } from './schema.ts'

/** A role that ended because its organisation went up in the acting one. Days are `YYYY-MM-DD`. */
export type LeftBehind = {
  /** Of the role that ended. */
  id: string
  organisationId: string
  /** The organisation that ended, and the first day that it was no more. */
  from: string
  since: string
  personId: string
  name: string
  mail: string
  role: Role
  startsOn: string
  /** The end that it would have had; null for none. */
  endsOn: string | null
}

const problem = (path: string, reason: string): Problem => ({ path, reason: `organisations.${reason}` })

/**
 * The people of organisations that went up in the acting one, from the day of the merger until a year after it, as long as
 * they have not got the same role here.
 */
export const peopleToTakeOver = (ctx: Ctx): Promise<LeftBehind[]> =>
  inTransaction(ctx, (tx) => {
    authorise(tx, may.takeOver, { organisationId: personOf(tx).organisationId })
    return leftBehind(tx)
  })

const leftBehind = (tx: Tx): Promise<LeftBehind[]> =>
  rowsOf<LeftBehind>(
    tx.db,
    sql`select it.id, it.organisation_id as "organisationId", o.name as from, o.valid_to::text as since,
        it.person_id as "personId", it.name, it.mail, it.role, it.starts_on::text as "startsOn", it.ends_on::text as "endsOn"
      from organisations.to_take_over(${dayOf(tx.now)}::date) it join organisations.organisations o on o.id = it.organisation_id
      where o.valid_to > ${dayOf(tx.now)}::date - interval '1 year'
      order by o.name, lower(it.name), it.role`,
  )

/**
 * Gives these people the same roles at the acting organisation from today, in one act; each gets a mail.
 * @param ids of `peopleToTakeOver`
 * @returns how many roles were given
 * @throws AppError invalid when there are none, not_found when one of them is not, or no longer, to be taken over
 */
export const takeOver = (ctx: Ctx, ids: readonly string[]): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.takeOver, { organisationId })
    if (ids.length === 0) throw invalid([problem('memberships', 'nobody_chosen')])
    const open = new Map((await leftBehind(tx)).map((one) => [one.id, one]))
    const chosen = [...new Set(ids)].map((id) => open.get(id) ?? notFoundHere())
    await give(tx, organisationId, chosen)
    return chosen.length
  })

function notFoundHere(): never {
  throw notFound('membership')
}

async function give(tx: Tx, organisationId: string, chosen: readonly LeftBehind[]): Promise<void> {
  const today = dayOf(tx.now)
  const given = chosen.map(({ personId, role, startsOn, endsOn }) => ({
    id: crypto.randomUUID(),
    organisationId,
    personId,
    role,
    startsOn: laterOf(startsOn, today),
    endsOn,
  }))
  await tx.db.insert(memberships).values(given)
  for (const id of new Set(chosen.map((one) => one.organisationId)))
    await audit(tx, 'organisations.take_over', { object: 'organisation', id })
  for (const { id, role } of given)
    await audit(tx, 'organisations.take_over', { object: 'membership', id, fields: [role] })
  for (const personId of new Set(given.map((one) => one.personId)))
    await askInvitation(tx, { personId, organisationId, invitedBy: personOf(tx).personId })
}

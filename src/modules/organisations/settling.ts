import { type SQL, sql } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { enqueue } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { askInvitation, askShutOut } from './letting-in.ts'

/** Name of the job that ending an organisation, or taking that back, asks for, and `settleEnds` does. */
export const settleJob = 'organisations.settle_ends'

/** @param validTo the first day that the organisation does not exist; null for at once */
export const askSettling = (tx: Tx, validTo: string | null): Promise<void> =>
  enqueue(tx, settleJob, {}, { after: validTo === null || validTo <= dayOf(tx.now) ? null : new Date(validTo) })

type Touched = { organisationId: string; personId: string; endsOn: string | null }
type Settled = { back: Touched[]; ended: Touched[] }

/**
 * The job, as the system: ends every role, employment and unit of an organisation with its last day, and gives those back
 * whose organisation goes on after all. What it had for an end of its own is kept for that. Again it changes nothing.
 * @returns how many roles, employments and units changed
 */
export const settleEnds = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const roles = await settle(tx, sql`organisations.memberships`, sql`it.starts_on`, sql`it.person_id`)
    const posts = await settle(tx, sql`organisations.employments`, sql`it.starts_on`, sql`it.person_id`)
    const units = await settle(tx, sql`organisations.units`, sql`o.valid_from`, sql`null::uuid`)
    const all = [roles, posts, units].flatMap(({ back, ended }) => [...back, ...ended])
    for (const organisationId of new Set(all.map((one) => one.organisationId)))
      await audit(tx, 'organisations.settle_end', { organisationId, object: 'organisation', id: organisationId })
    await shutOutOrIn(tx, roles)
    return all.length
  })

/** Whoever lost a last role can't log in any more; whoever got one back can, with a new link when need be. */
async function shutOutOrIn(tx: Tx, { back, ended }: Settled): Promise<void> {
  const lost = new Map(ended.map((one) => [one.personId, one.endsOn ?? '']))
  for (const [personId, lastDay] of lost) await askShutOut(tx, personId, lastDay)
  const returned = new Map(back.map((one) => [one.personId, one.organisationId]))
  for (const [personId, organisationId] of returned)
    if (!lost.has(personId)) await askInvitation(tx, { personId, organisationId, invitedBy: null })
}

/** First gives back, so that an end that moved is settled by its new day. A row that starts later never holds. */
async function settle(tx: Tx, table: SQL, startsOn: SQL, personId: SQL): Promise<Settled> {
  const today = dayOf(tx.now)
  const touched = sql`it.organisation_id as "organisationId", ${personId} as "personId", it.ends_on::text as "endsOn"`
  const back = await rowsOf<Touched>(
    tx.db,
    sql`update ${table} it set ends_on = nullif(it.own_end, 'infinity'), own_end = null from organisations.organisations o
      where o.id = it.organisation_id and it.own_end is not null
        and (o.valid_to is null or o.valid_to > ${today}::date or it.ends_on < o.valid_to - 1) returning ${touched}`,
  )
  const ended = await rowsOf<Touched>(
    tx.db,
    sql`update ${table} it set own_end = coalesce(it.own_end, it.ends_on, 'infinity'),
        ends_on = greatest(o.valid_to, ${startsOn}) - 1 from organisations.organisations o
      where o.id = it.organisation_id and o.valid_to <= ${today}::date and (it.ends_on is null or it.ends_on >= o.valid_to)
        and it.ends_on is distinct from ${startsOn} - 1 returning ${touched}`,
  )
  return { back, ended }
}

import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { namesOf, readOrganisation } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { may } from '../policy.ts'
import type { Leaving } from '../routing/input.ts'
import { handlers, points } from '../schema.ts'
import type { NewKeys } from './input.ts'

export type KeyHolder = {
  id: string
  personId: string
  name: string
  madeAt: Date
  endedAt: Date | null
  isLastOfGroup: boolean
}

/**
 * Keeps the keys of the actor for reading reports of an organisation. They read nothing until a signed directory names them.
 * @throws AppError forbidden, not_found where there is no reporting point, conflict when they have keys there already
 */
export const enrol = (ctx: Ctx, { organisationId, ...keys }: NewKeys): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    const { districtId } = await readOrganisation(tx, organisationId)
    authorise(tx, may.holdKeys, { organisationId, districtId })
    const { personId } = personOf(tx)
    const there = await tx.db.$count(points, eq(points.organisationId, organisationId))
    if (there === 0) throw notFound('reporting_point')
    const id = crypto.randomUUID()
    const made = await tx.db
      .insert(handlers)
      .values({ ...keys, id, organisationId, personId, madeAt: tx.now })
      .onConflictDoNothing()
      .returning({ id: handlers.id })
    if (made.length === 0) throw conflict('reporting_keys')
    await audit(tx, 'reporting.enrol', { object: 'handler', id, organisationId })
    return { id }
  })

/** The keys of the actor with their wrapped secret, per organisation whose reports they may read. */
export const myKeys = (ctx: Ctx) =>
  inTransaction(ctx, (tx) =>
    tx.db
      .select()
      .from(handlers)
      .where(and(eq(handlers.personId, personOf(tx).personId), isNull(handlers.endedAt))),
  )

/** Who has keys at the organisation of the actor, also who had them. @throws AppError forbidden */
export const keyHolders = (ctx: Ctx): Promise<KeyHolder[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    const { id, personId, madeAt, endedAt } = handlers
    const isLastOfGroup = sql<boolean>`${id} in (select reporting.last_of_groups(${organisationId}::uuid))`
    const rows = await tx.db
      .select({ id, personId, madeAt, endedAt, isLastOfGroup })
      .from(handlers)
      .where(eq(handlers.organisationId, organisationId))
      .orderBy(asc(madeAt))
    const people = await namesOf(
      tx,
      rows.map((row) => row.personId),
    )
    const names = new Map(people.map((one) => [one.id, one.name]))
    return rows.map((row) => ({ ...row, name: names.get(row.personId) ?? '' }))
  })

/**
 * Ends the keys of a handler: from now on they find no report any more. What they read they read; a new directory without them
 * and a new epoch of each case keep them out of what comes.
 * @param leaving `leavesUnreadable`: the keeper knows that nobody opens a report for two after the last of a group
 * @throws AppError not_found, forbidden, rule_broken for the last one, and for the last of a group when the keeper does not know that
 */
export const endKeys = (ctx: Ctx, id: string, { leavesUnreadable }: Leaving = {}): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    const open = and(eq(handlers.organisationId, organisationId), isNull(handlers.endedAt))
    const all = await tx.db.select({ id: handlers.id }).from(handlers).where(open)
    if (!all.some((one) => one.id === id)) throw notFound('handler')
    if (all.length === 1) throw ruleBroken('reporting.last_handler')
    if (!leavesUnreadable && (await isLastOfGroup(tx, organisationId, id))) throw ruleBroken('reporting.last_of_group')
    await tx.db.update(handlers).set({ endedAt: tx.now }).where(eq(handlers.id, id))
    await audit(tx, 'reporting.end_keys', { object: 'handler', id })
  })

async function isLastOfGroup(tx: Tx, organisationId: string, id: string): Promise<boolean> {
  const found = await rowsOf(
    tx.db,
    sql`select 1 from reporting.last_of_groups(${organisationId}::uuid) as one where one = ${id}::uuid`,
  )
  return found.length > 0
}

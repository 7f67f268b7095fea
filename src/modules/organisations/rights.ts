import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { Invite } from './input.ts'
import { rolesAt } from './model.ts'
import { may } from './policy.ts'
import { type Member, membersOf, organisationById } from './queries.ts'
import { memberships, organisations, people } from './schema.ts'

/** The people with a role at the acting organisation, by name. */
export const listMembers = (ctx: Ctx): Promise<Member[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seePeople, { organisationId })
    return membersOf(tx, organisationId, dayOf(tx.now))
  })

/**
 * Gives someone a role at the acting organisation. A person who is known already by mail keeps their name and account;
 * nothing of where they are known leaks.
 * @returns the person, and whether they are new and need an invitation
 */
export const invite = (ctx: Ctx, input: Invite): Promise<{ personId: string; isNew: boolean }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.invite, { organisationId })
    const { kind } = await organisationById(tx, organisationId)
    if (!rolesAt(kind).includes(input.role)) throw invalid([{ path: 'role', reason: 'organisations.role_not_here' }])
    const [known] = await rowsOf<{ id: string | null }>(
      tx.db,
      sql`select organisations.person_by_mail(${input.mail}) as id`,
    )
    const personId = known?.id ?? crypto.randomUUID()
    if (!known?.id)
      await tx.db
        .insert(people)
        .values({ id: personId, name: input.name, mail: input.mail.toLowerCase(), createdAt: tx.now })
    await refuseDouble(tx, organisationId, personId, input.role)
    await tx.db.insert(memberships).values({ organisationId, personId, role: input.role, startsOn: dayOf(tx.now) })
    await audit(tx, 'organisations.invite', { object: 'person', id: personId, fields: [input.role] })
    return { personId, isNew: !known?.id }
  })

const running = (day: string) => or(isNull(memberships.endsOn), sql`${memberships.endsOn} >= ${day}::date`)

async function refuseDouble(tx: Tx, organisationId: string, personId: string, role: string): Promise<void> {
  const same = and(
    eq(memberships.organisationId, organisationId),
    eq(memberships.personId, personId),
    eq(memberships.role, role),
    running(dayOf(tx.now)),
  )
  const found = await tx.db.select({ id: memberships.id }).from(memberships).where(same)
  if (found.length > 0) throw invalid([{ path: 'role', reason: 'organisations.already_has_role' }])
}

/** Ends a role from today; the last administrator stays. */
export const endMembership = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.appoint, { organisationId })
    const own = eq(memberships.organisationId, organisationId)
    const [found] = await tx.db
      .select()
      .from(memberships)
      .where(and(eq(memberships.id, id), own))
    if (!found) throw notFound('membership')
    const today = dayOf(tx.now)
    if (found.role === 'administrator') {
      const all = await tx.db
        .select({ id: memberships.id })
        .from(memberships)
        .where(and(own, eq(memberships.role, 'administrator'), running(today)))
      if (all.length <= 1) throw ruleBroken('organisations.last_administrator')
    }
    const yesterday = dayOf(new Date(tx.now.getTime() - 24 * 60 * 60_000))
    const endsOn = [yesterday, found.startsOn].sort().at(-1)
    await tx.db.update(memberships).set({ endsOn }).where(eq(memberships.id, id))
    await audit(tx, 'organisations.end_membership', { object: 'membership', id, fields: ['endsOn'] })
  })

/** Says whether the people of an organisation may see names of municipalities, as the DVO decided. */
export const allowNames = (ctx: Ctx, organisationId: string, isAllowed: boolean): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await organisationById(tx, organisationId)
    authorise(tx, may.keep, { organisationId: found.districtId ?? found.id })
    await tx.db.update(organisations).set({ maySeeNames: isAllowed }).where(eq(organisations.id, organisationId))
    await audit(tx, 'organisations.allow_names', {
      object: 'organisation',
      id: organisationId,
      fields: ['maySeeNames'],
    })
  })

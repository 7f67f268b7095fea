import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { authorise, personOf, type Role } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { Invite } from './input.ts'
import { askInvitation, askShutOut } from './letting-in.ts'
import { lastDayWhenEndedOn, laterOf, leavesNoAdministrator, rolesAt } from './model.ts'
import { may } from './policy.ts'
import { organisationById } from './queries.ts'
import { type Membership, memberships, organisations, people } from './schema.ts'

/** Someone who has got a role; a job sends them a mail. */
export type Invited = {
  personId: string
  /** Had no role anywhere before: needs an invitation to choose a password. */
  isNew: boolean
  mail: string
  name: string
  organisationName: string
}

const problem = (path: string, reason: string): Problem => ({ path, reason: `organisations.${reason}` })

/**
 * Gives someone a role, at the acting organisation unless a district appoints at one of its municipalities. A person who
 * is known already by mail keeps their name and account; nothing of where they are known leaks.
 * @throws AppError invalid when the role does not fit, is held already or has no day that it can hold
 */
export const invite = (ctx: Ctx, input: Invite): Promise<Invited> =>
  inTransaction(ctx, async (tx) => {
    const at = await organisationById(tx, input.organisationId ?? personOf(tx).organisationId)
    authorise(tx, may.give, { organisationId: at.id, districtId: at.districtId, role: input.role })
    const period = periodOf(tx, input)
    if (!rolesAt(at.kind).includes(input.role)) throw invalid([problem('role', 'role_not_here')])
    const known = await personByMail(tx, input.mail)
    const personId = known?.id ?? crypto.randomUUID()
    const mail = known?.mail ?? input.mail.toLowerCase()
    if (!known) await tx.db.insert(people).values({ id: personId, name: input.name, mail, createdAt: tx.now })
    await give(tx, { organisationId: at.id, personId, role: input.role, ...period })
    await audit(tx, 'organisations.invite', {
      organisationId: at.id,
      object: 'person',
      id: personId,
      fields: [input.role],
    })
    await askInvitation(tx, { personId, organisationId: at.id, invitedBy: personOf(tx).personId })
    return { personId, isNew: !known?.has_rights, mail, name: input.name, organisationName: at.name }
  })

function periodOf(tx: Tx, { startsOn: given, endsOn = null }: { startsOn?: string; endsOn?: string | null }) {
  const today = dayOf(tx.now)
  const startsOn = given ?? today
  if (startsOn < today) throw invalid([problem('startsOn', 'starts_in_the_past')])
  if (endsOn !== null && endsOn < startsOn) throw invalid([problem('endsOn', 'ends_before_start')])
  return { startsOn, endsOn }
}

type Known = { id: string; mail: string; has_rights: boolean }

async function personByMail(tx: Tx, mail: string): Promise<Known | undefined> {
  const [known] = await rowsOf<Known>(
    tx.db,
    sql`select id, mail, has_rights from organisations.people_by_mail(array[${mail}]::text[])`,
  )
  return known
}

type New = { organisationId: string; personId: string; role: Role; startsOn: string; endsOn: string | null }

/** Adds a right, unless the person has the same one at that time. */
async function give(tx: Tx, right: New): Promise<void> {
  const same = and(
    eq(memberships.organisationId, right.organisationId),
    eq(memberships.personId, right.personId),
    eq(memberships.role, right.role),
    or(isNull(memberships.endsOn), sql`${memberships.endsOn} >= ${right.startsOn}::date`),
  )
  const found = await tx.db.select({ id: memberships.id }).from(memberships).where(same)
  if (found.length > 0) throw invalid([problem('role', 'already_has_role')])
  // What a district gives at a municipality it may not see back, so nothing is returned.
  if (right.organisationId !== personOf(tx).organisationId) await mustBeFirst(tx, right)
  await tx.db.insert(memberships).values(right)
}

async function mustBeFirst(tx: Tx, { organisationId, role }: New): Promise<void> {
  const [it] = await rowsOf<{ first: boolean }>(
    tx.db,
    sql`select organisations.has_none(${organisationId}::uuid, ${role}) as first`,
  )
  if (!it?.first) throw ruleBroken('organisations.has_one_already')
}

/** For a mail that was lost or whose link no longer works: the invitation of someone with a role here, once more. */
export const inviteAgain = (ctx: Ctx, membershipId: string): Promise<Invited> =>
  inTransaction(ctx, async (tx) => {
    const found = await rightById(tx, membershipId)
    authorise(tx, may.give, found)
    mustRun(tx, found)
    const [person] = await tx.db.select().from(people).where(eq(people.id, found.personId))
    if (!person) throw notFound('person')
    const { organisationId } = found
    await audit(tx, 'organisations.invite_again', { organisationId, object: 'person', id: person.id })
    await askInvitation(tx, { personId: person.id, organisationId, invitedBy: personOf(tx).personId }, true)
    const { mail, name } = person
    return { personId: person.id, isNew: true, mail, name, organisationName: found.organisationName }
  })

type Right = Membership & { role: Role; districtId: string | null; organisationName: string }

/** A right that the actor may see. @throws AppError not_found */
async function rightById(tx: Tx, id: string): Promise<Right> {
  const [found] = await tx.db
    .select({ right: memberships, districtId: organisations.districtId, organisationName: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(memberships.id, id))
  if (!found) throw notFound('membership')
  const { right, ...place } = found
  return { ...right, ...place }
}

function mustRun(tx: Tx, { endsOn }: Right): void {
  if (endsOn !== null && endsOn < dayOf(tx.now)) throw ruleBroken('organisations.ended_already')
}

/** `hasRightsLeft` is false when the person has no role anywhere after `lastDay`: a job then ends their login. */
export type Ended = { personId: string; lastDay: string; hasRightsLeft: boolean }

/**
 * Ends a role: from now, or after `lastDay`. The last administrator stays, unless the district ends the role, which can
 * appoint another.
 * @param lastDay today or later, `YYYY-MM-DD`; without it the role no longer holds today
 */
export const endMembership = (ctx: Ctx, id: string, lastDay?: string): Promise<Ended> =>
  inTransaction(ctx, async (tx) => {
    const found = await rightById(tx, id)
    authorise(tx, may.end, found)
    return endRight(tx, found, lastDay)
  })

async function endRight(tx: Tx, right: Right, given?: string): Promise<Ended> {
  mustRun(tx, right)
  const today = dayOf(tx.now)
  if (given !== undefined && (given < today || given < right.startsOn))
    throw invalid([problem('lastDay', 'ends_too_early')])
  const lastDay = given ?? lastDayWhenEndedOn(today, right)
  if (right.organisationId === personOf(tx).organisationId) await keepAnAdministrator(tx, right, lastDay)
  await tx.db.update(memberships).set({ endsOn: lastDay }).where(eq(memberships.id, right.id))
  const { organisationId, personId } = right
  await audit(tx, 'organisations.end_membership', {
    organisationId,
    object: 'membership',
    id: right.id,
    fields: ['endsOn'],
  })
  const [left] = await rowsOf<{ has: boolean }>(
    tx.db,
    sql`select organisations.has_rights_after(${personId}::uuid, ${lastDay}::date) as has`,
  )
  const hasRightsLeft = left?.has ?? false
  if (!hasRightsLeft) await askShutOut(tx, personId, lastDay)
  return { personId, lastDay, hasRightsLeft }
}

/** Locks the administrators first: two who end each other at the same time don't both succeed. */
async function keepAnAdministrator(tx: Tx, right: Right, lastDay: string): Promise<void> {
  if (right.role !== 'administrator') return
  const here = and(eq(memberships.organisationId, right.organisationId), eq(memberships.role, 'administrator'))
  const all = await tx.db.select().from(memberships).where(here).for('update')
  if (leavesNoAdministrator(all, right.id, lastDay)) throw ruleBroken('organisations.last_administrator')
}

/** Replaces someone's role from today: the old one ends, the new one starts. */
export const changeRole = (ctx: Ctx, id: string, role: Role): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await rightById(tx, id)
    authorise(tx, may.end, found)
    authorise(tx, may.give, { ...found, role })
    const { kind } = await organisationById(tx, found.organisationId)
    if (!rolesAt(kind).includes(role)) throw invalid([problem('role', 'role_not_here')])
    await endRight(tx, found)
    const { organisationId, personId, startsOn } = found
    const today = dayOf(tx.now)
    await give(tx, { organisationId, personId, role, startsOn: laterOf(startsOn, today), endsOn: null })
    await audit(tx, 'organisations.change_role', { organisationId, object: 'person', id: personId, fields: [role] })
  })

/** For the yearly review: ends a right of the acting organisation at once. */
export async function endReviewed(tx: Tx, id: string): Promise<void> {
  await endRight(tx, await rightById(tx, id))
}

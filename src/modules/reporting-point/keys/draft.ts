import { and, desc, eq, isNull } from 'drizzle-orm'
import { membersOf, namesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { addDays, dayOf } from '#platform/language'
import { type Directory, everyone, isDirectory } from '../crypto/index.ts'
import { may } from '../policy.ts'
import { apart } from '../routing/model.ts'
import { directories, handlers, points } from '../schema.ts'
import { grouped } from '../two-person/model.ts'

/** How long a new directory holds, in days. */
const holds = 365

/**
 * The next directory, still unsigned: everyone who has keys now. The escrow is the one of before; the officers' page puts one in
 * when there is none.
 * @throws AppError forbidden, not_found without a reporting point
 */
export const draftDirectory = (ctx: Ctx): Promise<Omit<Directory, 'escrow'> & { escrow: string | null }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    const [point] = await tx.db.select().from(points).where(eq(points.organisationId, organisationId))
    if (!point) throw notFound('reporting_point')
    const [before] = await tx.db
      .select()
      .from(directories)
      .where(eq(directories.organisationId, organisationId))
      .orderBy(desc(directories.version))
      .limit(1)
    const open = and(eq(handlers.organisationId, organisationId), isNull(handlers.endedAt))
    const all = await tx.db.select().from(handlers).where(open).orderBy(handlers.madeAt, handlers.id)
    const persons = all.map(({ personId }) => personId)
    const names = new Map((await namesOf(tx, persons)).map((one) => [one.id, one.name]))
    const members = await membersOf(tx, organisationId, dayOf(tx.now))
    const roleOf = (person: string) =>
      roleAs(members.filter(({ personId }) => personId === person).map(({ role }) => role))
    const known = before && isDirectory(before.signed.body) ? before.signed.body : null
    const people = all.map(({ id, personId, recipient, signPublic }) => ({
      ...{ id, role: roleOf(personId), ...nameOf(names.get(personId), id, known) },
      ...{ ageRecipient: recipient, signPub: signPublic },
    }))
    const { twoPerson } = point
    const groups = known ? everyone(known) : []
    return {
      ...{ v: 1 as const, organisation: point.code, version: (before?.version ?? 0) + 1 },
      validUntil: addDays(dayOf(tx.now), holds),
      escrow: known?.escrow ?? null,
      ...apart(twoPerson.length > 0 || groups.some(({ group }) => group) ? grouped(people, groups) : people),
      ...(twoPerson.length > 0 ? { twoPerson } : {}),
    }
  })

/** As what someone reads: which reports come to them follows from it. Who has no right here comes from elsewhere. */
function roleAs(rights: readonly string[]): string {
  const role = ['report-handler', 'secretary', 'mayor'].find((one) => rights.includes(one))
  if (role) return role
  if (rights.includes('attention-officer')) return 'adviser'
  return rights.length > 0 ? 'report-handler' : 'stand-in'
}

/** A keeper does not see people of another organisation: the name of before then, or none. */
function nameOf(here: string | undefined, id: string, before: Directory | null): { name?: string } {
  const name = here ?? (before && everyone(before).find((one) => one.id === id)?.name)
  return name ? { name } : {}
}

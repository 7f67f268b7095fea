import { and, desc, eq, isNull } from 'drizzle-orm'
import { membersOf, namesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { addDays, dayOf } from '#platform/language'
import { type Directory, isDirectory } from '../crypto/index.ts'
import { may } from '../policy.ts'
import { directories, handlers, points } from '../schema.ts'

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
    const people = all.map(({ personId }) => personId)
    const names = new Map((await namesOf(tx, people)).map((one) => [one.id, one.name]))
    const here = new Set((await membersOf(tx, organisationId, dayOf(tx.now))).map(({ personId }) => personId))
    const known = before && isDirectory(before.signed.body) ? before.signed.body : null
    return {
      ...{ v: 1 as const, organisation: point.code, version: (before?.version ?? 0) + 1 },
      validUntil: addDays(dayOf(tx.now), holds),
      escrow: known?.escrow ?? null,
      sparring: known?.sparring ?? [],
      handlers: all
        .filter(({ id }) => !known?.sparring.some((adviser) => adviser.id === id))
        .map(({ id, personId, recipient, signPublic }) => ({
          ...{
            id,
            role: here.has(personId) ? 'report-handler' : 'stand-in',
            ...nameOf(names.get(personId), id, known),
          },
          ...{ ageRecipient: recipient, signPub: signPublic },
        })),
    }
  })

/** A keeper does not see people of another organisation: the name of before then, or none. */
function nameOf(here: string | undefined, id: string, before: Directory | null): { name?: string } {
  const name = here ?? before?.handlers.find((one) => one.id === id)?.name
  return name ? { name } : {}
}

import { and, desc, eq, isNull } from 'drizzle-orm'
import { readOrganisation } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { type Directory, openDirectory, Refused } from '../crypto/index.ts'
import { may } from '../policy.ts'
import { readersFor } from '../routing/model.ts'
import { directories, handlers, points } from '../schema.ts'
import { lacksSecond } from '../two-person/model.ts'
import type { NewPoint, SignedDirectory } from './input.ts'

const keeperOf = (tx: Tx): string => {
  const { organisationId } = personOf(tx)
  authorise(tx, may.keep, { organisationId })
  return organisationId
}

const newest = (tx: Tx, organisationId: string) =>
  tx.db
    .select()
    .from(directories)
    .where(eq(directories.organisationId, organisationId))
    .orderBy(desc(directories.version))
    .limit(1)

/** The reporting point of the actor's organisation with its newest directory, for who keeps it. @throws AppError forbidden */
export const readPoint = (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    const organisationId = keeperOf(tx)
    const [point] = await tx.db.select().from(points).where(eq(points.organisationId, organisationId))
    const [directory] = await newest(tx, organisationId)
    return { point: point ?? null, directory: directory ?? null }
  })

/**
 * Makes the reporting point of an organisation, closed, with the open half of the key that its officers keep off-line. That key
 * never changes: a link or poster that names it would not be true any more.
 * @throws AppError forbidden, conflict when there is one
 */
export const makePoint = (ctx: Ctx, { rootPublic }: NewPoint): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const organisationId = keeperOf(tx)
    const { code, name } = await readOrganisation(tx, organisationId)
    const row = { organisationId, code, name, rootPublic, madeAt: tx.now }
    const made = await tx.db.insert(points).values(row).onConflictDoNothing().returning({ code: points.code })
    if (made.length === 0) throw conflict('reporting_point')
    await audit(tx, 'reporting.make_point', { object: 'organisation', id: organisationId, fields: ['rootPublic'] })
  })

/** Opens the point to reporters, or closes it. @throws AppError forbidden, not_found, rule_broken without a directory that holds */
export const setOpen = (ctx: Ctx, isOpen: boolean): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const organisationId = keeperOf(tx)
    const [directory] = await newest(tx, organisationId)
    if (isOpen && (!directory || directory.validUntil < dayOf(tx.now))) throw ruleBroken('reporting.no_directory')
    const [after] = await tx.db
      .update(points)
      .set({ isOpen })
      .where(eq(points.organisationId, organisationId))
      .returning()
    if (!after) throw notFound('reporting_point')
    await audit(tx, 'reporting.set_open', { object: 'organisation', id: organisationId, fields: ['isOpen'] })
  })

/** A faulty directory, said as a problem of the field. */
function judged(work: () => Directory): Directory {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw invalid([{ path: 'signed', reason: `reporting.${error.fault.replaceAll('-', '_')}` }])
  }
}

/**
 * Publishes a directory that the officers signed: from now on reports are encrypted to whom it names.
 * @throws AppError forbidden, not_found, invalid for a signature that is not theirs, a version that is not the next one, one that
 *   ended, and for keys that are no handler's
 */
export const publishDirectory = (ctx: Ctx, signed: SignedDirectory): Promise<{ version: number }> =>
  inTransaction(ctx, async (tx) => {
    const organisationId = keeperOf(tx)
    const [point] = await tx.db.select().from(points).where(eq(points.organisationId, organisationId))
    if (!point) throw notFound('reporting_point')
    const [before] = await newest(tx, organisationId)
    const trust = {
      ...{ rootPub: point.rootPublic, organisation: point.code, today: dayOf(tx.now) },
      pinnedVersion: (before?.version ?? 0) + 1,
    }
    const directory = judged(() => openDirectory(signed, trust))
    await mustBeHolders(tx, organisationId, directory)
    if (lacksSecond(directory, readersFor(directory.handlers, 'nobody')))
      throw invalid([{ path: 'signed', reason: 'reporting.no_two_groups' }])
    const { version, validUntil } = directory
    const made = {
      organisationId,
      version,
      signed,
      validUntil,
      publishedBy: personOf(tx).personId,
      publishedAt: tx.now,
    }
    await tx.db.insert(directories).values(made)
    await audit(tx, 'reporting.publish_directory', { object: 'directory', id: `${version}`, fields: ['signed'] })
    return { version }
  })

/** Every handler in it has keys here that were not ended: otherwise nobody could tell them of a report. */
async function mustBeHolders(tx: Tx, organisationId: string, directory: Directory): Promise<void> {
  const open = and(eq(handlers.organisationId, organisationId), isNull(handlers.endedAt))
  const known = new Map((await tx.db.select().from(handlers).where(open)).map((one) => [one.id, one]))
  const unknown = [...directory.handlers, ...directory.sparring].filter(
    ({ id, signPub, ageRecipient }) =>
      known.get(id)?.signPublic !== signPub || known.get(id)?.recipient !== ageRecipient,
  )
  if (unknown.length > 0) throw invalid([{ path: 'signed', reason: 'reporting.unknown_handler' }])
}

import { and, eq, inArray } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { files } from '../files/schema.ts'
import { profiles } from '../profiles/schema.ts'
import type { DesignateInput } from './input.ts'
import { may } from './policy.ts'
import { subjectsOf } from './queries.ts'
import { type Designation, designations, publications } from './schema.ts'

const authoriseHere = (tx: Tx): string => {
  const { organisationId } = personOf(tx)
  authorise(tx, may.keepRegister, { organisationId })
  return organisationId
}

/** Designates a function, or one person who works in it. @throws AppError invalid for one that is not there, rule_broken for twice */
export const designate = (ctx: Ctx, input: DesignateInput): Promise<Designation> =>
  inTransaction(ctx, async (tx) => {
    const organisationId = authoriseHere(tx)
    await mustBeOurs(tx, organisationId, input)
    const named = { organisationId, namedBy: personOf(tx).personId, namedAt: tx.now }
    const [made] = await tx.db
      .insert(designations)
      .values({ ...input, ...named })
      .onConflictDoNothing()
      .returning()
    if (!made) throw ruleBroken('screening.designated_already')
    await audit(tx, 'screening.designate', { object: 'designation', id: made.id, fields: ['withName'] })
    return made
  })

async function mustBeOurs(tx: Tx, organisationId: string, { profileId, fileId }: DesignateInput): Promise<void> {
  const [profile] =
    profileId === null
      ? []
      : await tx.db
          .select({ id: profiles.id })
          .from(profiles)
          .where(and(eq(profiles.id, profileId), eq(profiles.organisationId, organisationId)))
  if (profileId !== null && !profile) throw invalid([{ path: 'profileId', reason: 'screening.function_unknown' }])
  const works = inArray(files.state, ['restricted', 'working'])
  const [file] =
    fileId === null
      ? []
      : await tx.db
          .select({ id: files.id })
          .from(files)
          .where(and(eq(files.id, fileId), eq(files.organisationId, organisationId), works))
  if (fileId !== null && !file) throw invalid([{ path: 'fileId', reason: 'screening.person_unknown' }])
}

/** Takes a designation back: what it made public is no longer in the register. @throws AppError not_found */
export const undesignate = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const [found] = await tx.db.select().from(designations).where(eq(designations.id, id))
    if (!found) throw notFound('designation')
    authorise(tx, may.keepRegister, found)
    await tx.db.delete(designations).where(eq(designations.id, id))
    await audit(tx, 'screening.undesignate', { object: 'designation', id })
  })

/**
 * Makes the side jobs of a declaration public, from today.
 * @throws AppError not_found for one of nobody who is designated, rule_broken while it may not be public, or for one's own
 */
export const publishSideJobs = (ctx: Ctx, declarationId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const organisationId = authoriseHere(tx)
    const [subject] = await subjectsOf(tx, declarationId)
    if (!subject) throw notFound('declaration')
    if (subject.isMine) throw ruleBroken('screening.about_yourself')
    if (subject.disclosure !== 'to-publish') throw ruleBroken('screening.not_to_publish')
    const by = { publishedOn: dayOf(tx.now), publishedBy: personOf(tx).personId }
    await tx.db
      .insert(publications)
      .values({ declarationId, organisationId, ...by })
      .onConflictDoNothing()
    await audit(tx, 'screening.publish_side_jobs', { object: 'declaration', id: declarationId })
  })

/** Takes side jobs out of the register. @throws AppError not_found, also when they are not in it */
export const withdrawSideJobs = (ctx: Ctx, declarationId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const organisationId = authoriseHere(tx)
    const mine = and(eq(publications.declarationId, declarationId), eq(publications.organisationId, organisationId))
    const gone = await tx.db.delete(publications).where(mine).returning()
    if (gone.length === 0) throw notFound('declaration')
    await audit(tx, 'screening.withdraw_side_jobs', { object: 'declaration', id: declarationId })
  })

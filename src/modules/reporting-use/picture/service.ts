import { and, eq } from 'drizzle-orm'
import { organisationCode } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { may } from '../policy.ts'
import type { Figures } from '../publishing/model.ts'
import { publications } from '../publishing/schema.ts'
import type { WritePicture } from './input.ts'
import { pictures } from './schema.ts'

/** A yearly picture as its keeper sees it; without words when nobody wrote any, without figures when the year was not published. */
export type OwnPicture = {
  year: string
  /** Code of the organisation, in the address of the picture. */
  place: string
  words: WritePicture | null
  publishedOn: string | null
  figures: Figures | null
  employees: number | null
}

const keeperOf = (tx: Tx) => {
  const { organisationId, personId } = personOf(tx)
  authorise(tx, may.publish, { organisationId })
  return { organisationId, personId }
}

/** @throws AppError forbidden */
export const readPicture = (ctx: Ctx, year: string): Promise<OwnPicture> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = keeperOf(tx)
    const of = publications
    const [found] = await tx.db
      .select()
      .from(pictures)
      .where(and(eq(pictures.organisationId, organisationId), eq(pictures.year, year)))
    const [told] = await tx.db
      .select({ figures: of.figures, employees: of.employees })
      .from(of)
      .where(and(eq(of.organisationId, organisationId), eq(of.period, year)))
    const { opening = '', followed = '', ahead = '' } = found ?? {}
    return {
      ...{ year, place: await organisationCode(tx, organisationId), publishedOn: found?.publishedOn ?? null },
      words: found ? { opening, followed, ahead } : null,
      ...{ figures: told?.figures ?? null, employees: told?.employees ?? null },
    }
  })

/** Keeps the words of a picture, also of one that everyone can read already. @throws AppError forbidden */
export const writePicture = (ctx: Ctx, year: string, words: WritePicture): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = keeperOf(tx)
    const { opening, followed, ahead } = words
    const set = { opening, followed, ahead, writtenBy: personId }
    await tx.db
      .insert(pictures)
      .values({ organisationId, year, ...set })
      .onConflictDoUpdate({ target: [pictures.organisationId, pictures.year], set })
    await audit(tx, 'reporting-use.write_picture', { object: 'organisation', id: organisationId, fields: ['picture'] })
  })

/**
 * Shows a picture to everyone who has its link, or takes it away.
 * @throws AppError forbidden, not_found without words, rule_broken before the year was published
 */
export const showPicture = (ctx: Ctx, year: string, isShown: boolean): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = keeperOf(tx)
    const told = and(eq(publications.organisationId, organisationId), eq(publications.period, year))
    if (isShown && (await tx.db.$count(publications, told)) === 0) throw ruleBroken('reporting-use.year_not_published')
    const [after] = await tx.db
      .update(pictures)
      .set({ publishedOn: isShown ? dayOf(tx.now) : null, writtenBy: personId })
      .where(and(eq(pictures.organisationId, organisationId), eq(pictures.year, year)))
      .returning({ year: pictures.year })
    if (!after) throw notFound('picture')
    const act = isShown ? 'show_picture' : 'hide_picture'
    await audit(tx, `reporting-use.${act}`, { object: 'organisation', id: organisationId, fields: ['publishedOn'] })
  })

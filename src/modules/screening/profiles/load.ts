import { and, desc, eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { adoptedModel } from '../models/queries.ts'
import type { Model } from '../models/schema.ts'
import { may } from '../policy.ts'
import { type Assessment, assessments, type Profile, profiles } from './schema.ts'

/** A function of the acting organisation. @throws AppError not_found, forbidden */
export async function findProfile(tx: Tx, id: string): Promise<Profile> {
  const { organisationId } = personOf(tx)
  const [found] = await tx.db
    .select()
    .from(profiles)
    .where(and(eq(profiles.id, id), eq(profiles.organisationId, organisationId)))
  if (!found) throw notFound('function')
  authorise(tx, may.seeFunctions, found)
  return found
}

/** The newest assessment of a function; null when there is none, or none that the actor may see. */
export async function newestAssessment(tx: Tx, profileId: string): Promise<Assessment | null> {
  const [found] = await tx.db
    .select()
    .from(assessments)
    .where(eq(assessments.profileId, profileId))
    .orderBy(desc(assessments.number))
    .limit(1)
  return found ?? null
}

/** @throws AppError rule_broken when the district has no model that holds */
export async function mustHaveModel(tx: Tx, districtId: string): Promise<Model> {
  const model = await adoptedModel(tx, districtId)
  if (!model) throw ruleBroken('screening.no_model')
  return model
}

/** @throws AppError rule_broken for a function that is there no more */
export function mustExist({ endedOn }: Profile): void {
  if (endedOn !== null) throw ruleBroken('screening.function_ended')
}

/** Writes over the assessment that was seen; nothing written means someone was first. */
export async function writeAssessment(
  tx: Tx,
  { id, revision, state }: Pick<Assessment, 'id' | 'revision' | 'state'>,
  values: Partial<typeof assessments.$inferInsert>,
): Promise<Assessment> {
  const [after] = await tx.db
    .update(assessments)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(assessments.id, id), eq(assessments.revision, revision), eq(assessments.state, state)))
    .returning()
  if (!after) throw conflict('function')
  return after
}

/** The same for a function. */
export async function writeProfile(
  tx: Tx,
  { id, revision }: Pick<Profile, 'id' | 'revision'>,
  values: Partial<typeof profiles.$inferInsert>,
): Promise<Profile> {
  const [after] = await tx.db
    .update(profiles)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(profiles.id, id), eq(profiles.revision, revision)))
    .returning()
  if (!after) throw conflict('function')
  return after
}

import type { Db } from '#platform/db'
import { aModel, aProfile } from '../modules/screening/testing.ts'

/** One record of every kind of screening at a municipality and its district, by the word before it in a path. */
export async function ourScreening(
  db: Db,
  at: { organisationId: string; districtId: string },
): Promise<Record<string, string>> {
  const model = await aModel(db, at.districtId)
  const profile = await aProfile(db, at, { modelId: model.id, class: 'B' })
  return { 'screening-models': model.id, 'screening-functions': profile.id }
}

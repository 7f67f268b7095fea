import type { Db } from '#platform/db'
import { aModel } from '../modules/screening/testing.ts'

/** One record of every kind of screening at a municipality and its district, by the word before it in a path. */
export async function ourScreening(db: Db, { districtId }: { districtId: string }): Promise<Record<string, string>> {
  const model = await aModel(db, districtId)
  return { 'screening-models': model.id }
}

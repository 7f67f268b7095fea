import type { Tx } from '#platform/db'
import { isPersonal } from './model.ts'
import { readings } from './schema.ts'

export type ReadingSeed = {
  organisationId: string
  districtId: string
  indicator: string
  day: string
  numerator: number
  denominator: number
  source: string
}

/** Keeps readings of the past in one statement, as the system; for the demo district. */
export async function seedReadings(tx: Tx, seeds: readonly ReadingSeed[]): Promise<void> {
  const rows = seeds.map((seed) => ({
    ...seed,
    isPersonal: isPersonal(seed.indicator),
    measuredAt: new Date(`${seed.day}T04:00:00Z`),
  }))
  if (rows.length > 0) await tx.db.insert(readings).values(rows)
}

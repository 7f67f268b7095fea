import type { Tx } from '#platform/db'
import { type Hours, isOfDistrict } from './model.ts'
import { hours } from './schema.ts'

export type HoursSeed = Hours & { note: string | null; by: string; at: Date }

/** Writes hours down in one statement, as the system; for the demo district. */
export async function seedHours(
  tx: Tx,
  { programmeId, districtId }: { programmeId: string; districtId: string },
  seeds: readonly HoursSeed[],
): Promise<void> {
  if (seeds.length === 0) return
  await tx.db.insert(hours).values(
    seeds.map(({ by, at, ...line }) => ({
      ...line,
      programmeId,
      districtId,
      organisationId: isOfDistrict(line.kind) ? districtId : line.municipalityId,
      enteredBy: by,
      enteredAt: at,
    })),
  )
}

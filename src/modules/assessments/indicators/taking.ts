import { sql } from 'drizzle-orm'
import { districtOf, existsOn, organisationById } from '#modules/organisations'
import { audit } from '#platform/audit'
import { type Db, inTransaction, systemCtx } from '#platform/db'
import { isAppError } from '#platform/errors'
import type { JobData } from '#platform/jobs'
import { ReadingData } from './input.ts'
import { isPersonal } from './model.ts'
import { readings } from './schema.ts'

/**
 * The job that keeps what another module measured (`giveReading` of the platform). One reading of an indicator for each
 * municipality and day: of two that come in, in whatever order, the one that was measured last stays.
 * @throws Error for a reading that is no reading: a fault of the module that handed it over
 */
export async function takeReading(db: Db, data: JobData, now: Date): Promise<void> {
  const reading = ReadingData.parse(data)
  await inTransaction(systemCtx(db, now), async (tx) => {
    const { organisationId, indicator, day } = reading
    const owner = await organisationById(tx, organisationId).catch((error: unknown) => {
      if (isAppError(error)) return null
      throw error
    })
    const district = owner && (await districtOf(tx, organisationId))
    if (!owner || !district || owner.kind !== 'municipality' || !existsOn(owner, day)) return
    const kept = await tx.db
      .insert(readings)
      .values({ ...reading, districtId: district.id, isPersonal: isPersonal(indicator) })
      .onConflictDoUpdate({
        target: [readings.organisationId, readings.indicator, readings.day],
        set: {
          numerator: reading.numerator,
          denominator: reading.denominator,
          value: reading.value,
          source: reading.source,
          measuredAt: reading.measuredAt,
        },
        setWhere: sql`${readings.measuredAt} < excluded.measured_at`,
      })
      .returning({ id: readings.id })
    for (const { id } of kept)
      await audit(tx, 'assessments.take_reading', { organisationId, object: 'reading', id, fields: [indicator] })
  })
}

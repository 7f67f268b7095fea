import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import { wishesOf } from '../actions/retesting.ts'
import { shownMeasurement } from '../indicators/components/shown.ts'
import { measurementsOf } from '../indicators/queries.ts'
import type { InspectionView } from './view.ts'

/**
 * What an assessor sees beside a norm: what was measured at the assigned municipality, and when it asked to have the norm looked at
 * anew. Reading it is in the log of that municipality. Call it only for an assessor of this inspection.
 */
export async function seenByAssessor(
  ctx: Ctx,
  { framework, inspection }: InspectionView,
  norm: string,
  language: Language,
) {
  const { organisationId } = inspection
  const found = await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => ({
    measured: await measurementsOf(tx, organisationId, framework, norm),
    wishes: (await wishesOf(tx, organisationId, framework.code)).filter((wish) => wish.norm === norm),
  }))
  if (found.measured.some(({ latest }) => latest !== null))
    await inTransaction(ctx, (tx) =>
      audit(tx, 'assessments.read_readings', {
        organisationId,
        object: 'inspection',
        id: inspection.id,
        fields: [norm],
      }),
    )
  return {
    measured: found.measured.map((one) => shownMeasurement(one, framework, language)),
    wishes: [...new Set(found.wishes.map(({ askedAt }) => dayOf(askedAt)))],
  }
}

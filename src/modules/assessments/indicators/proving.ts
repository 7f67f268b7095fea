import { eq } from 'drizzle-orm'
import { frameworkOf, nodeOf } from '#modules/frameworks'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import { dateText } from '#platform/language'
import { anId, findScan } from '../load.ts'
import { addEvidence } from '../proving.ts'
import type { EvidenceRow } from '../schema.ts'
import { nl } from './nl.ts'
import { may } from './policy.ts'
import { readings } from './schema.ts'
import { statementOf } from './statement.ts'

/**
 * A reading becomes a piece of evidence of form registration for a norm that names its indicator, worded as it was on its day.
 * @throws AppError rule_broken when the norm does not name it, or the scan takes no answers
 */
export const proveByReading = (ctx: Ctx, scanId: string, norm: string, readingId: string): Promise<EvidenceRow> =>
  inTransaction(ctx, async (tx) => {
    const { scan, round } = await findScan(tx, scanId)
    authorise(tx, may.seeReadings, scan)
    const [reading] = await tx.db
      .select()
      .from(readings)
      .where(eq(readings.id, anId(readingId, 'reading')))
    if (!reading || reading.organisationId !== scan.organisationId) throw notFound('reading')
    const framework = await frameworkOf(tx, round.frameworkId)
    const indicator = framework.indicators?.find(({ code }) => code === reading.indicator)
    if (!indicator || !nodeOf(framework, norm)?.indicators?.includes(indicator.code))
      throw ruleBroken('assessments.reading_other_norm')
    const title = nl.piece(statementOf(indicator, reading, 'nl'), dateText('nl', reading.day))
    const piece = await addEvidence(
      tx,
      scanId,
      {
        title: title.slice(0, 200),
        form: 'registration',
        datedOn: reading.day,
        provesUse: true,
        link: `/meetwaarden?meetwaarde=${encodeURIComponent(indicator.code)}`,
        norms: [norm],
      },
      null,
    )
    await audit(tx, 'assessments.prove_by_reading', { object: 'reading', id: reading.id, fields: [norm] })
    return piece
  })

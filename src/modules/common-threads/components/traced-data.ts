import { seesFindings } from '#modules/assessments'
import { municipalitiesOf } from '#modules/organisations'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { traceThread } from '../coding/traced.ts'
import type { Picture } from '../shown.ts'
import type { TracedShown } from './traced-part.tsx'

/** The findings that a thread rests on as this viewer may see them; null for a thread that names no codes. */
export async function tracedShown(ctx: Ctx, picture: Picture, codes: readonly string[]): Promise<TracedShown | null> {
  if (codes.length === 0) return null
  const { round, named } = picture
  const municipalities = await inTransaction(ctx, (tx) =>
    municipalitiesOf(tx, round.organisationId, dayOf(round.createdAt)),
  )
  const traced = await traceThread(ctx, { round, codes, named }, municipalities)
  return {
    count: traced.count,
    codes: traced.codes,
    items: traced.items.map(({ item, codes: given }) => ({
      id: item.id,
      findingId: item.finding.id,
      municipality: item.finding.municipality,
      norms: item.finding.norms,
      from: item.from,
      text: item.kind === 'finding' ? item.finding.text : item.text,
      quote: item.kind === 'finding' ? item.finding.quote : null,
      codes: given,
    })),
    mayRead: seesFindings(ctx),
  }
}

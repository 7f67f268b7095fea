import { listRounds } from '#modules/assessments'
import type { Ctx } from '#platform/db'
import { look } from '../keeping.ts'

/** The rounds of the district to measure between, newest first. @throws AppError not_found, forbidden */
export const roundsFor = (
  ctx: Ctx,
  programmeId: string,
): Promise<{ id: string; title: string; isSelfScan: boolean }[]> =>
  look(ctx, programmeId, async (tx) =>
    (await listRounds(tx)).map(({ id, title, kind }) => ({ id, title, isSelfScan: kind === 'self-scan' })),
  )

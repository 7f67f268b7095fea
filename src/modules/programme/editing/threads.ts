import { listRounds } from '#modules/assessments'
import { listThreads } from '#modules/common-threads'
import type { Ctx } from '#platform/db'
import { look } from '../keeping.ts'

/** The published threads of the district's self-scans that a sub-project can answer, the newest round first. */
export const threadsFor = (ctx: Ctx, programmeId: string): Promise<{ value: string; label: string }[]> =>
  look(ctx, programmeId, async (tx) => {
    const found: { value: string; label: string }[] = []
    for (const { id: roundId, title: round } of (await listRounds(tx)).filter(({ kind }) => kind === 'self-scan'))
      for (const { id, title, state } of await listThreads(tx, roundId))
        if (state === 'published') found.push({ value: id, label: `${title} (${round})` })
    return found
  })

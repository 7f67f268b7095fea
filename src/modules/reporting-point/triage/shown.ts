import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import type { ShownAssessment } from './components/standing.tsx'
import type { Assessment } from './standing.ts'

/** Assessments as a page shows them, without ids of people. */
export const shownTo = (ctx: Ctx, all: readonly Assessment[]): ShownAssessment[] =>
  all.map(({ note, outcome, regime, first, second }) => ({
    ...{ note, outcome, regime, first: { name: first.name, on: first.on } },
    second: second && { name: second.name, on: second.on, agrees: second.agrees },
    isMine: first.personId === personOf(ctx).personId,
  }))

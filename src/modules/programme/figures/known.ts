import type { RoundOverview } from '#modules/assessments'
import type { ProgrammeView } from '../queries.ts'

/** What several parts need, loaded once. */
export type Known = { rounds: readonly RoundOverview[]; subProjects: ProgrammeView['subProjects']; lineCount: number }

import type { RoundOverview } from '#modules/assessments'
import { dayOf } from '#platform/language'

/** The day on which a round that is closed came to its end. */
export const closingDay = ({ closedAt, closesOn }: Pick<RoundOverview, 'closedAt' | 'closesOn'>): string =>
  closedAt ? dayOf(closedAt) : closesOn

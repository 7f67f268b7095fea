import type { Column } from '#platform/spreadsheets'
import type { nl } from '../nl.ts'
import type { RegisteredDecision } from '../register.ts'

/** The columns of a file of the register of decisions. */
export const decisionColumns = (
  t: Pick<typeof nl, 'columns' | 'outcomes' | 'yes' | 'no'>,
): Column<RegisteredDecision>[] => [
  { header: t.columns.number, value: ({ proposalNumber }) => proposalNumber },
  { header: t.columns.decidedOn, value: ({ decidedOn }) => decidedOn },
  { header: t.columns.subject, width: 44, value: ({ subject }) => subject },
  { header: t.columns.point, width: 60, value: ({ point, asked }) => `${point}. ${asked}` },
  { header: t.columns.outcome, width: 24, value: ({ outcome }) => t.outcomes[outcome] },
  { header: t.columns.note, width: 44, value: ({ note }) => note },
  { header: t.columns.isPublic, value: ({ isPublic }) => (isPublic ? t.yes : t.no) },
  { header: t.columns.total, value: ({ progress }) => progress.total },
  { header: t.columns.done, value: ({ progress }) => progress.done },
  { header: t.columns.late, value: ({ progress }) => progress.late },
]

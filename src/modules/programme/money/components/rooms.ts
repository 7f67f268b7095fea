import type { BudgetLine, FundingSource } from '../schema.ts'
import type { Room } from './budget-room.tsx'
import { sourceLabel } from './labels.ts'

/** What of each source is budgeted by these lines; what is earmarked in a part is budgeted there. */
export const roomsOf = (sources: readonly FundingSource[], lines: readonly BudgetLine[]): Room[] =>
  sources.map((source) => {
    const parts = sources.filter(({ partOf }) => partOf === source.id)
    const amountCents = parts.reduce((left, part) => left - part.amountCents, source.amountCents)
    const linesCents = lines
      .filter(({ sourceId }) => sourceId === source.id)
      .reduce((sum, line) => sum + line.amountCents, 0)
    return { id: source.id, label: sourceLabel(source), amountCents, linesCents, leftCents: amountCents - linesCents }
  })

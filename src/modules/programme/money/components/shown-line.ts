import type { BudgetLine } from '../schema.ts'
import { activityIdOf, type Choices } from '../spending.ts'
import { activityLabel } from './labels.ts'

/** A line of a budget with names in place of ids. */
export function shownLine(line: BudgetLine, { activities, sources, municipalities }: Choices) {
  const activity = activities.find(({ id }) => id === activityIdOf(line))
  return {
    id: line.id,
    title: line.title,
    amountCents: line.amountCents,
    activity: activity ? activityLabel(activity) : '',
    source: sources.find(({ id }) => id === line.sourceId)?.code ?? '',
    municipality: municipalities.find(({ id }) => id === line.municipalityId)?.name ?? null,
  }
}
export type ShownLine = ReturnType<typeof shownLine>

import type { MilestoneStanding } from './model.ts'

/** A row of the timeline as it is planned, without any size. */
export type TimelineRow = {
  key: string
  kind: 'line' | 'sub-project' | 'part'
  label: string
  startsOn: string
  endsOn: string
  milestones: readonly { title: string; dueOn: string; standing: MilestoneStanding }[]
}
export type TimelineChoice = { search: string; line: string; from: string; to: string; without: 'parts' | '' }

const overlaps = (row: TimelineRow, { from, to }: TimelineChoice) =>
  (from === '' || row.endsOn >= from) && (to === '' || row.startsOn <= to)
const holds = (row: TimelineRow, words: string) =>
  [row.label, ...row.milestones.map(({ title }) => title)].some((text) => text.toLowerCase().includes(words))

/** The rows that a choice asks for; a line stays as long as something of it does. `lineOf` gives the line of a row. */
export function chosenRows<R extends TimelineRow & { lineId: string }>(
  rows: readonly R[],
  choice: TimelineChoice,
): R[] {
  const words = choice.search.trim().toLowerCase()
  const kept = rows.filter(
    (row) =>
      (choice.line === '' || row.lineId === choice.line) &&
      overlaps(row, choice) &&
      (row.kind !== 'part' || choice.without !== 'parts') &&
      (words === '' || holds(row, words)),
  )
  const lines = new Set(kept.map(({ lineId }) => lineId))
  return rows.filter((row) => kept.includes(row) || (row.kind === 'line' && lines.has(row.lineId)))
}

import { spanOf } from '#ui/charts/time-scale'
import type { PlanView } from './queries.ts'
import type { TimelineRow } from './timeline.ts'

export type PlanRow = TimelineRow & { lineId: string; isOpenEnded: boolean }

/** The plan as rows of a timeline: each line with its sub-projects and their parts; milestones stand at what they belong to. */
export function rowsOf({ programme, lines, subProjects, milestones }: PlanView): PlanRow[] {
  const at = Map.groupBy(milestones, ({ subProjectId, partId }) => subProjectId ?? partId ?? 'whole')
  const own = (id: string) => at.get(id) ?? []
  const last = spanOf([programme.endsOn, ...subProjects.map(({ endsOn }) => endsOn)])?.to ?? programme.endsOn
  const whole: PlanRow = {
    key: programme.id,
    kind: 'line',
    lineId: programme.id,
    label: programme.title,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    isOpenEnded: false,
    milestones: own('whole'),
  }
  const below = lines.flatMap((line): PlanRow[] => [
    {
      key: line.id,
      kind: 'line',
      lineId: line.id,
      label: line.title,
      startsOn: line.startsOn,
      endsOn: line.endsOn ?? [last, line.startsOn].sort()[1] ?? last,
      isOpenEnded: line.endsOn === null,
      milestones: [],
    },
    ...subProjects.filter(({ lineId }) => lineId === line.id).flatMap((one) => subRows(one, line.id, own)),
  ])
  return [whole, ...below]
}

type Own = (id: string) => PlanView['milestones']
const subRows = (one: PlanView['subProjects'][number], lineId: string, own: Own): PlanRow[] => {
  const shared = { lineId, isOpenEnded: false }
  const days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => ({ startsOn, endsOn })
  return [
    {
      ...shared,
      ...days(one),
      key: one.id,
      kind: 'sub-project',
      label: `${one.number}. ${one.title}`,
      milestones: own(one.id),
    },
    ...one.parts.map(
      (part): PlanRow => ({
        ...shared,
        ...days(part),
        key: part.id,
        kind: 'part',
        label: `${part.letter}. ${part.title}`,
        milestones: own(part.id),
      }),
    ),
  ]
}

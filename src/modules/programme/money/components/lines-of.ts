import type { Activity } from '../load.ts'
import { addSums, type Sums } from '../model.ts'
import type { MoneySums } from '../sums.ts'
import { activityLabel, sourceLabel } from './labels.ts'
import type { SumsLine } from './sums-table.tsx'

const isMoney = (sums: Sums) => Object.values(sums).some((cents) => cents !== 0)

/** Every sub-project, and before it what its line costs outside the sub-projects. */
export function linesByActivity(
  activities: readonly Activity[],
  { rows }: MoneySums,
  outside: (line: string) => string,
): SumsLine[] {
  const own = Map.groupBy(rows, ({ lineId, subProjectId }) => subProjectId ?? lineId)
  return activities.flatMap((activity): SumsLine[] => {
    if (activity.kind === 'part') return []
    const sums = addSums((own.get(activity.id) ?? []).map((row) => row.sums))
    if (activity.kind === 'line' && !isMoney(sums)) return []
    const label = activityLabel(activity)
    const hasSubProjects = activities.some(({ kind, lineId }) => kind === 'sub-project' && lineId === activity.id)
    const isLine = activity.kind === 'line' && hasSubProjects
    return [{ key: activity.id, label: isLine ? outside(label) : label, asked: { activiteit: activity.id }, sums }]
  })
}

export function linesBySource(
  sources: readonly { id: string; code: string; title: string }[],
  { rows }: MoneySums,
): SumsLine[] {
  const own = Map.groupBy(rows, ({ sourceId }) => sourceId)
  return sources.map((source) => ({
    key: source.id,
    label: sourceLabel(source),
    asked: { bron: source.id },
    sums: addSums((own.get(source.id) ?? []).map(({ sums }) => sums)),
  }))
}

/** Municipalities with money of their own, by name; first what is for all of them together. */
export function linesByPlace(
  municipalities: readonly { id: string; name: string }[],
  { places }: MoneySums,
  forAll: string,
): SumsLine[] {
  const named = [{ id: null, name: forAll }, ...municipalities]
  return named.flatMap(({ id, name }): SumsLine[] => {
    const found = places.find(({ municipalityId }) => municipalityId === id)
    if (!found) return []
    return [{ key: id ?? 'all', label: name, asked: { gemeente: id ?? 'geen' }, sums: found.sums }]
  })
}

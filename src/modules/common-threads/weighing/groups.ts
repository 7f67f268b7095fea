import { type Criterion, criteria } from './model.ts'
import type { Layers } from './ranking.ts'

type Row = readonly number[]

/** A group smaller than this would tell what one person ranked. */
export const smallestGroup = 3

/** Those who rank alike, in two groups that differ; the row that any group stands for is the mean of its members. */
export type Group = { members: number; ranks: number[]; layers: Layers }

/**
 * Splits rankings into two groups that resemble each other most (two means on the ranks, from the two that differ most;
 * MacQueen 1967). Empty when all rank alike or when a group would be too small. `ranks` holds doubled mid-ranks. Depends
 * on what was ranked only, not on the order of the rows.
 */
export function groupsOf(ranks: readonly Row[]): Group[] {
  const rows = ranks.toSorted((a, b) => compareRows(a, b))
  let centres = farthest(rows)
  if (!centres) return []
  let sides: number[] = []
  for (let time = 0; time < 50; time += 1) {
    const [first, second] = centres
    const next = rows.map((row) => (apart(row, first) <= apart(row, second) ? 0 : 1))
    if (next.every((side, at) => side === sides[at])) break
    sides = next
    centres = [meanOf(rows.filter((_, at) => sides[at] === 0)), meanOf(rows.filter((_, at) => sides[at] === 1))]
  }
  const parts = [0, 1].map((side) => rows.filter((_, at) => sides[at] === side))
  if (parts.some((part) => part.length < smallestGroup)) return []
  return parts.map((part) => ({ members: part.length, ranks: meanOf(part), layers: layersByMean(part) }))
}

/** Criteria by the mean of their ranks; equal means share a layer. Compares sums of whole numbers. */
export function layersByMean(rows: readonly Row[]): Layers {
  const sums = criteria.map((criterion, at): [Criterion, number] => [
    criterion,
    rows.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  ])
  const bySum = Map.groupBy(sums, ([, sum]) => sum)
  return [...bySum].sort(([a], [b]) => a - b).map(([, layer]) => layer.map(([criterion]) => criterion))
}

function compareRows(a: Row, b: Row): number {
  const at = a.findIndex((one, index) => one !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

const apart = (a: Row, b: Row) => a.reduce((sum, one, at) => sum + (one - (b[at] ?? 0)) ** 2, 0)

/** The two rows that differ most, the first such pair; null when all are the same. */
function farthest(rows: readonly Row[]): [Row, Row] | null {
  let found: [Row, Row] | null = null
  let most = 0
  for (const [at, a] of rows.entries())
    for (const b of rows.slice(at + 1)) {
      const distance = apart(a, b)
      if (distance > most) [most, found] = [distance, [a, b]]
    }
  return found
}

function meanOf(rows: readonly Row[]): number[] {
  return criteria.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / Math.max(1, rows.length))
}

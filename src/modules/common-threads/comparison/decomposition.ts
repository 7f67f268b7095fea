import { byCode } from '../model.ts'
import type { Decomposition, Effect, Pair } from './model.ts'
import { differenceOf } from './pairs.ts'
import { solve } from './solve.ts'

type Cell = { row: number; column: number; value: number }
type Grid = { cells: Cell[]; rows: string[]; columns: string[] }
type Fitted = { rows: number[]; columns: number[]; mean: number }

/** z of a two-sided 95% interval. */
const z = 1.959964

/**
 * Takes differences apart as mean + municipality + norm + rest. Effects are by least squares, so that gaps do no harm;
 * variances by moments (Henderson 1953, method 3; with all cells filled that is the usual analysis of variance). Each
 * effect is shrunk by var / (var + rest / n), as far as its own cells leave doubt about it.
 * Null when the cells can't tell the parts apart: too few of them, or in groups that share no norm.
 */
export function decompose(pairs: readonly Pair[]): Decomposition | null {
  const grid = gridOf(pairs)
  const { cells, rows, columns } = grid
  const freedom = cells.length - rows.length - columns.length + 1
  if (rows.length < 2 || columns.length < 2 || freedom < 1) return null
  const fitted = leastSquares(grid)
  if (!fitted) return null
  const { mean } = fitted
  const left = cells.reduce((sum, cell) => sum + restOf(cell, fitted) ** 2, 0)
  const rest = left / freedom
  const between = (lines: number, others: number, within: number) =>
    Math.max(0, (within - left - (lines - 1) * rest) / (cells.length - others))
  const variances = {
    municipality: between(
      rows.length,
      columns.length,
      squaresWithin(cells, ({ column }) => column),
    ),
    norm: between(
      columns.length,
      rows.length,
      squaresWithin(cells, ({ row }) => row),
    ),
    rest,
  }
  const effects = (codes: string[], found: number[], lineOf: (cell: Cell) => number, own: number) => {
    const counts = countBy(cells, lineOf)
    return codes.map((code, at) => effectOf({ code, n: counts[at] ?? 0, effect: found[at] ?? 0 }, own, rest))
  }
  return {
    mean,
    variances,
    municipalities: effects(rows, fitted.rows, ({ row }) => row, variances.municipality),
    norms: effects(columns, fitted.columns, ({ column }) => column, variances.norm),
  }
}

function gridOf(pairs: readonly Pair[]): Grid {
  const rows = [...new Set(pairs.map(({ municipality }) => municipality))].sort(byCode)
  const columns = [...new Set(pairs.map(({ norm }) => norm))].sort(byCode)
  const [rowAt, columnAt] = [rows, columns].map((codes) => new Map(codes.map((code, at) => [code, at])))
  const cells = pairs.map((pair) => ({
    row: rowAt?.get(pair.municipality) ?? 0,
    column: columnAt?.get(pair.norm) ?? 0,
    value: differenceOf(pair),
  }))
  return { cells, rows, columns }
}

/** Least squares for rows and columns, both with sum 0: the columns are worked out first, the rows solved for. */
function leastSquares({ cells, rows, columns }: Grid): Fitted | null {
  const matrix = rows.map(() => new Float64Array(rows.length))
  const wanted = new Float64Array(rows.length)
  const perColumn = Map.groupBy(cells, ({ column }) => column)
  for (const own of perColumn.values()) {
    const middle = meanOf(own.map(({ value }) => value))
    for (const { row, value } of own) {
      wanted[row] = (wanted[row] ?? 0) + value - middle
      add(matrix, row, row, 1)
      for (const other of own) add(matrix, row, other.row, -1 / own.length)
    }
  }
  const solved = solve(matrix, wanted)
  if (!solved) return null
  const raised = columns.map((_, column) =>
    meanOf((perColumn.get(column) ?? []).map(({ row, value }) => value - (solved[row] ?? 0))),
  )
  const [rowMean, columnMean] = [meanOf(solved), meanOf(raised)]
  return {
    rows: solved.map((value) => value - rowMean),
    columns: raised.map((value) => value - columnMean),
    mean: rowMean + columnMean,
  }
}

function effectOf({ code, n, effect }: Pick<Effect, 'code' | 'n' | 'effect'>, own: number, rest: number): Effect {
  const doubt = rest / n
  const trust = own === 0 ? 0 : own / (own + doubt)
  const half = z * Math.sqrt(doubt * trust)
  const shrunk = effect * trust
  return { code, n, effect, shrunk, interval: [shrunk - half, shrunk + half] }
}

const restOf = ({ row, column, value }: Cell, { rows, columns, mean }: Fitted) =>
  value - mean - (rows[row] ?? 0) - (columns[column] ?? 0)

function squaresWithin(cells: readonly Cell[], lineOf: (cell: Cell) => number): number {
  let sum = 0
  for (const own of Map.groupBy(cells, lineOf).values()) {
    const middle = meanOf(own.map(({ value }) => value))
    sum += own.reduce((total, { value }) => total + (value - middle) ** 2, 0)
  }
  return sum
}

function countBy(cells: readonly Cell[], lineOf: (cell: Cell) => number): number[] {
  const counts: number[] = []
  for (const cell of cells) counts[lineOf(cell)] = (counts[lineOf(cell)] ?? 0) + 1
  return counts
}

function add(matrix: readonly Float64Array[], row: number, column: number, value: number): void {
  const line = matrix[row]
  if (line) line[column] = (line[column] ?? 0) + value
}

const meanOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

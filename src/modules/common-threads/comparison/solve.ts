/** Below this part of what stood there a pivot is only rounding. */
const nothing = 1e-9

/**
 * Solves a symmetric system whose rows sum to 0, with the first unknown held at 0, by elimination (Cholesky's order: such a
 * matrix needs no exchange of rows). Null when more than that one unknown is free. Changes what it is given.
 */
export function solve(matrix: readonly Float64Array[], wanted: Float64Array): number[] | null {
  const size = wanted.length
  for (let at = 1; at < size; at += 1) {
    const pivotRow = matrix[at] ?? new Float64Array()
    const pivot = pivotRow[at] ?? 0
    if (pivot < nothing) return null
    for (let below = at + 1; below < size; below += 1) {
      const row = matrix[below] ?? new Float64Array()
      const factor = (row[at] ?? 0) / pivot
      if (factor === 0) continue
      for (let column = at; column < size; column += 1)
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0)
      wanted[below] = (wanted[below] ?? 0) - factor * (wanted[at] ?? 0)
    }
  }
  const solved = new Array<number>(size).fill(0)
  for (let at = size - 1; at >= 1; at -= 1) {
    const row = matrix[at] ?? new Float64Array()
    let rest = wanted[at] ?? 0
    for (let column = at + 1; column < size; column += 1) rest -= (row[column] ?? 0) * (solved[column] ?? 0)
    solved[at] = rest / (row[at] ?? 1)
  }
  return solved
}

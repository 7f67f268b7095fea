import type { Limits } from './model.ts'
import { variance } from './student.ts'

/**
 * Limits of agreement, mean ± 1.96 sd (Bland and Altman 1986, Lancet 327:307). Only for many differences together: null
 * for fewer than two.
 */
export function limitsOf(differences: readonly number[]): Limits | null {
  const n = differences.length
  if (n < 2) return null
  const bias = differences.reduce((sum, one) => sum + one, 0) / n
  const sd = Math.sqrt(variance(differences))
  return { n, bias, sd, lower: bias - 1.96 * sd, upper: bias + 1.96 * sd }
}

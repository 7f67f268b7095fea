import type { Interval } from '../model.ts'
import { type Bias, enoughPairs, type Reading } from './model.ts'

const known = new Map<number, number>()

/**
 * Two-sided 95% point of Student's t for whole degrees of freedom: 12.706 for 1, 2.160 for 13. Found by bisection on the
 * finite series for whole degrees (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).
 */
export function studentPoint(freedom: number): number {
  const before = known.get(freedom)
  if (before !== undefined) return before
  let [low, high] = [1.9, 13]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (withinShare(middle, freedom) < 0.95) low = middle
    else high = middle
  }
  known.set(freedom, high)
  return high
}

/** How much of Student's distribution lies between -t and t. */
function withinShare(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom))
  const square = Math.cos(angle) ** 2
  const isOdd = freedom % 2 === 1
  let term = isOdd ? Math.cos(angle) : 1
  let sum = freedom === 1 ? 0 : term
  for (let at = isOdd ? 3 : 2; at < freedom - 1; at += 2) {
    term *= (square * (at - 1)) / at
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}

/** Mean of whole differences with its 95% t interval; no interval for fewer than two. */
export function biasOf(differences: readonly number[]): Bias {
  const n = differences.length
  if (n === 0) return { n, bias: null, interval: null }
  const sum = differences.reduce((total, one) => total + one, 0)
  const bias = sum / n
  if (n === 1) return { n, bias, interval: null }
  const half = studentPoint(n - 1) * Math.sqrt(variance(differences) / n)
  return { n, bias, interval: [bias - half, bias + half] satisfies Interval }
}

/** Sample variance, over n - 1; from whole numbers without rounding before the division. */
export function variance(values: readonly number[]): number {
  const n = values.length
  const sum = values.reduce((total, one) => total + one, 0)
  const squares = values.reduce((total, one) => total + one * one, 0)
  return Math.max(0, (n * squares - sum * sum) / (n * (n - 1)))
}

/** What a bias says: an interval that holds 0 can't be told from chance. */
export function readingOf({ n, bias, interval }: Bias): Reading {
  if (n < enoughPairs || bias === null || interval === null) return 'too-few'
  const [low, high] = interval
  if (low > 0) return 'over'
  return high < 0 ? 'under' : 'chance'
}

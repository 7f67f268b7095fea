import type { Outcome } from '../experiments/model.ts'
import { reportClassOf } from '../model.ts'

const tenth = (value: number) => Math.round(value * 10) / 10

/**
 * What others may know of an outcome: the ratio and its limits with one decimal and a class of how many reports there were, and
 * only that there were too few where one arm had fewer than five.
 */
export function coarse({ verdict, a, b, comparison }: Outcome) {
  if (verdict === 'too-few' || comparison === null) return { effect: 'too-few' as const }
  const { ratio, low, high } = comparison
  const sum = a.events + b.events
  return { effect: verdict, ratio: tenth(ratio), low: tenth(low), high: tenth(high), reports: reportClassOf(sum) }
}

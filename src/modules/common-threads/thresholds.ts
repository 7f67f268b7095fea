import type { Scale } from './model.ts'

/** Why a threshold can't be used on a scale, or null: it is a whole level above the lowest, at most the highest. */
export function thresholdFault({ min, max }: Scale, threshold: number): string | null {
  if (Number.isInteger(threshold) && threshold > min && threshold <= max) return null
  if (max <= min) return 'a scale of one level leaves no room for a threshold'
  return `threshold ${threshold} is not a whole level from ${min + 1} to ${max}`
}

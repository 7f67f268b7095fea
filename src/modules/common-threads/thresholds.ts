import type { Scale } from './model.ts'

/** The middle level, rounded up: 3 on a scale of 0 to 5, 2 on 0 to 4. */
export const middleOf = ({ min, max }: Scale) => Math.ceil((min + max) / 2)

/** Why a threshold can't be used on a scale, or null: it is a whole level above the lowest, at most the highest. */
export function thresholdFault({ min, max }: Scale, threshold: number): string | null {
  if (Number.isInteger(threshold) && threshold > min && threshold <= max) return null
  if (max <= min) return 'a scale of one level leaves no room for a threshold'
  return `threshold ${threshold} is not a whole level from ${min + 1} to ${max}`
}

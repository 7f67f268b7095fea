import { compareExact, type Exact } from './fractions.ts'
import type { ThreadType } from './model.ts'

const half: Exact = { num: 1n, den: 2n }
const quarter: Exact = { num: 1n, den: 4n }

/** The first type that fits; shares and dispersion come as exact fractions, so 0.5 and 0.25 are exactly that. */
export function typeOf({ below, fgt0, leik }: { below: number; fgt0: Exact; leik: Exact }): ThreadType {
  const isSplit = compareExact(leik, half) > 0
  if (below === 0) return 'shared-strength'
  if (compareExact(fgt0, half) >= 0 && !isSplit) return 'shared-weakness'
  if (isSplit) return 'split'
  return compareExact(fgt0, quarter) < 0 ? 'individual' : 'attention'
}

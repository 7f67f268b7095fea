import type { Scale } from '../model.ts'
import { type Counts, type Decomposition, type Effect, enoughPairs, type Pair } from './model.ts'
import { countsOf } from './pairs.ts'

/** How an effect leans: the self level above what the others' would be, or below it. */
export type Lean = 'over' | 'under'

/**
 * From this part of the scale an effect is worth acting on: on 0 to 4 a quarter of a level over all norms of a municipality,
 * after shrinking; half a level over the municipalities of a norm, as measured.
 */
export const noticeable = { municipality: 1 / 16, norm: 1 / 8 }

/**
 * Which municipality stands out and which norm everybody reads differently. An effect stands out when it is noticeable and
 * its interval, after shrinking, leaves out 0; a norm also needs two thirds of its municipalities on the same side.
 */
export function diagnose(decomposition: Decomposition, pairs: readonly Pair[], scale: Scale) {
  const range = scale.max - scale.min
  const perNorm = Map.groupBy(pairs, ({ norm }) => norm)
  return {
    municipalities: decomposition.municipalities.flatMap((one) => {
      const lean = Math.abs(one.shrunk) < noticeable.municipality * range ? null : leanOf(one)
      return lean ? [{ ...one, lean }] : []
    }),
    norms: decomposition.norms.flatMap((one) => {
      const lean = Math.abs(one.effect) < noticeable.norm * range ? null : leanOf(one)
      const counts = countsOf(perNorm.get(one.code) ?? [])
      return lean && isShared(counts, lean) ? [{ ...one, lean, counts }] : []
    }),
  }
}
export type Diagnosis = ReturnType<typeof diagnose>

function leanOf({ n, interval: [low, high] }: Effect): Lean | null {
  if (n < enoughPairs) return null
  if (low > 0) return 'over'
  return high < 0 ? 'under' : null
}

const isShared = (counts: Counts, lean: Lean) => 3 * counts[lean] >= 2 * counts.n

import type { Scale } from '../model.ts'
import { type Counts, type Decomposition, type Effect, enoughPairs, type Pair } from './model.ts'
import { countsOf } from './pairs.ts'

/** How an effect leans: the self level above what the others' would be, or below it. */
export type Lean = 'over' | 'under'

/** From this part of the scale an effect is worth acting on: a quarter of a level on 0 to 4. */
export const noticeable = 1 / 16

/**
 * Which municipality stands out and which norm everybody reads differently. An effect stands out when it is noticeable after
 * shrinking and its interval leaves out 0; a norm also needs two thirds of its municipalities on the same side.
 */
export function diagnose(decomposition: Decomposition, pairs: readonly Pair[], scale: Scale) {
  const least = noticeable * (scale.max - scale.min)
  const perNorm = Map.groupBy(pairs, ({ norm }) => norm)
  return {
    municipalities: decomposition.municipalities.flatMap((effect) => {
      const lean = leanOf(effect, least)
      return lean ? [{ ...effect, lean }] : []
    }),
    norms: decomposition.norms.flatMap((effect) => {
      const lean = leanOf(effect, least)
      const counts = countsOf(perNorm.get(effect.code) ?? [])
      return lean && isShared(counts, lean) ? [{ ...effect, lean, counts }] : []
    }),
  }
}
export type Diagnosis = ReturnType<typeof diagnose>

function leanOf({ n, shrunk, interval: [low, high] }: Effect, least: number): Lean | null {
  if (n < enoughPairs || Math.abs(shrunk) < least) return null
  if (low > 0) return 'over'
  return high < 0 ? 'under' : null
}

const isShared = (counts: Counts, lean: Lean) => 3 * counts[lean] >= 2 * counts.n

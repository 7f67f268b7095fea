import type { Scale } from '../model.ts'
import { agreementOf, sumsOf } from './agreement.ts'
import type { Agreement, Bootstrapped, Counts, Pair } from './model.ts'
import { countsOf } from './pairs.ts'
import { rememberedBootstrap } from './remembered.ts'

/** From fewer cells with two assessors nothing is concluded. */
export const enoughDouble = 30

/** How alike two assessors are over the cells that both judged; `agreement` is null when those are too few. */
export type Reliability = Counts & {
  municipalities: number
  norms: number
  agreement: Agreement | null
  bootstrapped: Bootstrapped | null
}

/** `pairs` hold the level of the first assessor as `self` and that of the second as `assessed`. */
export function reliabilityOf(pairs: readonly Pair[], scale: Scale): Reliability {
  const isEnough = pairs.length >= enoughDouble
  return {
    ...countsOf(pairs),
    municipalities: new Set(pairs.map(({ municipality }) => municipality)).size,
    norms: new Set(pairs.map(({ norm }) => norm)).size,
    agreement: isEnough ? agreementOf(sumsOf(pairs, scale)) : null,
    bootstrapped: isEnough ? rememberedBootstrap(pairs, scale) : null,
  }
}

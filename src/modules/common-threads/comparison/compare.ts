import { byCode, type Cell, type Scale } from '../model.ts'
import { agreementOf, sumsOf } from './agreement.ts'
import type { Agreement, Bias, Counts, Pair } from './model.ts'
import { countsOf, differenceOf, pairsOf } from './pairs.ts'
import { biasOf } from './student.ts'

/** Self levels beside assessed levels; municipalities in plain character order, norms in the order of the framework. */
export type Comparison = Counts &
  Agreement & {
    municipalities: ({ code: string } & Bias)[]
    norms: ({ norm: string } & Bias)[]
  }

export type ComparedCells = {
  scale: Scale
  norms: readonly { code: string }[]
  self: readonly Cell[]
  assessed: readonly Cell[]
  /** Every municipality that is to be in the result, also without a pair. */
  municipalities: readonly string[]
}

/** Compares two sets of levels over the cells to which both gave a level; the rest is in none of the numbers. */
export function compare({ scale, norms, self, assessed, municipalities }: ComparedCells): Comparison {
  const pairs = pairsOf(self, assessed)
  return {
    ...countsOf(pairs),
    ...agreementOf(sumsOf(pairs, scale)),
    municipalities: biases(pairs, ({ municipality }) => municipality, municipalities.toSorted(byCode)).map(
      ([code, bias]) => ({ code, ...bias }),
    ),
    norms: biases(
      pairs,
      ({ norm }) => norm,
      norms.map(({ code }) => code),
    ).map(([norm, bias]) => ({ norm, ...bias })),
  }
}

/** The bias of each group, in the order of the given keys. */
export function biases(pairs: readonly Pair[], keyOf: (pair: Pair) => string, keys: readonly string[]) {
  const groups = Map.groupBy(pairs, keyOf)
  return keys.map((key) => [key, biasOf((groups.get(key) ?? []).map(differenceOf))] as const)
}

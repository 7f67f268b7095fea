import { classes, type FunctionClass } from '../codes.ts'
import type { ModelContent } from '../content.ts'
import { classify, type FunctionRisk } from '../model.ts'
import type { Move } from './compare.ts'

export type Assessed = FunctionRisk & { organisationId: string; name: string }
/** What a version would do with the functions that were approved, by the calculated class; those that stay are counted too. */
export type Effect = {
  functions: number
  moves: Move[]
  /** The functions that move, by name, so that one can see why. */
  moved: { organisationId: string; name: string; from: FunctionClass; to: FunctionClass }[]
}

/**
 * The calculated class of each function under one version and under another.
 * @param assessed the approved assessment of each function
 */
export function effectOf(assessed: readonly Assessed[], before: ModelContent, after: ModelContent): Effect {
  const all = assessed.map((one) => ({
    ...{ organisationId: one.organisationId, name: one.name },
    ...{ from: classify(one, before).class, to: classify(one, after).class },
  }))
  const pairs = classes.flatMap((from) => classes.map((to) => ({ from, to })))
  const count = ({ from, to }: Pick<Move, 'from' | 'to'>) =>
    all.filter((one) => one.from === from && one.to === to).length
  return {
    functions: all.length,
    moves: pairs.map((pair) => ({ ...pair, count: count(pair) })).filter((move) => move.count > 0),
    moved: all.filter(({ from, to }) => from !== to),
  }
}

export const riskStates = ['open', 'occurred', 'closed'] as const
export type RiskState = (typeof riskStates)[number]

/** Chance and impact are steps from 1, small, to 5, large. */
export const steps = [1, 2, 3, 4, 5] as const
export type Step = (typeof steps)[number]

export const weights = ['low', 'middle', 'high'] as const
export type RiskWeight = (typeof weights)[number]

/** Chance times impact: from 15 it is high, from 6 middle. The board hears of what is high. */
export function weightOf({ chance, impact }: { chance: number; impact: number }): RiskWeight {
  const product = chance * impact
  if (product >= 15) return 'high'
  return product >= 6 ? 'middle' : 'low'
}

/** Risks by chance (rows, from large to small) and impact (columns, from small to large). */
export const matrixOf = <R extends { chance: number; impact: number }>(risks: readonly R[]): R[][][] =>
  steps
    .toReversed()
    .map((chance) => steps.map((impact) => risks.filter((risk) => risk.chance === chance && risk.impact === impact)))

import { type AnalysisInput, byCode } from './model.ts'
import { gridOf, tallyOf } from './tallies.ts'

/** How many municipalities gave each level of the scale to a norm, and how many gave none. */
export type Distribution = {
  norm: string
  levels: { level: number; count: number }[]
  notApplicable: number
  missing: number
}

/** The distribution per norm, in the order of the norms; refuses the same input as `analyse`. */
export function distributions(input: AnalysisInput): Distribution[] {
  const grid = gridOf(input, [...input.municipalities].sort(byCode))
  return input.norms.map(({ code }, at) => {
    const { counts, na, missing } = tallyOf(grid, at)
    const levels = counts.map((count, step) => ({ level: input.scale.min + step, count }))
    return { norm: code, levels, notApplicable: na, missing }
  })
}

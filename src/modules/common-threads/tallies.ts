import type { AnalysisInput } from './model.ts'

/** Marks in the grid for cells without a level. */
export const missing = -1
export const notApplicable = -2

/**
 * Answers as steps above the lowest level, norm after norm: `steps[norm * municipalities + municipality]`,
 * or one of the two marks.
 */
export type Grid = { norms: number; municipalities: number; top: number; steps: Int32Array }

/** How often each step above the lowest level was given for a norm, and how many gave none. */
export type Tally = { counts: number[]; n: number; na: number; missing: number }

/** Places each cell; refuses (`RangeError`) what the input does not know, a level off the scale and a doubled cell. */
export function gridOf(input: AnalysisInput, municipalities: readonly string[]): Grid {
  const { min, max } = input.scale
  const top = max - min
  // Products of two such counts stay below 2^53, so that comparing fractions by cross multiplication is exact.
  if (municipalities.length * top ** 2 >= 2 ** 26) throw new RangeError('more answers than can be compared exactly')
  const steps = new Int32Array(input.norms.length * municipalities.length).fill(missing)
  const columns = new Map(municipalities.map((code, at) => [code, at]))
  const rows = new Map(input.norms.map(({ code }, at) => [code, at]))
  for (const { municipality, norm, level } of input.cells) {
    const column = columns.get(municipality)
    const row = rows.get(norm)
    if (column === undefined || row === undefined) throw new RangeError(`unknown cell ${municipality}, ${norm}`)
    const at = row * municipalities.length + column
    if (steps[at] !== missing) throw new RangeError(`doubled cell ${municipality}, ${norm}`)
    if (level !== 'na' && !(Number.isInteger(level) && level >= min && level <= max)) {
      throw new RangeError(`level ${level} is not on the scale ${min} to ${max}`)
    }
    steps[at] = level === 'na' ? notApplicable : level - min
  }
  return { norms: input.norms.length, municipalities: municipalities.length, top, steps }
}

/** The steps of one norm, a municipality each. */
export const rowOf = (grid: Grid, norm: number) =>
  grid.steps.subarray(norm * grid.municipalities, (norm + 1) * grid.municipalities)

export function tallyOf(grid: Grid, norm: number): Tally {
  const tally: Tally = { counts: new Array<number>(grid.top + 1).fill(0), n: 0, na: 0, missing: 0 }
  for (const step of rowOf(grid, norm)) {
    if (step === notApplicable) tally.na += 1
    else if (step === missing) tally.missing += 1
    else {
      tally.n += 1
      tally.counts[step] = (tally.counts[step] ?? 0) + 1
    }
  }
  return tally
}

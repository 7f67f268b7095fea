/** What is known of a whole number that is not negative. `high` may be infinite. */
export type Bounds = { low: number; high: number }

/** That a number is the sum of others. Together the equations form a tree: no two ways lead from one number to another. */
export type Equation = { total: string; parts: readonly string[] }

export type Known = ReadonlyMap<string, Bounds>

const anything: Bounds = { low: 0, high: Number.POSITIVE_INFINITY }
const boundsIn = (known: Known, name: string): Bounds => known.get(name) ?? anything
const meet = (a: Bounds, b: Bounds): Bounds => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) })
const sum = (list: readonly Bounds[]): Bounds => ({
  low: list.reduce((total, { low }) => total + low, 0),
  high: list.reduce((total, { high }) => total + high, 0),
})

/** What an equation adds to what is known of each of its numbers. */
function* told(known: Known, { total, parts }: Equation): Generator<[string, Bounds]> {
  const each = parts.map((part) => boundsIn(known, part))
  yield [total, sum(each)]
  const whole = boundsIn(known, total)
  for (const [at, part] of parts.entries()) {
    const others = sum(each.filter((_, index) => index !== at))
    yield [part, { low: whole.low - others.high, high: whole.high - others.low }]
  }
}

/**
 * Everything that follows from what is known and the equations. As these form a tree, it is all that can follow: each bound is
 * reached by some numbers that fit.
 * @returns null when no numbers fit
 */
export function conclude(known: Known, equations: readonly Equation[]): Known | null {
  const result = new Map(known)
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false
    for (const equation of equations)
      for (const [name, bounds] of told(result, equation)) {
        const [before, after] = [boundsIn(result, name), meet(boundsIn(result, name), bounds)]
        if (after.low > after.high) return null
        if (after.low === before.low && after.high === before.high) continue
        result.set(name, after)
        hasChanged = true
      }
  }
  return result
}

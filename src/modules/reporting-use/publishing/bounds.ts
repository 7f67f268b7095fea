/** What is known of a whole number that is not negative. `high` may be infinite. */
export type Bounds = { low: number; high: number }

/** That a number is the sum of others. Beside the timeline the equations form a tree: no two ways lead from one number to another. */
export type Equation = { total: string; parts: readonly string[] }

export type Known = ReadonlyMap<string, Bounds>

/** Of what nobody said anything. */
export const anything: Bounds = { low: 0, high: Number.POSITIVE_INFINITY }
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

/** Between two moments, by number, there happened so many as `name` counts. */
export type Stretch = { name: string; from: number; to: number }
/** That the count up to one moment is at most that up to another. */
export type Order = { least: number; most: number }
/** What counts of two kinds say of each other over time, such as reports that were closed and those that came in. */
export type Timeline = { moments: number; stretches: readonly Stretch[]; orders: readonly Order[] }

/** All that is certain of figures: their sums, and how they go together in time. */
export type Rules = { equations: readonly Equation[]; timeline?: Timeline }

/**
 * What the timeline adds: the shortest ways between its moments (difference constraints), so that each bound is reached by some numbers.
 * @returns null when no numbers fit
 */
function toldInTime(known: Known, { moments, stretches, orders }: Timeline): [string, Bounds][] | null {
  /** At most so much more at the second moment than at the first. */
  const most = new Float64Array(moments * moments).fill(Number.POSITIVE_INFINITY)
  const at = (from: number, to: number) => most[from * moments + to] ?? 0
  const tighten = (from: number, to: number, value: number) => {
    if (value < at(from, to)) most[from * moments + to] = value
  }
  for (let one = 0; one < moments; one += 1) tighten(one, one, 0)
  for (const order of orders) tighten(order.most, order.least, 0)
  for (const { name, from, to } of stretches) {
    const { low, high } = boundsIn(known, name)
    tighten(from, to, high)
    tighten(to, from, -low)
  }
  for (let by = 0; by < moments; by += 1)
    for (let from = 0; from < moments; from += 1) {
      const first = at(from, by)
      if (first === Number.POSITIVE_INFINITY) continue
      for (let to = 0; to < moments; to += 1) tighten(from, to, first + at(by, to))
    }
  for (let one = 0; one < moments; one += 1) if (at(one, one) < 0) return null
  return stretches.map(({ name, from, to }) => [name, { low: -at(to, from), high: at(from, to) }])
}

/**
 * Everything that follows from what is known and the rules. The equations form a tree beside the timeline, whose bounds are exact, so it is
 * all that can follow: each bound is reached by some numbers that fit.
 * @returns null when no numbers fit
 */
export function conclude(known: Known, { equations, timeline }: Rules): Known | null {
  const result = new Map(known)
  /** Whether it said something new; null when nothing fits. */
  const take = (name: string, bounds: Bounds): boolean | null => {
    const [before, after] = [boundsIn(result, name), meet(boundsIn(result, name), bounds)]
    if (after.low > after.high) return null
    if (after.low === before.low && after.high === before.high) return false
    result.set(name, after)
    return true
  }
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false
    for (const equation of equations)
      for (const [name, bounds] of told(result, equation)) {
        const isNew = take(name, bounds)
        if (isNew === null) return null
        hasChanged ||= isNew
      }
    if (hasChanged || !timeline) continue
    const inTime = toldInTime(result, timeline)
    if (!inTime) return null
    for (const [name, bounds] of inTime) {
      const isNew = take(name, bounds)
      if (isNew === null) return null
      hasChanged ||= isNew
    }
  }
  return result
}

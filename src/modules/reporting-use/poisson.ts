/** Lower and upper bound. */
export type Interval = readonly [low: number, high: number]

/** Probability of at most `count` when `mean` is expected. */
function upTo(count: number, mean: number): number {
  if (count < 0) return 0
  if (mean === 0) return 1
  // In logarithms, as e^-mean is nothing from 746 on.
  let [term, sum] = [-mean, 0]
  for (let k = 0; k <= count; k += 1) {
    if (k > 0) term += Math.log(mean / k)
    sum += Math.exp(term)
  }
  return Math.min(1, sum)
}

/** Where a falling function passes a level. */
function crossing(fall: (mean: number) => number, level: number, most: number): number {
  let [low, high] = [0, most]
  for (let step = 0; step < 100 && high - low > 1e-10 * most; step += 1) {
    const middle = (low + high) / 2
    if (fall(middle) > level) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * The exact interval of a count (F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28, 1936): what can be expected
 * on average where this many were seen.
 * @param count whole and not negative
 * @param level chance that the interval holds the mean, at least
 */
export function poissonInterval(count: number, level = 0.95): Interval {
  const tail = (1 - level) / 2
  const most = count + 10 * Math.sqrt(count + 1) + 20
  const low = count === 0 ? 0 : crossing((mean) => upTo(count - 1, mean), 1 - tail, most)
  return [low, crossing((mean) => upTo(count, mean), tail, most)]
}

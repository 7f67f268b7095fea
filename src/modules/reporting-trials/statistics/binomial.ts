/** Natural logarithms of factorials, made once as far as they were asked for. */
const logFactorials = [0, 0]
export function logFactorial(n: number): number {
  for (let at = logFactorials.length; at <= n; at += 1) logFactorials.push((logFactorials[at - 1] ?? 0) + Math.log(at))
  return logFactorials[n] ?? 0
}

/** Chance of exactly `k` successes in `n` trials. */
export function binomialChance(k: number, n: number, p: number): number {
  if (p <= 0) return k === 0 ? 1 : 0
  if (p >= 1) return k === n ? 1 : 0
  const ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k)
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p))
}

/** Chance of at most `k` successes in `n` trials; 0 for `k` below zero. */
export function atMost(k: number, n: number, p: number): number {
  let sum = 0
  for (let at = 0; at <= Math.min(k, n); at += 1) sum += binomialChance(at, n, p)
  return Math.min(1, sum)
}

/** Chance of at least `k` successes in `n` trials. */
export function atLeast(k: number, n: number, p: number): number {
  let sum = 0
  for (let at = Math.max(0, k); at <= n; at += 1) sum += binomialChance(at, n, p)
  return Math.min(1, sum)
}

/** Where a function that rises from below 0 to above 0 between 0 and 1 crosses it. */
function crossing(rises: (p: number) => number): number {
  let [low, high] = [0, 1]
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2
    if (rises(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Exact interval of a proportion: the chances under which neither tail of what was seen is smaller than half of what is left.
 * Clopper and Pearson (1934), The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26.
 */
export function exactInterval(k: number, n: number, confidence = 0.95): { low: number; high: number } {
  const tail = (1 - confidence) / 2
  const low = k === 0 ? 0 : crossing((p) => atLeast(k, n, p) - tail)
  const high = k === n ? 1 : crossing((p) => tail - atMost(k, n, p))
  return { low, high }
}

/** Chance of exactly `k` events where `mean` are expected. */
export const poissonChance = (k: number, mean: number): number =>
  mean === 0 ? Number(k === 0) : Math.exp(k * Math.log(mean) - mean - logFactorial(k))

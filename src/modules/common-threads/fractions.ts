/** A fraction of whole numbers within the safe range; `den` is above 0. */
export type Fraction = { num: number; den: number }

/** A fraction of whole numbers of any size; `den` is above 0. */
export type Exact = { num: bigint; den: bigint }

/** Below 0 when `a` is the smaller one. Never rounds. */
export function compareExact(a: Exact, b: Exact): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest number to a fraction, whatever the size of its parts. */
export function toNumber({ num, den }: Exact): number {
  if (num < 0n) return -toNumber({ num: -num, den })
  if (num <= Number.MAX_SAFE_INTEGER && den <= Number.MAX_SAFE_INTEGER) return Number(num) / Number(den)
  const shift = Math.max(0, bits(den) - bits(num) + 64)
  const scaled = num << BigInt(shift)
  const sticky = scaled % den === 0n ? 0n : 1n
  return Number((scaled / den) | sticky) / 2 ** shift
}

/**
 * Numbers as whole numbers in the same proportion, from their shortest decimal text: [0.5, 1.25] gives [50, 125].
 * Expects finite numbers above 0.
 */
export function inProportion(numbers: readonly number[]): bigint[] {
  const parts = numbers.map(decimalParts)
  const places = parts.reduce((most, part) => Math.max(most, part.places), 0)
  return parts.map(({ digits, places: own }) => digits * 10n ** BigInt(places - own))
}

/** Weighted mean, exactly. Weights are whole numbers above 0; at least one term. */
export function weightedMean(terms: Iterable<Fraction & { weight: bigint }>): Exact {
  let total = 0n
  const sums = new Map<number, bigint>()
  for (const { num, den, weight } of terms) {
    total += weight
    sums.set(den, (sums.get(den) ?? 0n) + weight * BigInt(num))
  }
  const { num, den } = [...sums].reduce<Exact>(plus, { num: 0n, den: 1n })
  return { num, den: den * total }
}

function plus(sum: Exact, [den, num]: [number, bigint]): Exact {
  if (num === 0n) return sum
  const other = BigInt(den)
  const shared = greatestDivisor(sum.den, other)
  return { num: sum.num * (other / shared) + num * (sum.den / shared), den: sum.den * (other / shared) }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b]
  while (small !== 0n) [large, small] = [small, large % small]
  return large
}

function decimalParts(value: number): { digits: bigint; places: number } {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const places = decimals.length - Number(exponent)
  const digits = BigInt(whole + decimals)
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places }
}

const bits = (value: bigint) => value.toString(2).length

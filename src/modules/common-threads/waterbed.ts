import { inProportion, toNumber } from './fractions.ts'
import type { Edge, Waterbed } from './model.ts'
import { type Grid, rowOf } from './tallies.ts'

/** Whole numbers of one kind, so that sums of weights are exact and don't depend on the order of the edges. */
type Whole<N> = {
  zero: N
  of: (value: bigint) => N
  plus: (a: N, b: N) => N
  times: (a: N, steps: number) => N
  ratio: (a: N, b: N) => number
}
type Link<N> = { a: number; b: number; weight: N }

const small: Whole<number> = {
  zero: 0,
  of: Number,
  plus: (a, b) => a + b,
  times: (a, steps) => a * steps,
  ratio: (a, b) => a / b,
}
const large: Whole<bigint> = {
  zero: 0n,
  of: (value) => value,
  plus: (a, b) => a + b,
  times: (a, steps) => a * BigInt(steps),
  ratio: (num, den) => toNumber({ num, den }),
}

/**
 * Per norm: how much weaker each municipality is than its neighbours, and how uneven the district is.
 * Edges name municipalities of the grid (else `RangeError`); levels are scaled to 0 to 1.
 */
export function waterbedOf(
  grid: Grid,
  norms: readonly { code: string }[],
  codes: readonly string[],
  edges: readonly Edge[],
): Waterbed[] {
  const weights = inProportion(edges.map(({ weight }) => weight))
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  const isSmall = total * BigInt(grid.top) <= BigInt(Number.MAX_SAFE_INTEGER)
  const places = new Map(codes.map((code, at) => [code, at]))
  const place = (code: string) => {
    const at = places.get(code)
    if (at === undefined) throw new RangeError(`unknown municipality ${code} among the neighbours`)
    return at
  }
  const links = edges.map(({ a, b }, at) => ({ a: place(a), b: place(b), weight: weights[at] ?? 0n }))
  const perNorm = isSmall ? flows(small, links, codes) : flows(large, links, codes)
  return norms.map(({ code }, norm): Waterbed => ({ norm: code, ...perNorm(rowOf(grid, norm), grid.top) }))
}

function flows<N>(whole: Whole<N>, edges: readonly Link<bigint>[], codes: readonly string[]) {
  const links: Link<N>[] = edges.map(({ a, b, weight }) => ({ a, b, weight: whole.of(weight) }))
  return (row: Int32Array, top: number): Omit<Waterbed, 'norm'> => {
    const reach = codes.map(() => whole.zero)
    const pressure = codes.map(() => whole.zero)
    let pairs = whole.zero
    let unevenness = whole.zero
    const add = (sums: N[], at: number, value: N) => {
      sums[at] = whole.plus(sums[at] ?? whole.zero, value)
    }
    for (const { a, b, weight } of links) {
      const stepA = row[a] ?? -1
      const stepB = row[b] ?? -1
      if (stepA < 0 || stepB < 0) continue
      pairs = whole.plus(pairs, weight)
      add(reach, a, weight)
      add(reach, b, weight)
      if (stepA === stepB) continue
      const flow = whole.times(weight, Math.abs(stepA - stepB))
      unevenness = whole.plus(unevenness, flow)
      add(pressure, stepA < stepB ? a : b, flow)
    }
    const share = (part: N, base: N) => (base === whole.zero ? null : whole.ratio(part, whole.times(base, top)))
    const exposure = codes.map(
      (code, at) => [code, share(pressure[at] ?? whole.zero, reach[at] ?? whole.zero)] as const,
    )
    return { district: share(unevenness, pairs), exposure: Object.fromEntries(exposure) }
  }
}

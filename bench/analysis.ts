import { type AnalysisInput, analyse, robustnessOf } from '#modules/common-threads/calculation'

export type Measurement = { name: string; value: number; unit: string }

const rounds = 10

/**
 * Times the analysis of 342 municipalities by 300 norms: the first in a process, one more, and ten rounds. Times in
 * ms; the growth is the time of ten rounds over that of one.
 */
export async function analysisBench(): Promise<Measurement[]> {
  const inputs = Array.from({ length: rounds }, (_, round) => roundOf(round, 342, 300))
  const first = timed(inputs.slice(0, 1))
  const single = timed(inputs.slice(1, 2))
  const all = timed(inputs)
  const small = timed([roundOf(1, 14, 60)])
  const start = performance.now()
  robustnessOf(roundOf(1, 14, 60))
  const robust = performance.now() - start
  return [
    { name: 'robustness of 14 municipalities x 60 norms, 2000 draws, not remembered', value: robust, unit: 'ms' },
    { name: 'analysis of 14 municipalities x 60 norms', value: small, unit: 'ms' },
    { name: 'analysis of 342 municipalities x 300 norms, first in a process', value: first, unit: 'ms' },
    { name: 'analysis of 342 municipalities x 300 norms', value: single, unit: 'ms' },
    { name: `analysis of ${rounds} rounds of 342 x 300`, value: all, unit: 'ms' },
    { name: `growth of ${rounds} rounds over 1 (linear is ${rounds})`, value: all / single, unit: 'x' },
  ]
}

function timed(inputs: readonly AnalysisInput[]): number {
  const start = performance.now()
  for (const input of inputs) analyse(input)
  return performance.now() - start
}

/** A made-up round with neighbours: about 5% not applicable, 5% not answered. The same for the same numbers. */
function roundOf(round: number, size: number, count: number): AnalysisInput {
  const municipalities = Array.from({ length: size }, (_, at) => `M${String(at).padStart(3, '0')}`)
  const norms = Array.from({ length: count }, (_, at) => ({
    code: `T${at % 10}-${String(at).padStart(3, '0')}`,
    theme: `T${at % 10}`,
    weight: at % 7 === 0 ? 1 : 2,
    threshold: 3,
  }))
  const next = numbersFrom(round + 1)
  const cells = municipalities.flatMap((municipality) =>
    norms.flatMap(({ code }) => {
      const draw = next()
      if (draw < 0.05) return []
      return [{ municipality, norm: code, level: draw < 0.1 ? ('na' as const) : Math.floor(next() * 5) }]
    }),
  )
  const edges = municipalities.flatMap((a, at) =>
    [1, 2, 19].flatMap((step) => {
      const b = municipalities[at + step]
      return b ? [{ a, b, weight: 1 + (at % 10) / 10 }] : []
    }),
  )
  return { scale: { min: 0, max: 4 }, norms, municipalities, cells, edges }
}

/** Numbers from 0 up to 1 by a linear congruence (Numerical Recipes), so that each run times the same work. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

import { randomFrom } from '../src/modules/common-threads/random.ts'
import { criteria } from '../src/modules/common-threads/weighing/model.ts'
import { type Layers, noRanking } from '../src/modules/common-threads/weighing/ranking.ts'
import { type Candidate, smaa } from '../src/modules/common-threads/weighing/smaa.ts'
import { gearyTest } from '../src/modules/common-threads/what-if/geary.ts'
import type { Measurement } from './analysis.ts'

/** Times SMAA-2 of 20 threads, the first in a process and the median of five, and the random maps of Geary's C. */
export async function weighingBench(): Promise<Measurement[]> {
  const inOrder: Layers = criteria.map((criterion) => [criterion])
  const first = timed(() => smaa(candidatesOf(1), noRanking, 1))
  const times = [2, 3, 4, 5, 6].map((seed) => timed(() => smaa(candidatesOf(seed), inOrder, seed)))
  return [
    { name: 'SMAA of 20 threads x 10,000 weightings, first in a process', value: first, unit: 'ms' },
    { name: 'SMAA of 20 threads x 10,000 weightings', value: middleOf(times), unit: 'ms' },
    { name: 'Geary’s C of 14 municipalities x 9,999 random maps', value: timed(geary), unit: 'ms' },
  ]
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return Math.round(performance.now() - start)
}

const middleOf = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Twenty made-up threads with wide intervals. The same for the same number. */
function candidatesOf(seed: number): Candidate[] {
  const next = randomFrom(seed)
  return Array.from({ length: 20 }, (_, at) => ({
    id: `thread ${at}`,
    values: criteria.map(() => {
      const [low, high] = [next() * 0.7, next() * 0.3]
      return { low, high: low + high }
    }),
  }))
}

function geary() {
  const codes = Array.from({ length: 14 }, (_, at) => `M${at}`)
  const values = codes.map((_, at) => BigInt((at * 7) % 5))
  const links = codes.flatMap((_, a) => [1, 3].map((step) => ({ a, b: (a + step) % 14, weight: 1n })))
  return gearyTest({ codes, values, whole: 4n }, links)
}

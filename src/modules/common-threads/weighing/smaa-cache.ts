import type { Layers } from './ranking.ts'
import { type Acceptability, type Candidate, smaa } from './smaa.ts'

const kept = new Map<string, Acceptability[]>()
const most = 100

/** The same as `smaa`, made once for the same candidates, ranking and seed; the least recently used goes first. */
export function rememberedSmaa(candidates: readonly Candidate[], layers: Layers, seed: number): Acceptability[] {
  const plain = candidates.map(({ id, values }) => [id, values.map(({ low, high }) => [low, high])])
  const key = JSON.stringify([plain, layers, seed])
  const found = kept.get(key) ?? smaa(candidates, layers, seed)
  kept.delete(key)
  kept.set(key, found)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return found
}

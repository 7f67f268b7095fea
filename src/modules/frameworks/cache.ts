import type { Framework } from './model.ts'

const kept = new Map<string, Framework>()
const most = 20

/** Published versions never change, so one process parses each only once; the least recently used goes first. */
export function remembered(id: string): Framework | undefined {
  const found = kept.get(id)
  if (found) {
    kept.delete(id)
    kept.set(id, found)
  }
  return found
}

export function remember(id: string, framework: Framework): void {
  kept.set(id, framework)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest) kept.delete(oldest)
}
export const known = (): string[] => [...kept.keys()]

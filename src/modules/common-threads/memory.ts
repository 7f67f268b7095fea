import { createHash } from 'node:crypto'

/**
 * Keeps results of a calculation by all that goes in, so that it is done once; the least recently used goes first.
 * @param most how many are kept
 */
export function memory<T>(most: number): (input: unknown, calculate: () => T) => T {
  const kept = new Map<string, T>()
  return (input, calculate) => {
    const key = createHash('sha256').update(JSON.stringify(input)).digest('base64')
    const found = kept.get(key) ?? calculate()
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return found
  }
}

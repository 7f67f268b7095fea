import { setImmediate } from 'node:timers/promises'

/** How far work is: `done` of `total` rows, or whatever else it counts. */
export type Standing = { done: number; total: number }
/** Told by work as it goes; meanwhile who asks is answered. */
export type Tell = (done: number, total: number) => Promise<void>

/** Work that nobody watches; others get their turn between its parts all the same. */
export const unwatched: Tell = () => setImmediate()

const standings = new Map<string, Standing>()
const key = /^[0-9a-f]{32}$/
/** More at once are not watched: keys that somebody makes up take no memory. */
const most = 100

/**
 * Does work of which who sent the form may ask how far it is, by the key that their browser made up. Without a key it is done all the
 * same. The standing is numbers alone, kept in the memory of this process until the work ends, well or not.
 */
export async function watched<T>(asked: unknown, work: (tell: Tell) => Promise<T>): Promise<T> {
  if (typeof asked !== 'string' || !key.test(asked) || standings.has(asked) || standings.size >= most)
    return work(unwatched)
  standings.set(asked, { done: 0, total: 0 })
  try {
    return await work(async (done, total) => {
      standings.set(asked, { done, total })
      await setImmediate()
    })
  } finally {
    standings.delete(asked)
  }
}

/** How far the work of this key is; null when there is none, or it ended. */
export const standingOf = (asked: string): Standing | null => standings.get(asked) ?? null

/** Adds up rows as they are done, and tells of how many. */
export function counted(tell: Tell, total: number): (rows: number) => Promise<void> {
  let done = 0
  return (rows) => {
    done += rows
    return tell(done, total)
  }
}

/** Goes through rows by so many at once, telling after each part how many it had. */
export async function inParts<T>(
  rows: readonly T[],
  each: (part: readonly T[]) => Promise<unknown>,
  { size, told }: { size: number; told: (rows: number) => Promise<void> },
): Promise<void> {
  for (let at = 0; at < rows.length; at += size) {
    const part = rows.slice(at, at + size)
    await each(part)
    await told(part.length)
  }
}

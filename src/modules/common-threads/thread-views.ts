import { desc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { type Thread, threads } from './schema.ts'
import { type Spread, spreadOf } from './threads.ts'

/** A thread with its spread; `municipalities` is empty for who may not see names. */
export type ThreadView = Thread & { spread: Spread | null }

/** A thread for who may see names, or may not. */
export const viewAs = (thread: Thread, named: boolean): ThreadView => ({
  ...thread,
  municipalities: named ? thread.municipalities : [],
  spread: spreadOf(thread.municipalityCount),
})

/** As far as row level security lets through, widest first. The caller authorises. */
export const threadsOf = (tx: Tx, roundId: string): Promise<Thread[]> =>
  tx.db
    .select()
    .from(threads)
    .where(eq(threads.roundId, roundId))
    .orderBy(desc(threads.municipalityCount), threads.title)

/** What the robustness of threads is worked out from. */
export const rankedOf = (published: readonly Thread[]) =>
  published.map(({ id, norms: codes, municipalities }) => ({ id, norms: codes, municipalities }))

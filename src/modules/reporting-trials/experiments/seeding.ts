import { eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { addDays } from '#platform/language'
import { armOn } from './model.ts'
import { counts, experiments, groups } from './schema.ts'

/** What came of each week of an arm, by its number within the arm of the week or team, from 0. */
type WeekSeed = (week: number, arm: 'a' | 'b') => { opened: number; sent: number }

/** Totals of the weeks of a frozen trial that are over, as the system; for the demo district. */
export async function seedCounts(tx: Tx, id: string, weeks: number, of: WeekSeed): Promise<void> {
  const [it] = await tx.db.select().from(experiments).where(eq(experiments.id, id))
  const all = await tx.db.select().from(groups).where(eq(groups.experimentId, id))
  if (!it) throw new Error('the trial is not there')
  const { organisationId } = it
  const rows = all.flatMap(({ code, arm: own }) => {
    const seen = { a: 0, b: 0 }
    return Array.from({ length: weeks }, (_, at) => {
      const week = addDays(it.startsOn, at * 7)
      const arm = own ?? armOn(it.arms ?? [], it.startsOn, week) ?? 'b'
      const nth = seen[arm]
      seen[arm] += 1
      return { code: code ?? '', week, organisationId, ...of(nth, arm) }
    })
  })
  await tx.db.insert(counts).values(rows)
}

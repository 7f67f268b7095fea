import { type SQL, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx, unionOfHits } from '#platform/db'
import { may as mayCode } from './coding/policy.ts'
import { may } from './policy.ts'

/** A thread of a round, or a code of the code book, in which all words stand. */
export type ThreadHit = { kind: 'thread' | 'code'; id: string; title: string; roundId: string | null }

/** Of each kind at most so many. */
const most = 100

/** The threads and codes in which all words stand, as far as the actor may see them; names of municipalities are not looked in. One statement. */
export const lookInThreads = (ctx: Ctx, words: readonly string[]): Promise<ThreadHit[]> =>
  inTransaction(ctx, async (tx) => {
    const parts = [...threads(tx), ...codes(tx)]
    if (parts.length === 0) return []
    const rows = await rowsOf<ThreadHit & { text: string }>(tx.db, unionOfHits(parts, words, most))
    return rows.map(({ text: _, ...hit }) => hit)
  })

function threads(tx: Tx): SQL[] {
  const { organisationId, districtId } = personOf(tx)
  const own = districtId ?? organisationId
  if (!allows(tx, may.seePicture, { organisationId: own, districtId: own })) return []
  return [
    sql`select 'thread' as kind, t.id, t.title, t.round_id as "roundId", concat_ws(' ', t.title, t.description) as text
      from common_threads.threads t where t.organisation_id = ${own}::uuid order by t.made_at desc, t.municipality_count desc, t.title`,
  ]
}

function codes(tx: Tx): SQL[] {
  const { organisationId } = personOf(tx)
  if (!allows(tx, mayCode.code, { organisationId })) return []
  return [
    sql`select 'code' as kind, c.id, c.title, null::uuid as "roundId",
      concat_ws(' ', c.title, c.description, array_to_string(c.seed_words, ' ')) as text
      from common_threads.codes c where c.organisation_id = ${organisationId}::uuid order by c.title`,
  ]
}

import { sql } from 'drizzle-orm'
import { dayIn, destroyRows, type Kind } from '#platform/retention'

/**
 * Versions that are published no more, and drafts that nobody went on with, with what was said about them. What is published stays,
 * and so does the version that a proposal was written over.
 */
export const changingRetention: readonly Kind[] = [
  {
    name: 'systems.versions',
    term: 'auxiliary-records',
    destroy: destroyRows(
      'systems.versions',
      (last) => sql`it.state <> 'published' and ${dayIn(sql`coalesce(it.decided_at, it.made_at)`)} <= ${last}
        and not exists (select from systems.versions o where o.source_id = it.source_id and o.based_on = it.number
          and o.state in ('draft', 'proposed'))`,
    ),
  },
  {
    name: 'systems.withdrawals',
    term: 'auxiliary-records',
    destroy: destroyRows(
      'systems.withdrawals',
      (last) => sql`${dayIn(sql`it.done_at`)} <= ${last}
        and exists (select from systems.sources s where s.id = it.source_id and s.state <> 'withdrawn')`,
    ),
  },
]

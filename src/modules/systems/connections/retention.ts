import { sql } from 'drizzle-orm'
import { dayIn, destroyRows, type Kind } from '#platform/retention'

/** Records that nobody changed or confirmed for the term, with all that hangs on them; and lines of history after it. */
export const connectionsRetention: readonly Kind[] = [
  {
    name: 'systems.connections',
    term: 'internal-control',
    destroy: destroyRows(
      'systems.connections',
      (last) => sql`greatest(${dayIn(sql`it.changed_at`)}, it.attested_on) <= ${last}`,
    ),
  },
  {
    name: 'systems.connection_events',
    term: 'internal-control',
    destroy: destroyRows('systems.connection_events', (last) => sql`${dayIn(sql`it.done_at`)} <= ${last}`),
  },
]

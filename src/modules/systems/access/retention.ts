import { sql } from 'drizzle-orm'
import { dayIn, destroyRows, type Kind } from '#platform/retention'

/** Requests that are closed, with their trace, and authorisations that ended; what runs stays. */
export const accessRetention: readonly Kind[] = [
  {
    name: 'systems.access_requests',
    term: 'internal-control',
    destroy: destroyRows(
      'systems.access_requests',
      (last) => sql`it.state in ('granted', 'refused', 'withdrawn') and ${dayIn(sql`it.moved_at`)} <= ${last}`,
    ),
  },
  {
    name: 'systems.authorisations',
    term: 'internal-control',
    destroy: destroyRows('systems.authorisations', (last) => sql`it.ended_on <= ${last}`),
  },
]

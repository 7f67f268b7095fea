import { sql } from 'drizzle-orm'
import { dayIn, destroyRows, type Kind } from '#platform/retention'

/** Notes a year after they were said: by then they are answered or of no use. */
export const notingRetention: readonly Kind[] = [
  {
    name: 'systems.notes',
    term: 'source-note',
    destroy: destroyRows('systems.notes', (last) => sql`${dayIn(sql`it.made_at`)} <= ${last}`),
  },
  {
    name: 'systems.developments',
    term: 'auxiliary-records',
    destroy: destroyRows('systems.developments', (last) => sql`${dayIn(sql`it.added_at`)} <= ${last}`),
  },
]

import { sql } from 'drizzle-orm'
import { dayIn, destroyRows, type Kind } from '#platform/retention'

/** Which file brought which versions; the versions themselves have a term of their own. */
export const importingRetention: readonly Kind[] = [
  {
    name: 'systems.imports',
    term: 'auxiliary-records',
    destroy: destroyRows('systems.imports', (last) => sql`${dayIn(sql`it.made_at`)} <= ${last}`),
  },
]

import { sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'

/** Lines that hold no more, and those of programmes that are over: the picture of a running programme stays whole. */
export const capacityRetention: readonly Kind[] = [
  {
    name: 'programme.hours',
    term: 'auxiliary-records',
    destroy: async (tx, { closedUpTo }, limit) => {
      await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
      return rowsOf<{ id: string; organisationId: string }>(
        tx.db,
        sql`delete from programme.hours where id in (
            select h.id from programme.hours h join programme.programmes p on p.id = h.programme_id
            where (h.entered_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date and (p.ends_on <= ${closedUpTo}::date
              or exists (select from programme.hours n where n.programme_id = h.programme_id and n.kind = h.kind
                and n.municipality_id = h.municipality_id and n.quarter = h.quarter
                and n.sub_project_id is not distinct from h.sub_project_id and n.place > h.place
                and (n.entered_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date))
            limit ${limit})
          returning organisation_id as "organisationId", id`,
      )
    },
  },
]

import { sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'

/** What came in part opens for nobody: it goes after a week. */
export const unfinishedFiles: Kind = {
  name: 'reporting-point.unfinished-files',
  term: 'unfinished-report-file',
  destroy: (tx, { closedUpTo }, limit) =>
    rowsOf<{ organisationId: string }>(
      tx.db,
      sql`delete from reporting.files where (case_id, file_id) in (select case_id, file_id from reporting.files
          where pieces < reporting.pieces_of(size) and begun_on <= ${closedUpTo}::date limit ${limit})
        returning organisation_id as "organisationId"`,
    ),
}

import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db'
import type { DeclareInput } from './input.ts'
import { settleDeclaration } from './settling.ts'

/** What someone declares of one side job. */
export const aSideJob = (what = 'Penningmeester van een sportclub'): DeclareInput => ({
  kind: 'side-jobs',
  nothing: false,
  items: [{ what, about: 'SV De Proef (fictief)', hours: 3, isPaid: false }],
})

/** Does the job that brings a declaration to the checks of the file, and gives how these then stand. */
export async function settledChecks(db: Db, declarationId: string, now: Date): Promise<Record<string, string>> {
  await settleDeclaration(db, { declarationId }, now)
  const rows = await rowsOf<{ code: string; state: string }>(
    db,
    sql`select c.code, c.state from screening.checks c join screening.files f on f.id = c.file_id
      join screening.declarations d on d.id = ${declarationId}::uuid and (d.file_id = f.id or d.person_id = f.person_id)
      where c.code in ('side-jobs', 'side-jobs-yearly', 'financial-interests')`,
  )
  return Object.fromEntries(rows.map(({ code, state }) => [code, state]))
}

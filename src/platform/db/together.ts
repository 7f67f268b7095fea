import { type SQL, sql } from 'drizzle-orm'
import { type Ctx, inTransaction, rowsOf } from './transaction.server.ts'

type Row = Readonly<Record<string, unknown>>

/** What one module asks, and what it makes of the rows, as JSON tells them; null asks nothing and is read as no rows. */
export type Part<T> = { query: SQL | null; read: (rows: readonly Row[]) => T }

/** Asks several parts in one statement, each under row level security of who acts: a page of many modules takes one. */
export const askTogether = <R extends Record<string, unknown>>(
  ctx: Ctx,
  parts: { [K in keyof R]: Part<R[K]> },
): Promise<R> =>
  inTransaction(ctx, async (tx) => {
    const names: (keyof R & string)[] = Object.keys(parts)
    const asked = names.flatMap((name) => {
      const query = parts[name].query
      return query ? [{ name, query }] : []
    })
    const columns = asked.map(
      ({ name, query }) =>
        sql`(select coalesce(json_agg(to_json(the_row)), '[]'::json) from (${query}) the_row) as ${sql.identifier(name)}`,
    )
    const [found = {}] =
      asked.length === 0 ? [] : await rowsOf<Record<string, Row[]>>(tx.db, sql`select ${sql.join(columns, sql`, `)}`)
    const answers = names.map((name) => [name, parts[name].read(found[name] ?? [])])
    return Object.fromEntries(answers) as R
  })

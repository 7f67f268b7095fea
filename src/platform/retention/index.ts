import { type SQL, sql } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { log } from '#platform/log'
import { countDestroyed } from '#platform/metrics'
import { closedUpTo, type Term } from './terms.ts'

export { describeTerm, endDay, type Term, termText } from './terms.ts'

/** A record that was destroyed: whose it was, and its id where that means something to people. */
export type Destroyed = { organisationId: string | null; id?: string }

/** Days as YYYY-MM-DD: today, for records that keep their end day, and the last closing day whose term is over. */
export type Due = { today: string; closedUpTo: string }

/** A kind of record that is destroyed after its term. Each module hands over its own; `src/jobs.ts` puts them together. */
export type Kind = {
  /** `module.records`, unique */
  name: string
  term: Term
  /** Destroys at most `limit` records whose term is over, with all that hangs on them, and tells which. */
  destroy: (tx: Tx, due: Due, limit: number) => Promise<Destroyed[]>
}

/** The day here of a moment in a column. */
export const dayIn = (moment: SQL): SQL => sql`(${moment} at time zone 'Europe/Amsterdam')::date`

/** Destroys rows of `schema.table`, which has an `id` and an owner, as long as `isOver` holds; there the row is called `it`. */
export const destroyRows =
  (table: string, isOver: (closedUpTo: SQL) => SQL): Kind['destroy'] =>
  (tx, due, limit) => {
    const name = sql.raw(table)
    return rowsOf(
      tx.db,
      sql`delete from ${name} where id in (select it.id from ${name} it where ${isOver(sql`${due.closedUpTo}::date`)} limit ${limit})
        returning organisation_id as "organisationId", id`,
    )
  }

/** Name of the daily job. */
export const retentionJob = 'retention.destroy'

const slice = 100

/**
 * Destroys what is due, kind by kind in slices of a hundred, each slice in one transaction with its lines in the log: no
 * line, no destruction. A kind that fails does not hold up the others.
 * @returns how many records of each kind
 * @throws Error when a kind failed, after the others were done, so that the job tries again
 */
export async function destroyExpired(db: Db, kinds: readonly Kind[], now: Date): Promise<Record<string, number>> {
  const done: Record<string, number> = {}
  const failed: string[] = []
  for (const kind of kinds) {
    try {
      done[kind.name] = await destroyKind(db, kind, now)
    } catch (error) {
      log.error({ err: error, kind: kind.name }, 'destruction failed')
      failed.push(kind.name)
    }
  }
  log.info({ destroyed: done }, 'retention')
  if (failed.length > 0) throw new Error(`retention: ${failed.join(', ')} failed`)
  return done
}

async function destroyKind(db: Db, kind: Kind, now: Date): Promise<number> {
  const today = dayOf(now)
  const last = closedUpTo(kind.term, today)
  if (last === null) return 0
  let total = 0
  for (;;) {
    const gone = await inTransaction(systemCtx(db, now), async (tx) => {
      const destroyed = await kind.destroy(tx, { today, closedUpTo: last }, slice)
      await record(tx, kind.name, destroyed)
      return destroyed.length
    })
    total += gone
    countDestroyed(kind.name, gone)
    if (gone < slice) return total
  }
}

/** One line for each organisation: how many, and which where records have an id of meaning; never what was in them. */
async function record(tx: Tx, kind: string, destroyed: readonly Destroyed[]): Promise<void> {
  for (const [organisationId, own] of Map.groupBy(destroyed, (one) => one.organisationId)) {
    if (organisationId === null) continue
    const ids = own.flatMap(({ id }) => id ?? [])
    await audit(tx, 'retention.destroyed', { organisationId, object: kind, fields: [`count=${own.length}`, ...ids] })
  }
}

import { type SQL, sql } from 'drizzle-orm'
import type { Actor, Channel } from '#platform/access'
import { invalid } from '#platform/errors'
import type { Db } from './connect.ts'

/** What every service function gets: the database, who acts, when, and through which channel. */
export type Ctx = { db: Db; actor: Actor; now: Date; channel: Channel }
/** The same, inside a transaction in which row level security knows the actor. */
export type Tx = Ctx & { readonly inside: true }

const isInside = (ctx: Ctx): ctx is Tx => 'inside' in ctx

/** One statement: the role that can't bypass row level security, and who acts. Local to the transaction. */
function actAs(actor: Actor): SQL {
  if (actor.kind === 'system') return sql`select set_config('app.organisation', '', true)`
  return sql`select set_config('role', 'weerwerk_app', true),
    set_config('app.person', ${actor.personId}, true),
    set_config('app.organisation', ${actor.organisationId}, true),
    set_config('app.district', ${actor.districtId ?? ''}, true),
    set_config('app.roles', ${actor.roles.join(',')}, true)`
}

/**
 * Runs `work` in one transaction as the actor; inside another one it joins that. Reading needs it too.
 * @throws AppError invalid for a text that a database can't hold, wherever it came in
 */
export async function inTransaction<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isInside(ctx)) return work(ctx)
  const done = ctx.db.transaction(async (db) => {
    await db.execute(actAs(ctx.actor))
    return work({ ...ctx, db, inside: true })
  })
  return done.catch((error: unknown) => {
    if (isUnwritable(error)) throw invalid([{ path: '', reason: 'input.control_characters' }])
    throw error
  })
}

/** 22021 and 22P05: a NUL in a text or in JSON. */
function isUnwritable(error: unknown): boolean {
  for (let it: unknown = error; it instanceof Error; it = it.cause) {
    if ('code' in it && (it.code === '22021' || it.code === '22P05')) return true
  }
  return false
}

/** For jobs, login and set-up, which act for no person and see every row. */
export const systemCtx = (db: Db, now: Date, channel: Channel = 'job'): Ctx => ({
  db,
  actor: { kind: 'system' },
  now,
  channel,
})

/** The rows of a raw statement, the same on both drivers. `T` is what the statement selects. */
export async function rowsOf<T extends Record<string, unknown>>(db: Db, statement: SQL): Promise<T[]> {
  const result: unknown = await db.execute(statement)
  if (typeof result === 'object' && result && 'rows' in result && Array.isArray(result.rows)) return result.rows
  throw new TypeError('the driver gave no rows')
}

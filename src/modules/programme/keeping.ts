import { and, eq } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { may } from './policy.ts'
import { findProgramme, recordOf } from './queries.ts'
import type { Programme } from './schema.ts'

type Line = { what: string; object: string; fields?: readonly string[] }

/**
 * A change of something in a programme: loads the programme, authorises, lets `work` do it and leaves a line in the log.
 * @throws AppError not_found, forbidden; rule_broken when something that hangs on a row keeps it from being removed
 */
export const keep = <T extends { id: string }>(
  ctx: Ctx,
  programmeId: string,
  { what, object, fields = [] }: Line,
  work: (tx: Tx, programme: Programme) => Promise<T>,
): Promise<T> =>
  inTransaction(ctx, async (tx) => {
    const programme = await findProgramme(tx, programmeId)
    authorise(tx, may.keep, recordOf(programme))
    const done = await work(tx, programme)
    await audit(tx, `programme.${what}`, { object, id: done.id, fields: [...fields] })
    return done
  }).catch((error: unknown) => {
    if (isInUse(error)) throw ruleBroken(`programme.${object.replaceAll('-', '_')}_in_use`)
    throw error
  })

/** Reads something of a programme. @throws AppError not_found, forbidden */
export const look = <T>(
  ctx: Ctx,
  programmeId: string,
  work: (tx: Tx, programme: Programme) => Promise<T>,
): Promise<T> =>
  inTransaction(ctx, async (tx) => {
    const programme = await findProgramme(tx, programmeId)
    authorise(tx, may.read, recordOf(programme))
    return work(tx, programme)
  })

/** Whose a new row is. */
export const ownedBy = ({ id, organisationId }: Programme) => ({ programmeId: id, organisationId })

/** The row that was made. */
export function made<T>([row]: readonly T[], object: string): T {
  if (!row) throw notFound(object)
  return row
}

type Kept = PgTable & { id: PgColumn; programmeId: PgColumn; revision: PgColumn }

/** The row of a programme at the revision that was on the screen. */
export const rowAt = (table: Kept, programmeId: string, id: string, revision: number) =>
  and(eq(table.id, id), eq(table.programmeId, programmeId), eq(table.revision, revision))

/**
 * The row as it was changed; `rows` is what the update gave back.
 * @throws AppError not_found when the programme has no such row, conflict when someone was first
 */
export async function changed<T>(
  tx: Tx,
  rows: readonly T[],
  { table, programmeId, id, object }: { table: Kept; programmeId: string; id: string; object: string },
): Promise<T> {
  const [row] = rows
  if (row) return row
  const found = await tx.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.id, id), eq(table.programmeId, programmeId)))
  throw found.length > 0 ? conflict(object) : notFound(object)
}

/** 23503: another row refers to the one that was to be removed. */
export function isInUse(error: unknown): boolean {
  for (let it: unknown = error; it instanceof Error; it = it.cause)
    if ('code' in it && it.code === '23503' && /update or delete on table/.test(it.message)) return true
  return false
}

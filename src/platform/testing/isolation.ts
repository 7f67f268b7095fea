import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { districtRoles, municipalRoles, type PersonActor, provinceRoles, type Role } from '#platform/access'
import { type Ctx, type Db, inTransaction, rowsOf } from '#platform/db'

type Place = { organisationId: string; districtId: string | null }

/** Someone with each role, one role each, at one organisation; ids are made up. */
const each = (roles: readonly Role[], at: Place): PersonActor[] =>
  roles.map((role) => ({ kind: 'person', personId: crypto.randomUUID(), ...at, roles: [role] }))

/** Every municipal role at a municipality. */
export const everyoneAtMunicipality = (organisationId: string, districtId: string): PersonActor[] =>
  each(municipalRoles, { organisationId, districtId })
/** Every district role at a district. */
export const everyoneAtDistrict = (districtId: string): PersonActor[] =>
  each(districtRoles, { organisationId: districtId, districtId })
export const everyoneAtProvince = (organisationId: string): PersonActor[] =>
  each(provinceRoles, { organisationId, districtId: null })

export type Isolated = {
  /** `schema.table` */
  table: string
  /** Which rows belong to someone else, as a condition on columns of the table. */
  rows: SQL
  /** Those who must not reach them. */
  actors: readonly PersonActor[]
  /** Rows that the actors may read but not touch: public facts, or what was handed to them. */
  mayRead?: boolean
}

/**
 * Tries each actor against rows of someone else through SQL: reading them, changing and removing them (also by a
 * statement without a condition, to which a policy for reading does not apply), and adding one like them. Only a refusal
 * by row level security or a missing grant counts. Everything is rolled back.
 * @throws AssertionError that names who could do what; also when there is no such row, as nothing would be proved then
 */
export async function expectIsolated(db: Db, { table, rows, actors, mayRead = false }: Isolated): Promise<void> {
  const name = sql.raw(table)
  const [sample] = await rowsOf<{ row: unknown }>(
    db,
    sql`select to_jsonb(t) as row from ${name} t where ${rows} limit 1`,
  )
  expect(sample, `${table}: no row of someone else to try`).toBeDefined()
  expect(actors.length, `${table}: nobody to try with`).toBeGreaterThan(0)
  const same = await firstColumn(db, table)
  const leaks: string[] = []
  for (const actor of actors) {
    const it = { db, actor, name, rows, copy: JSON.stringify(sample?.row), same }
    const reached = await reachedBy(it)
    const isLeak = (what: Reach) => !(what === 'reads' && mayRead)
    for (const what of reached.filter(isLeak)) leaks.push(`${actor.roles.join(', ')} ${what}`)
  }
  expect(leaks.length, `${table}: ${leaks.join('; ')}`).toBe(0)
}

type Reach = 'reads' | 'adds' | 'changes' | 'removes' | 'removes unseen'
type Try = { db: Db; actor: PersonActor; name: SQL; rows: SQL; copy: string; same: SQL }

class RolledBack extends Error {}

/** Everything in one transaction that is undone; each try in a savepoint of its own, foreign keys off. */
async function reachedBy(it: Try): Promise<Reach[]> {
  const reached: Reach[] = []
  const ctx: Ctx = { db: it.db, actor: it.actor, now: new Date(0), channel: 'job' }
  const all = inTransaction(ctx, async ({ db }) => {
    await db.execute(
      sql`select set_config('role', 'none', true), set_config('session_replication_role', 'replica', true)`,
    )
    const before = await rowsNow(db, it)
    const attempt = async (what: Reach, statement: SQL, isReach: (rows: unknown[], after: string) => boolean) => {
      if (await isReached(db, { ...it, statement, isReach })) reached.push(what)
    }
    const differs = (_rows: unknown[], after: string) => after !== before
    const copied = sql`insert into ${it.name} select * from jsonb_populate_record(null::${it.name}, ${it.copy}::jsonb)`
    await attempt('reads', sql`select 1 from ${it.name} where ${it.rows} limit 1`, (rows) => rows.length > 0)
    await attempt('adds', copied, () => true)
    await attempt('changes', sql`update ${it.name} set ${it.same} where ${it.rows}`, differs)
    await attempt('removes', sql`delete from ${it.name} where ${it.rows}`, differs)
    await attempt('removes unseen', sql`delete from ${it.name}`, differs)
    throw new RolledBack()
  })
  await all.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error
  })
  return reached
}

type Attempt = Try & { statement: SQL; isReach: (rows: unknown[], after: string) => boolean }

/** Whether a statement of the actor got somewhere. A refusal is 42501; any other error came after it should have been. */
async function isReached(db: Db, { statement, isReach, ...it }: Attempt): Promise<boolean> {
  let result = false
  const work = db.transaction(async (inner) => {
    await inner.execute(sql`select set_config('role', 'weerwerk_app', true)`)
    const rows = await rowsOf(inner, statement)
    await inner.execute(sql`select set_config('role', 'none', true)`)
    result = isReach(rows, await rowsNow(inner, it))
    throw new RolledBack()
  })
  await work.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) result = !isRefusal(error)
  })
  return result
}

/** The rows as the owner sees them; `xmin` tells a changed row from the one before. */
async function rowsNow(db: Db, { name, rows }: Try): Promise<string> {
  const [found] = await rowsOf<{ print: string }>(
    db,
    sql`select coalesce(string_agg(xmin::text || ctid::text, ',' order by ctid), '') as print from ${name} where ${rows}`,
  )
  return found?.print ?? ''
}

/** 42501: row level security or a missing grant. */
function isRefusal(error: unknown): boolean {
  for (let it: unknown = error; it instanceof Error; it = it.cause) {
    if ('code' in it && it.code === '42501') return true
  }
  return false
}

/** The first column set to itself: a change that no check of the table refuses. */
async function firstColumn(db: Db, table: string): Promise<SQL> {
  const [found] = await rowsOf<{ name: string }>(
    db,
    sql`select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum = 1`,
  )
  return sql`${sql.identifier(found?.name ?? '')} = ${sql.identifier(found?.name ?? '')}`
}

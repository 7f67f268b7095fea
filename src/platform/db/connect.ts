import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as overPglite } from 'drizzle-orm/pglite'
import pg from 'pg'
import { databaseFolder } from '#platform/config'

/** Drizzle over PGlite or PostgreSQL; services see no difference. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

/**
 * Plain SQL with `$1` parameters, for the job queue. Without parameters it may be several statements; `rows` are those
 * of all of them.
 */
export type RunSql = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>

export type Database = {
  kind: 'pglite' | 'postgres'
  db: Db
  run: RunSql
  /**
   * One statement as a role with fewer rights: a transaction of its own, on connections that are used for nothing else, so that
   * whoever floods it takes none from the others. On PostgreSQL it is prepared: give no text with values in it.
   */
  runAs: (role: string, text: string, values: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>
  /** Runs a script of several statements in one go. */
  script: (text: string) => Promise<void>
  /** Statements since the start, without BEGIN, COMMIT, ROLLBACK and the set-up of row level security. */
  statements: () => number
  close: () => Promise<void>
}

const uncounted = /^\s*(begin|commit|rollback|savepoint|release|select set_config)/i

function counter() {
  let count = 0
  return {
    statements: () => count,
    logger: {
      logQuery(query: string) {
        if (!uncounted.test(query)) count += 1
      },
    },
  }
}

/** Wraps an open PGlite, for instance one that a test loaded from a dump. */
export function fromPglite(client: PGlite): Database {
  const { statements, logger } = counter()
  const script = async (text: string) => {
    try {
      return await client.exec(text)
    } catch (error) {
      await client.query('rollback') // there is one connection: a failed transaction must not stay open on it
      throw error
    }
  }
  const run: RunSql = async (text, values) => {
    if (values?.length) return { rows: (await client.query<Record<string, unknown>>(text, values)).rows }
    return { rows: (await script(text)).flatMap(({ rows }) => rows) }
  }
  return {
    kind: 'pglite',
    db: overPglite(client, { casing: 'snake_case', logger }),
    run,
    runAs: (role, text, values) =>
      client.transaction(async (tx) => {
        logger.logQuery(text)
        await tx.query("select set_config('role', $1, true)", [role])
        return { rows: (await tx.query<Record<string, unknown>>(text, values)).rows }
      }),
    script: async (text) => {
      await script(text)
    },
    statements,
    close: () => client.close(),
  }
}

/** Connections that act as one role from the first statement on. As many as two cores keep busy: more would wait for each other. */
class RolePool {
  private readonly pool: pg.Pool
  private readonly names = new Map<string, string>()

  constructor(connectionString: string, role: string) {
    const onConnect = async (client: pg.ClientBase) => {
      await client.query("select set_config('role', $1, false)", [role])
    }
    this.pool = new pg.Pool({ connectionString, max: 4, onConnect })
    this.pool.on('error', () => {})
  }

  run(text: string, values: unknown[]) {
    const name = this.names.get(text) ?? `prepared-${this.names.size}`
    this.names.set(text, name)
    return this.pool.query<Record<string, unknown>>({ name, text, values })
  }

  close = () => this.pool.end()
}

function fromPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  pool.on('error', () => {}) // a broken idle connection is replaced; the next query reports what is wrong
  const roles = new Map<string, RolePool>()
  const { statements, logger } = counter()
  return {
    kind: 'postgres',
    db: overPostgres(pool, { casing: 'snake_case', logger }),
    run: async (text, values) => {
      const result: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values)
      return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows ?? []) : (result.rows ?? []) }
    },
    runAs: (role, text, values) => {
      logger.logQuery(text)
      const own = roles.get(role) ?? new RolePool(url, role)
      roles.set(role, own)
      return own.run(text, values)
    },
    script: async (text) => {
      await pool.query(text)
    },
    statements,
    close: async () => {
      await Promise.all([pool.end(), ...[...roles.values()].map((own) => own.close())])
    },
  }
}

/** What the migrations ask of PGlite beside PostgreSQL itself: searching with typing errors. */
export const extensions = { pg_trgm }

/** One process with one connection needs no 128 MB of buffers: the operating system keeps the files in its own cache. */
const small = ['-c', 'shared_buffers=8MB', '-c', 'max_connections=5']

/**
 * Opens the database: PostgreSQL when `databaseUrl` is set, else PGlite in `dataFolder/database`.
 * PGlite takes no lock: call `takeLock` first.
 */
export async function connect(config: { databaseUrl: string | null; dataFolder: string }): Promise<Database> {
  if (config.databaseUrl) return fromPostgres(config.databaseUrl)
  const folder = databaseFolder(config)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return fromPglite(await PGlite.create(folder, { extensions, startParams: [...PGlite.defaultStartParams, ...small] }))
}

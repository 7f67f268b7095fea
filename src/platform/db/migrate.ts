import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/config'
import type { Database } from './connect.ts'

type Step = { name: string; text: string; hash: string }

/** The migrations in order; files are named `0001_subject.sql`. */
export function migrations(folder = join(projectRoot(), 'migrations')): Step[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Brings the database up to date, each step in a transaction of its own.
 * @returns the names of the steps that were applied now
 * @throws Error when an applied migration has changed since
 */
export async function migrate(
  database: Database,
  say: (line: string) => void = () => {},
  steps = migrations(),
): Promise<string[]> {
  await database.script(`
    create schema if not exists platform;
    create table if not exists platform.migrations (name text primary key, hash text not null, at timestamptz not null default now());`)
  const { rows } = await database.run('select name, hash from platform.migrations')
  const applied = new Map(rows.map(({ name, hash }) => [String(name), String(hash)]))
  const done: string[] = []
  for (const { name, text, hash } of steps) {
    const before = applied.get(name)
    if (before && before !== hash)
      throw new Error(`migration ${name} changed after it was applied: add a new one instead`)
    if (before) continue
    say(`migration ${name}`)
    await database.script(
      `begin; ${text}\n; insert into platform.migrations (name, hash) values ('${name}', '${hash}') on conflict do nothing; commit;`,
    )
    done.push(name)
  }
  return done
}

/** The steps that `migrate` would apply now; reads only. */
export async function pendingMigrations(database: Database, steps = migrations()): Promise<string[]> {
  const { rows } = await database.run("select to_regclass('platform.migrations') is not null as made")
  const known = rows[0]?.made ? (await database.run('select name from platform.migrations')).rows : []
  const applied = new Set(known.map(({ name }) => String(name)))
  return steps.flatMap(({ name }) => (applied.has(name) ? [] : [name]))
}

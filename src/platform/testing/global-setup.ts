import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { projectRoot } from '#platform/config'
import { extensions, fromPglite } from '../db/connect.ts'
import { connect, migrate } from '../db/index.ts'
import { migrations } from '../db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template: { kind: 'pglite'; dump: string } | { kind: 'postgres'; server: string; template: string }
  }
}

/** One migrated database as a dump, kept by the hash of the migrations; each test file loads a copy. */
async function pgliteTemplate(): Promise<string> {
  const folder = join(projectRoot(), '.cache')
  const key = createHash('sha256')
    .update(
      migrations()
        .map(({ hash }) => hash)
        .join(''),
    )
    .digest('hex')
    .slice(0, 16)
  const file = join(folder, `test-${key}.tar`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder).filter((name) => name.startsWith('test-'))) rmSync(join(folder, old))
  const client = await PGlite.create({ extensions })
  await migrate(fromPglite(client))
  const dump = await client.dumpDataDir('none')
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()))
  await client.close()
  readFileSync(file)
  return file
}

async function postgresTemplate(server: string): Promise<string> {
  const template = `weerwerk_template_${process.pid}`
  const pool = new pg.Pool({ connectionString: server })
  await pool.query(`drop database if exists ${template}`)
  await pool.query(`create database ${template}`)
  await pool.end()
  const url = new URL(server)
  url.pathname = `/${template}`
  const database = await connect({ databaseUrl: url.href, dataFolder: '' })
  await migrate(database)
  await database.close()
  return template
}

export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL
  if (server) project.provide('template', { kind: 'postgres', server, template: await postgresTemplate(server) })
  else project.provide('template', { kind: 'pglite', dump: await pgliteTemplate() })
}

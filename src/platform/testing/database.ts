import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connect, type Database } from '#platform/db'
import { fromPglite } from '../db/connect.ts'

/** A migrated database for this test file: PGlite, or PostgreSQL when TEST_DATABASE_URL is set. Closed by itself. */
export async function testDatabase(): Promise<Database> {
  const template = inject('template')
  if (template.kind === 'pglite') {
    const client = await PGlite.create({ loadDataDir: new Blob([new Uint8Array(readFileSync(template.dump))]) })
    const database = fromPglite(client)
    afterAll(() => database.close())
    return database
  }
  const name = `weerwerk_test_${randomUUID().replaceAll('-', '')}`
  const pool = new pg.Pool({ connectionString: template.server, max: 1 })
  await pool.query(`create database ${name} template ${template.template}`)
  const url = new URL(template.server)
  url.pathname = `/${name}`
  const database = await connect({ databaseUrl: url.href, dataFolder: '' })
  afterAll(async () => {
    await database.close()
    await pool.query(`drop database ${name} with (force)`)
    await pool.end()
  })
  return database
}

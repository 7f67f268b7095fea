import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { databaseFolder } from '#platform/config'
import { connect, type Database } from '#platform/db'
import { extensions, fromPglite } from '../db/connect.ts'

/** A migrated database for this test file: PGlite, or PostgreSQL when TEST_DATABASE_URL is set. Closed by itself. */
export async function testDatabase(): Promise<Database> {
  const template = inject('template')
  if (template.kind === 'pglite') {
    const client = await PGlite.create({
      extensions,
      loadDataDir: new Blob([new Uint8Array(readFileSync(template.dump))]),
    })
    const database = fromPglite(client)
    afterAll(() => database.close())
    return database
  }
  const { url, drop } = await copyOf(template)
  const database = await connect({ databaseUrl: url, dataFolder: '' })
  afterAll(async () => {
    await database.close()
    await drop()
  })
  return database
}

async function copyOf({ server, template }: { server: string; template: string }) {
  const name = `weerwerk_test_${randomUUID().replaceAll('-', '')}`
  const pool = new pg.Pool({ connectionString: server, max: 1 })
  await pool.query(`create database ${name} template ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const drop = async () => {
    await pool.query(`drop database ${name} with (force)`)
    await pool.end()
  }
  return { url: url.href, drop }
}

/** Where a migrated database of this test is, for a process of its own: nothing holds it open. */
export async function testInstallation(): Promise<{ databaseUrl: string | null; dataFolder: string }> {
  const template = inject('template')
  const dataFolder = mkdtempSync(join(tmpdir(), 'weerwerk-test-'))
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
  if (template.kind === 'postgres') {
    const { url, drop } = await copyOf(template)
    afterAll(drop)
    return { databaseUrl: url, dataFolder }
  }
  const loadDataDir = new Blob([new Uint8Array(readFileSync(template.dump))])
  await (await PGlite.create(databaseFolder({ dataFolder }), { extensions, loadDataDir })).close()
  return { databaseUrl: null, dataFolder }
}

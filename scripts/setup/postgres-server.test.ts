import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startPostgres } from './postgres-server.mjs'
import { findPostgres } from './programs.mjs'

const programs = findPostgres()

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  // A server that ends in between ends the connection too; the query or the next one tells.
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('a throw-away PostgreSQL answers, and is gone after stop', async ({ skip }) => {
  if (!programs) return skip('no PostgreSQL on this machine')
  const { url, stop } = await startPostgres(programs)
  const [row] = await ask(url, "select current_setting('server_version_num')::int as version, lower('É') as lower")
  expect(row.version).toBeGreaterThanOrEqual(150_000)
  expect(row.lower).toBe('é')
  await stop()
  await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
})

test('the server ends when the one who started it is killed', async ({ skip }) => {
  if (!programs) return skip('no PostgreSQL on this machine')
  const script = `
    const { startPostgres } = await import(${JSON.stringify(import.meta.resolve('./postgres-server.mjs'))})
    console.log((await startPostgres(${JSON.stringify(programs)})).url)
    setInterval(() => {}, 1000)`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = await once(starter.stdout, 'data')
  const url = String(chunk).trim()
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
  starter.kill('SIGKILL')
  await expect.poll(() => ask(url, 'select 1').catch((error) => error.code), { timeout: 10_000 }).toBe('ECONNREFUSED')
})

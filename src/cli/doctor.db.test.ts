import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { pendingMigrations, takeLock } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { examine } from './examine.ts'
import { reasonOf } from './finding.ts'

const root = mkdtempSync(join(tmpdir(), 'weerwerk-doctor-'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})
const database = await testDatabase()
const clean = { DATABASE_URL: '', SMTP_URL: '', S3_URL: '', SECRET_KEY: '', BASE_URL: '', PORT: '', LOG_LEVEL: '' }

async function findings(settings: Record<string, string> = {}) {
  for (const [name, value] of Object.entries({ ...clean, WEERWERK_DATA: join(root, 'data'), ...settings }))
    vi.stubEnv(name, value)
  const found = await examine()
  return (what: string) => {
    const one = found.find((finding) => finding.what === what)
    return one && { state: one.state, needed: one.needed, detail: one.detail }
  }
}

test('on an empty folder nothing that is needed is missing, and no database is made', async () => {
  const of = await findings()
  expect(of('node')).toMatchObject({ state: 'good', needed: true })
  expect(of('data folder')).toMatchObject({ state: 'good', needed: true })
  expect(of('documents')).toMatchObject({ state: 'good', needed: true })
  for (const what of ['database', 'mail server', 'file store', 'secret key', 'SMTP_URL'])
    expect(of(what)).toMatchObject({ state: 'not set', needed: false })
  expect(existsSync(join(root, 'data/database'))).toBe(false)
})

test('what is set and can not be reached is told, without user and password', async () => {
  const of = await findings({
    DATABASE_URL: 'postgres://user:topsecret@127.0.0.1:1/x',
    SMTP_URL: 'smtp://user:topsecret@127.0.0.1:1',
    S3_URL: 'http://user:topsecret@127.0.0.1:1/bucket',
    BASE_URL: 'http://weerwerk.example',
  })
  for (const what of ['database', 'mail server', 'file store']) {
    expect(of(what)).toMatchObject({ state: 'wrong', needed: true })
    expect(of(what)?.detail).not.toMatch(/topsecret/)
  }
  expect(of('address')).toMatchObject({ state: 'wrong', detail: expect.stringContaining('without https') })
  expect(reasonOf(new Error('no route to smtp://user:topsecret@host\nmore'))).toBe('no route to smtp://…@host')
})

test('all wrong settings are told at once', async () => {
  vi.stubEnv('PORT', 'x')
  const of = await findings({ PORT: 'x', LOG_LEVEL: 'loud' })
  expect(of('settings')).toMatchObject({ state: 'wrong', needed: true, detail: expect.stringContaining('PORT') })
})

test('a key that others can read is wrong', async () => {
  const file = join(root, 'data/secret.key')
  writeFileSync(file, 'x', { mode: 0o600 })
  expect((await findings())('secret key')).toMatchObject({ state: 'good' })
  chmodSync(file, 0o644)
  expect((await findings())('secret key')).toMatchObject({ state: 'wrong', needed: true })
})

test('a database that a running process holds is left alone', async () => {
  mkdirSync(join(root, 'data/database'), { recursive: true })
  writeFileSync(join(root, 'data/database/PG_VERSION'), '18')
  const result = takeLock(join(root, 'data'))
  if (!result.taken) throw new Error('the lock of this test is taken')
  const of = await findings()
  result.lock.release()
  expect(of('database')).toMatchObject({ state: 'good', detail: expect.stringContaining(`process ${process.pid}`) })
})

test('migrations that are still to come are named, and nothing is applied', async () => {
  expect(await pendingMigrations(database)).toEqual([])
  const later = { name: '9999_later.sql', text: 'create schema later', hash: 'x' }
  expect(await pendingMigrations(database, [later])).toEqual(['9999_later.sql'])
  expect((await database.run("select to_regnamespace('later') as found")).rows).toEqual([{ found: null }])
})

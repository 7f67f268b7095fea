import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test, vi } from 'vitest'
import { audit } from '#platform/audit'
import { serveCommands } from '#platform/commands'
import { readConfig } from '#platform/config'
import { inTransaction, takeLock } from '#platform/db'
import { ensureAccount, findApiToken } from '#platform/login'
import { ctxFor, testDatabase } from '#platform/testing'
import { aDistrict, aMember, aPerson } from '../modules/organisations/testing.ts'
import { inDatabase, runCommand } from './database.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'weerwerk-command-'))
vi.stubEnv('WEERWERK_DATA', dataFolder)
vi.stubEnv('DATABASE_URL', '')
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(dataFolder, { recursive: true, force: true })
})
const database = await testDatabase()
const { db } = database
const run = (name: string, options: Record<string, string> = {}) =>
  runCommand(database, readConfig(), [name, JSON.stringify(options)])

async function anOrganisationWithLog() {
  const {
    municipalities: [own],
  } = await aDistrict(db, 1)
  if (!own) throw new Error('no municipality was made')
  const actor = await aMember(db, own.id, 'coordinator')
  for (const id of ['a', 'b'])
    await inTransaction(ctxFor(db, actor), (tx) => audit(tx, 'test.do', { object: 'test', id }))
  return { ...own, actor }
}
const mailOf = async (personId: string) => {
  const { rows } = await database.run('select mail from organisations.people where id = $1', [personId])
  return String(rows[0]?.mail)
}

test('audit verify tells of each chain whether it is whole, for people and as JSON', async () => {
  const { code } = await anOrganisationWithLog()
  expect((await run('audit verify', { organisation: code })).stdout).toBe(`${code}  2 lines  whole\n`)
  const json = await run('audit verify', { organisation: code, json: 'true' })
  expect(JSON.parse(json.stdout)).toEqual({ chains: [{ organisation: code, lines: 2, brokenAt: null }] })
})

test('a changed line makes audit verify fail and says where; the result is on stdout all the same', async () => {
  const { id, code } = await anOrganisationWithLog()
  await db.execute(sql`update audit.entries set actor_id = null where organisation_id = ${id}::uuid and seq = 2`)
  expect(await run('audit verify', { organisation: code })).toEqual({
    stdout: `${code}  2 lines  broken at line 2\n`,
    stderr: 'weerwerk: the audit log was changed\n',
    exitCode: 1,
  })
  expect((await run('audit verify')).exitCode).toBe(1)
})

test('token create gives a token that acts as the person for that organisation, and is logged', async () => {
  const { id, code, actor } = await anOrganisationWithLog()
  const user = await mailOf(actor.personId)
  await ensureAccount(db, actor.personId, user)
  const { stdout, exitCode } = await run('token create', {
    user: user.toUpperCase(),
    organisation: code,
    name: 'dashboard',
  })
  expect(exitCode).toBe(0)
  expect(await findApiToken(db, stdout.trim(), new Date())).toEqual({ personId: actor.personId, organisationId: id })
  expect(JSON.parse((await run('audit verify', { organisation: code, json: 'true' })).stdout).chains[0].lines).toBe(3)
})

test.each<[string, Record<string, string>, string]>([
  ['audit verify', { organisation: 'nowhere' }, 'no organisation has code nowhere'],
  ['token create', { user: 'niemand@x.example' }, 'no one with mail niemand@x.example'],
  ['token create', { user: 'member', organisation: 'nowhere' }, 'at nowhere'],
  ['token create', { user: 'member' }, 'has no account yet'],
  ['token create', { user: 'account', days: '500' }, 'days: input.too_big'],
  ['remove everything', {}, 'unknown command'],
])('%s with wrong input %j ends with 2 and says what is wrong', async (name, options, says) => {
  const { actor } = await anOrganisationWithLog()
  const known = await mailOf(actor.personId)
  if (options.user === 'account') await ensureAccount(db, actor.personId, known)
  const isKnown = options.user === 'account' || options.user === 'member'
  const { exitCode, stderr, stdout } = await run(name, isKnown ? { ...options, user: known } : options)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain(says)
})

test('a second step is cleared for who has an account', async () => {
  const { actor } = await anOrganisationWithLog()
  const user = await mailOf(actor.personId)
  expect((await run('account clear-second-step', { user })).exitCode).toBe(2)
  await ensureAccount(db, actor.personId, user)
  expect(await run('account clear-second-step', { user })).toMatchObject({ exitCode: 0, stderr: '' })
})

test('someone without a role gets no token', async () => {
  const personId = await aPerson(db)
  const user = await mailOf(personId)
  await ensureAccount(db, personId, user)
  expect((await run('token create', { user })).exitCode).toBe(2)
})

test('a command goes through the server that holds the database, also when that is still starting', async () => {
  const { code } = await anOrganisationWithLog()
  const result = takeLock(dataFolder)
  if (!result.taken) throw new Error('the lock of this test is taken')
  const asked = inDatabase('audit verify', { organisation: code })
  const server = await serveCommands(result.lock.holder.socket, (argv) => runCommand(database, readConfig(), argv))
  expect(await asked).toEqual({ stdout: `${code}  2 lines  whole\n`, stderr: '', exitCode: 0 })
  await server.close()
  result.lock.release()
})

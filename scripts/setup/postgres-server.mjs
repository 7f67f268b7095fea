import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.mjs'
import { SetUpError } from './progress.mjs'

/** @typedef {{ uid?: number, gid?: number }} User */

/** PostgreSQL refuses to run as root: then an unprivileged user of the system does it. @returns {User} */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name]).stdout))
    if (uid && gid) return { uid, gid }
  }
  throw new SetUpError('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.')
}

/** Nothing has to survive this server, so it skips what makes a real one slow. */
const settings = [
  'fsync=off',
  'jit=off',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=128MB',
  'listen_addresses=127.0.0.1',
]

// The shell ends the server when its input closes: also when this process is killed without a chance to tidy up.
const guard =
  'folder=$1; shift; "$@" </dev/null & server=$!; read -r _; kill -INT $server; wait $server; cd /; rm -rf "$folder"'

/** @param {string} log @param {() => boolean} hasEnded */
async function untilReady(log, hasEnded) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const text = readFileSync(log, 'utf8')
    if (text.includes('database system is ready to accept connections')) return
    if (hasEnded() || / FATAL: /.test(text)) throw new SetUpError(`PostgreSQL did not start:\n${text}`)
    await pause(50)
  }
  throw new SetUpError(`PostgreSQL did not start within 30 s:\n${readFileSync(log, 'utf8')}`)
}

/**
 * Starts a PostgreSQL server of our own in a folder that is thrown away: reachable from this machine only, no password.
 * @param {{ initdb: string, postgres: string }} programs
 * @param {string} [parent] the folder in which that folder is made
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} the address for a superuser; `stop` also removes the data
 */
export async function startPostgres({ initdb, postgres }, parent = tmpdir()) {
  const user = unprivilegedUser()
  const folder = mkdtempSync(join(parent, 'weerwerk-postgres-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' } }
  const port = await freePort()
  const log = join(folder, 'log')
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

  try {
    const make = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
    execFileSync(initdb, make, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (error) {
    remove()
    throw new SetUpError(`PostgreSQL's initdb failed: ${error instanceof Error ? error.message : error}`)
  }

  const output = openSync(log, 'a')
  const flags = [...settings, `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting])
  const words = ['-c', guard, 'sh', folder, postgres, '-D', data, '-p', String(port), ...flags]
  const server = spawn('/bin/sh', words, { ...options, stdio: ['pipe', output, output], detached: true })
  closeSync(output)
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => server.on('exit', () => resolve()))
  const stop = async () => {
    server.stdin?.end()
    await ended
    remove()
  }
  try {
    await untilReady(log, () => server.exitCode !== null)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetUpError, step } from './progress.mjs'
import { ownNode, root, withoutTools } from './project.mjs'
import { run, succeeds } from './run.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, inBundle?: boolean }} Entry */
/** @typedef {{ packages?: Record<string, Entry> }} Lock */

const lockFile = join(root, 'package-lock.json')
const marker = join(root, 'node_modules', '.weerwerk-lock')

/** @param {string} file @returns {Lock} */
const readLock = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Whether what npm says it installed is what the lock file asks. Packages for other machines may be absent.
 * @param {Lock} asked package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 */
export function matches(asked, installed) {
  const there = installed.packages ?? {}
  return Object.entries(asked.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true
    const found = there[path]
    if (!found) return Boolean(wanted.optional || wanted.devOptional)
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

function isInstalled() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return true
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden) || !matches(readLock(lockFile), readLock(hidden))) return false
  writeFileSync(marker, hash)
  return true
}

async function install() {
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: withoutTools() })
  if (code !== 0) throw new SetUpError('npm ci failed. Is the package registry reachable? The lines above tell why.')
}

/** npm may have been told to run no install scripts; the one of `node` puts the program in its place. */
async function installNode() {
  await run(process.execPath, ['installArchSpecificPackage.js'], {
    env: withoutTools(),
    cwd: join(root, 'node_modules', 'node'),
  })
  if (!succeeds(ownNode, ['--version'])) {
    throw new SetUpError("The project's own Node (the npm package `node`) can't be installed on this machine.")
  }
}

/** Installs what package-lock.json asks, when that is not there yet. */
export async function ensureDependencies() {
  if (!isInstalled()) await step('Packages (npm ci)', install)
  if (!succeeds(ownNode, ['--version'])) await step("The project's own Node", installNode)
  if (!isInstalled()) throw new SetUpError('npm ci ended well but did not install what package-lock.json asks.')
}

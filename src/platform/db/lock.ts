import { createHash, randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Who holds the embedded database, and where commands reach it. */
export type Holder = { pid: number; started: string; socket: string }
export type Lock = { holder: Holder; release: () => void }
export type LockResult = { taken: true; lock: Lock } | { taken: false; holder: Holder }

/** Start time of a process as the kernel knows it, so that a reused process id is not mistaken for the holder. */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** A socket's path may hold about 100 characters, a data folder more. */
function socketFor(folder: string): string {
  const here = join(folder, 'weerwerk.sock')
  if (here.length < 100) return here
  return join(tmpdir(), `weerwerk-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.sock`)
}

function read(file: string): Holder | null {
  try {
    const { pid, started, socket } = JSON.parse(readFileSync(file, 'utf8'))
    return typeof pid === 'number' && typeof socket === 'string' ? { pid, started: String(started), socket } : null
  } catch {
    return null
  }
}

/** Creates the lock file; false when there is one. */
function create(file: string, holder: Holder): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, JSON.stringify(holder))
    closeSync(handle)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Moves a stale lock aside. When another process was faster and the file holds its fresh lock, that goes back. */
function takeAway(file: string, stale: Holder | null): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return // another process took it away: look again
  }
  const moved = read(aside)
  const isStale = moved?.pid === stale?.pid && moved?.started === stale?.started
  if (isStale) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

/**
 * Keeps a second process off the embedded database in `dataFolder`. A lock whose process is gone is taken over.
 * @returns the lock, or who holds it
 */
export function takeLock(dataFolder: string): LockResult {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const file = join(dataFolder, 'lock.json')
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) ?? 'unknown', socket: socketFor(dataFolder) }
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (create(file, mine)) return { taken: true, lock: { holder: mine, release: () => rmSync(file, { force: true }) } }
    const holder = read(file)
    if (holder && startOf(holder.pid) === holder.started) return { taken: false, holder }
    // Only one process wins the rename of a stale lock; a half-written one gets a moment to be finished.
    if (!holder && attempt < 10) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
      continue
    }
    takeAway(file, holder)
  }
  throw new Error(`the lock in ${dataFolder} can't be taken: remove lock.json when no Weerwerk runs`)
}

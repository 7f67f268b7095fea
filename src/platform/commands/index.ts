import { chmodSync, rmSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { Holder } from '#platform/db'

export type CommandResult = { stdout: string; stderr: string; exitCode: number }
/** Runs the command that the arguments name; never throws for what a user does wrong, that is an exit code. */
export type RunCommand = (argv: string[]) => Promise<CommandResult>

const largestCall = 1024 * 1024

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

async function answer(incoming: IncomingMessage, run: RunCommand): Promise<CommandResult> {
  if (Number(incoming.headers['content-length'] ?? 0) > largestCall) {
    incoming.resume() // reads and forgets the rest, so that the answer gets through
    throw new Error('the command is too long')
  }
  const argv: unknown = JSON.parse(await bodyOf(incoming))
  if (!Array.isArray(argv) || !argv.every((one) => typeof one === 'string'))
    throw new Error('a list of arguments is needed')
  return run(argv)
}

/**
 * Lets commands on this machine work through the running server, which holds the embedded database. Only the user who
 * runs the server can reach the socket; a socket that was left behind is replaced.
 */
export function serveCommands(socket: string, run: RunCommand): Promise<{ close: () => Promise<void> }> {
  rmSync(socket, { force: true })
  const server = createServer((incoming, outgoing) => {
    outgoing.setHeader('connection', 'close')
    answer(incoming, run)
      .catch((error: unknown) => ({ stdout: '', stderr: `weerwerk: ${reasonOf(error)}\n`, exitCode: 1 }))
      .then((result) => outgoing.end(JSON.stringify(result)))
      .catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined))
  })
  return new Promise((resolve, reject) => {
    const before = process.umask(0o177) // closed to others from its first moment
    server.on('error', reject)
    server.listen(socket, () => {
      chmodSync(socket, 0o600)
      resolve({
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeIdleConnections()
          }),
      })
    })
    process.umask(before)
  })
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : 'failed')

/** The server holds the database but can't be reached, or not yet: it may still be starting. */
export class NotReachable extends Error {}

/**
 * Runs a command in the server that holds the database.
 * @throws NotReachable when it does not answer; Error when the socket is someone else's
 */
export async function callServer({ socket, pid }: Holder, argv: readonly string[]): Promise<CommandResult> {
  mustBeOurs(socket)
  const body = JSON.stringify(argv)
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { 'content-length': Buffer.byteLength(body) }
    const asked = request({ socketPath: socket, method: 'POST', path: '/', headers }, resolve)
    asked.on('error', () =>
      reject(new NotReachable(`process ${pid} holds the database but does not answer on ${socket}`)),
    )
    asked.end(body)
  })
  return resultOf(JSON.parse(await bodyOf(incoming)))
}

/** A long data folder has its socket in the shared temporary folder, where anyone may put one of that name. */
function mustBeOurs(socket: string): void {
  const found = statSync(socket, { throwIfNoEntry: false })
  const us = process.getuid?.()
  if (found && us !== undefined && us !== 0 && found.uid !== us && found.uid !== 0)
    throw new Error(`${socket} belongs to another user: run this as the user who runs the server`)
}

function resultOf(answered: unknown): CommandResult {
  if (typeof answered === 'object' && answered !== null && 'exitCode' in answered) {
    const { stdout, stderr, exitCode } = { stdout: '', stderr: '', ...answered }
    return { stdout: String(stdout), stderr: String(stderr), exitCode: Number(exitCode) }
  }
  throw new Error('the server gave no answer to the command')
}

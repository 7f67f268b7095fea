import { chmodSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { Holder } from '#platform/db'

export type CommandResult = { stdout: string; stderr: string; exitCode: number }
export type RunCommand = (argv: string[]) => Promise<CommandResult>

/**
 * Lets commands on this machine work through the running server, which holds the embedded database. The socket is for
 * the user who runs the server only.
 */
export function serveCommands(socket: string, run: RunCommand): Promise<{ close: () => Promise<void> }> {
  rmSync(socket, { force: true })
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      void answer(Buffer.concat(parts).toString('utf8'), run).then((result) => outgoing.end(JSON.stringify(result)))
    })
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(socket, () => {
      chmodSync(socket, 0o600)
      resolve({ close: () => new Promise((done) => server.close(() => done())) })
    })
  })
}

async function answer(body: string, run: RunCommand): Promise<CommandResult> {
  try {
    const argv: unknown = JSON.parse(body)
    if (!Array.isArray(argv)) throw new Error('a list of arguments is needed')
    return await run(argv.map(String))
  } catch (error) {
    return { stdout: '', stderr: `${error instanceof Error ? error.message : 'failed'}\n`, exitCode: 1 }
  }
}

/** Runs a command in the server that holds the database. @throws Error when that server can't be reached. */
export function callServer({ socket, pid }: Holder, argv: string[]): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: socket, method: 'POST', path: '/' }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString('utf8'))))
    })
    asked.on('error', () =>
      reject(new Error(`the server (process ${pid}) holds the database but does not answer on ${socket}`)),
    )
    asked.end(JSON.stringify(argv))
  })
}

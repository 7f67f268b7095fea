import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { callServer, NotReachable, serveCommands } from '#platform/commands'

const folder = mkdtempSync(join(tmpdir(), 'weerwerk-commands-'))
const socket = join(folder, 'test.sock')
const holder = { pid: process.pid, started: '0', socket }
writeFileSync(socket, 'left behind')
const server = await serveCommands(socket, async (argv) => {
  if (argv[0] === 'fail') throw new Error('the reason')
  return { stdout: argv.join(' '), stderr: 'said', exitCode: 3 }
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a command runs in the server and its result comes back', async () => {
  const large = 'é'.repeat(100_000)
  expect(await callServer(holder, ['audit verify', large])).toEqual({
    stdout: `audit verify ${large}`,
    stderr: 'said',
    exitCode: 3,
  })
})

test('a failure in the server is a failure of the command', async () => {
  expect(await callServer(holder, ['fail'])).toEqual({ stdout: '', stderr: 'weerwerk: the reason\n', exitCode: 1 })
})

test('only its owner can reach the socket, which replaces one that was left behind', () => {
  expect(statSync(socket).isSocket()).toBe(true)
  expect(statSync(socket).mode & 0o777).toBe(0o600)
})

test('what is no list of arguments, or far too long, is refused', async () => {
  const send = (body: string) =>
    new Promise<string>((resolve, reject) => {
      const asked = request({ socketPath: socket, method: 'POST' }, (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.on('end', () => resolve(Buffer.concat(parts).toString()))
      })
      asked.on('error', reject)
      asked.end(body)
    })
  expect(await send('{"rm":"-rf"}')).toContain('a list of arguments is needed')
  expect(await send('not json')).toContain('"exitCode":1')
  expect((await callServer(holder, ['x'.repeat(2 ** 20)])).stderr).toContain('too long')
})

test('a server that is not there can not be reached', async () => {
  await expect(callServer({ ...holder, socket: join(folder, 'none.sock') }, ['x'])).rejects.toThrow(NotReachable)
})

import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { mustBeFree, mustKeepDemoOut, StartFault, wordsOf } from './start-fault.ts'

const listening = (port: number) =>
  new Promise<{ port: number; close: () => void }>((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() })
    })
  })

test('a port that another program uses is told with what to do, before anything is made', async () => {
  const { port, close } = await listening(0)
  const start = mustBeFree({ host: '127.0.0.1', port })
  await expect(start).rejects.toBeInstanceOf(StartFault)
  await expect(start).rejects.toThrow(`port ${port} is in use: stop what uses it, or set PORT to another one`)
  close()
})

test('a free port stays free, and port 0 is any', async () => {
  const { port, close } = await listening(0)
  close()
  await mustBeFree({ host: '127.0.0.1', port })
  await mustBeFree({ host: '127.0.0.1', port: 0 })
  ;(await listening(port)).close()
})

test('an address that this machine does not have is told too', async () => {
  await expect(mustBeFree({ host: '192.0.2.1', port: 0 })).rejects.toThrow('192.0.2.1')
})

test('what can be mended is told in words, a fault of ours with its stack', () => {
  expect(wordsOf(new StartFault('in words'))).toBe("Weerwerk can't start: in words")
  expect(wordsOf(new Error('a bug'))).toMatch(/a bug\n +at /)
})

test('where the demo is off, accounts with a known password are not served', () => {
  expect(() => mustKeepDemoOut({ demo: false }, true)).toThrow(StartFault)
  mustKeepDemoOut({ demo: false }, false)
  mustKeepDemoOut({ demo: true }, true)
})

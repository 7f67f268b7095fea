import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { largestBody, limitBody } from './body-limit.ts'

const app = new Hono()
  .use('/api/*', limitBody('program'))
  .use(limitBody('person'))
  .post('*', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)))
const send = (path: string, size: number) => app.request(path, { method: 'POST', body: new Uint8Array(size) })
const stream = (size: number) =>
  app.request('/x', { method: 'POST', body: new Blob([new Uint8Array(size)]).stream(), duplex: 'half' } as RequestInit)

test('a body up to the limit goes through as it is', async () => {
  const response = await send('/x', largestBody)
  expect([response.status, await response.text()]).toEqual([200, String(largestBody)])
})

test('a larger one is refused in words, with or without its length said beforehand', async () => {
  for (const response of [await send('/x', largestBody + 1), await stream(largestBody + 1)]) {
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('hoogstens 30 MB')
  }
})

test('a program gets a problem', async () => {
  const response = await send('/api/v1/rounds', largestBody + 1)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ status: 413, code: 'input.too_large' })
})

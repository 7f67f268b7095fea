import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { everyAnswer } from './headers.ts'

const app = (baseUrl: string) =>
  new Hono()
    .use(everyAnswer({ baseUrl }))
    .get('/file.svg', (c) => c.body('<svg/>', 200, { 'content-type': 'image/svg+xml' }))
    .get('/page', (c) => c.html('a page', 200, { 'content-security-policy': "default-src 'self'" }))
    .get('/refused', (c) => c.text('no', 403))
    .get('/failed', () => {
      throw new Error('a fault of ours')
    })
    .onError((_error, c) => c.text('sorry', 500))

test.each(['/file.svg', '/refused', '/failed', '/nothing'])(
  '%s is safe to open too: no sniffing, no frame, nothing may run',
  async (path) => {
    const { headers } = await app('https://weerwerk.example').request(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  },
)

test('what an answer says for itself stays, and over plain http no browser is told to insist on https', async () => {
  const { headers } = await app('http://localhost:3000').request('/page')
  expect(headers.get('content-security-policy')).toBe("default-src 'self'")
  expect(headers.has('strict-transport-security')).toBe(false)
})

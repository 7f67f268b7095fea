import { expect, test } from 'vitest'
import { metrics } from './metrics.ts'

const ask = (metricsToken: string | null, remoteAddress: string, headers: Record<string, string> = {}) =>
  metrics({ metricsToken }).request('/metrics', { headers }, { incoming: { socket: { remoteAddress } } })
const token = 'een-token-voor-de-meting'

test('without a token only this machine reads the measures, and not through a proxy', async () => {
  const own = await ask(null, '127.0.0.1')
  expect(own.status).toBe(200)
  expect(await own.text()).toContain('weerwerk_http_request_duration_seconds')
  expect((await ask(null, '10.0.0.5')).status).toBe(403)
  expect((await ask(null, '127.0.0.1', { 'x-forwarded-for': '10.0.0.5' })).status).toBe(403)
})

test('with a token only who has it reads them, from anywhere', async () => {
  expect((await ask(token, '10.0.0.5', { authorization: `Bearer ${token}` })).status).toBe(200)
  expect((await ask(token, '127.0.0.1')).status).toBe(403)
  expect((await ask(token, '127.0.0.1', { authorization: 'Bearer x' })).status).toBe(403)
})

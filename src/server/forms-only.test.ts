import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { formsOnly } from './forms-only.ts'

const app = new Hono().use(formsOnly).all('*', (c) => c.text('a page'))
const send = (method: string, type?: string, body?: string) =>
  app.request('/x', { method, ...(type ? { headers: { 'content-type': type } } : {}), ...(body ? { body } : {}) })

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is no way to use a page', async (method) => {
  const answer = await send(method)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
})

test.each(['application/json', 'text/xml', 'text/plain'])('a page takes no %s', async (type) => {
  const answer = await send('POST', type, 'x')
  expect(answer.status).toBe(415)
  expect(await answer.text()).toContain('formulier')
})

test('forms go through, and so does what has no body', async () => {
  for (const type of ['application/x-www-form-urlencoded;charset=UTF-8', 'multipart/form-data; boundary=x'])
    expect((await send('POST', type, 'x')).status).toBe(200)
  for (const method of ['GET', 'HEAD', 'POST']) expect((await send(method)).status).toBe(200)
})

import { Hono } from 'hono'
import { afterEach, expect, test, vi } from 'vitest'
import { readConfig } from '#platform/config'
import { log } from '#platform/log'
import { metricsText } from '#platform/metrics'
import { testDatabase } from '#platform/testing'
import { createApi } from '../api/app.ts'
import { apiPath } from '../api/document.ts'
import { answered } from './answered.ts'
import { apiRoute } from './api-route.ts'

const database = await testDatabase()
const app = new Hono()
  .use(`${apiPath}/*`, answered('api', database, apiRoute))
  .route(apiPath, createApi({ database, config: readConfig({}) }))
  .all('*', (c) => c.html('a page', 404))

afterEach(() => vi.restoreAllMocks())

async function told(method: string, path: string) {
  const info = vi.spyOn(log, 'info').mockReturnValue()
  const answer = await app.request(path, { method })
  return { answer, line: info.mock.calls.at(-1) }
}

test('an answer of the API is in the log and in the measures by its pattern, without the id', async () => {
  const id = crypto.randomUUID()
  const { answer, line } = await told('GET', `${apiPath}/frameworks/${id}`)
  expect(answer.status).toBe(401)
  const route = '/api/v1/frameworks/:id'
  expect(line).toEqual([
    {
      requestId: expect.any(String),
      method: 'GET',
      route,
      status: 401,
      ms: expect.any(Number),
      statements: expect.any(Number),
    },
    'api',
  ])
  const { text } = await metricsText()
  expect(text).toContain(`weerwerk_http_request_duration_seconds_count{method="GET",route="${route}",status="401"} 1`)
  expect(text).toContain(`weerwerk_http_request_statements_count{route="${route}"} 1`)
  expect(text).not.toContain(id)
})

test('what matches nothing is one label, whatever the path and method', async () => {
  for (const [method, path] of [
    ['GET', '/piet/jansen'],
    ['GET', ''],
    ['POST', '/frameworks/x/y/z'],
  ] as const) {
    const { line } = await told(method, `${apiPath}${path}`)
    expect(line).toMatchObject([{ route: '/api/v1/*', status: 401 }, 'api'])
  }
})

test('the public documents are counted too, also for HEAD', async () => {
  for (const method of ['GET', 'HEAD']) {
    const { answer, line } = await told(method, `${apiPath}/openapi.json`)
    expect(answer.status).toBe(200)
    expect(line).toMatchObject([{ method, route: '/api/v1/openapi.json', status: 200 }, 'api'])
  }
})

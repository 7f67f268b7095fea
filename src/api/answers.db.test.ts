import { sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { basisOpOrde } from '#modules/frameworks'
import { rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { testDatabase } from '#platform/testing'
import { largestBody } from '../server/body-limit.ts'
import { createApi } from './app.ts'
import { callers, config } from './testing.ts'

const database = await testDatabase()
const { api, as } = callers(database)
const nobody = crypto.randomUUID()

test('a known path with another method says which methods it takes', async () => {
  const { send } = await as('project-leader', 'district')
  const answer = await send('DELETE', `/rounds/${nobody}`)
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toMatch(/^GET, .*HEAD, OPTIONS$/)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('api-version')).toBe('1.0.0')
  expect(await answer.json()).toMatchObject({ status: 405, title: 'Method Not Allowed', code: 'method.not_allowed' })
})

test('an unknown path, or one with a slash at its end, is a problem and no page', async () => {
  const { send } = await as('project-leader', 'district')
  for (const path of ['/things', '/', '/rounds/', '/frameworks/', '/rounds/x/y/z']) {
    const answer = await send('GET', path)
    expect(await answer.json()).toMatchObject({ status: 404, code: 'page.not_found' })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  }
})

test('HEAD answers as GET without a body, OPTIONS tells the methods', async () => {
  const { send } = await as('project-leader', 'district')
  const head = await send('HEAD', '/frameworks')
  expect([head.status, await head.text()]).toEqual([200, ''])
  const options = await send('OPTIONS', '/frameworks')
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS'])
  expect((await send('OPTIONS', '/things')).status).toBe(404)
})

test('every answer has the version and the headers of security, whatever came of it', async () => {
  const { send } = await as('project-leader', 'district')
  const large = new Uint8Array(largestBody + 1)
  const answers = [
    await api.request('/openapi.json'),
    await api.request('/rounds'),
    await send('GET', '/rounds'),
    await send('GET', '/rounds/x'),
    await send('GET', '/things'),
    await send('POST', '/frameworks', large, { 'content-type': 'application/yaml' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 200, 400, 404, 413])
  for (const { headers } of answers)
    expect(Object.fromEntries(headers)).toMatchObject({
      'api-version': '1.0.0',
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'none'",
      'content-type': expect.stringMatching(/^application\/(problem\+)?json/),
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  expect(answers[1]?.headers.get('www-authenticate')).toBe('Bearer')
})

test('a refusal by a rule stands in the log of the acting organisation, also of what who asked is not told', async () => {
  const { send, actor } = await as('coordinator', 'municipality')
  expect((await send('POST', `/frameworks/${nobody}/publications`)).status).toBe(404)
  expect((await send('POST', '/frameworks', { ...(await basisOpOrde()), format: 'weerwerk/1' })).status).toBe(403)
  const nothing = await send('GET', '/screening-files')
  expect(await nothing.json()).toMatchObject({ status: 404, code: 'page.not_found' })
  const lines = await rowsOf(
    database.db,
    sql`select action, object_type, result, origin from audit.entries
      where organisation_id = ${actor.organisationId}::uuid and result = 'refused' order by seq`,
  )
  expect(lines).toEqual([
    { action: 'frameworks.keep.forbidden', object_type: 'endpoint', result: 'refused', origin: 'api' },
    { action: 'screening.keep_files.forbidden', object_type: 'endpoint', result: 'refused', origin: 'api' },
  ])
})

test('a body that is no JSON is a 400', async () => {
  const { send } = await as('project-leader', 'district')
  const broken = new TextEncoder().encode('{"title": ')
  const answer = await send('POST', '/rounds', broken, { 'content-type': 'application/json' })
  expect(await answer.json()).toMatchObject({ status: 400, code: 'input.malformed' })
})

test('when the database fails the answer is a problem that tells nothing of it, and the log has it', async () => {
  const failed = vi.spyOn(log, 'error').mockReturnValue()
  const broken = {
    ...database,
    db: Object.create(database.db, { execute: { value: () => Promise.reject(new Error('relation secret')) } }),
  }
  const answer = await createApi({ database: broken, config }).request('/rounds', {
    headers: { authorization: 'Bearer ww_x' },
  })
  expect(answer.status).toBe(500)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toEqual({
    status: 500,
    title: 'Internal Server Error',
    detail: 'something went wrong on our side',
    code: 'server.failed',
  })
  expect(failed).toHaveBeenCalledOnce()
  failed.mockRestore()
})

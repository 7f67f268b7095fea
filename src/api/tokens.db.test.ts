import { expect, test } from 'vitest'
import { createApiToken } from '#platform/login'
import { testDatabase } from '#platform/testing'
import { callers } from './testing.ts'

const { api, as } = callers(await testDatabase())

test('a token is listed and ended, and makes no other', async () => {
  const { send, ctx, actor } = await as('coordinator', 'municipality')
  expect((await send('POST', '/tokens', { name: 'Koppeling', days: 30 })).status).toBe(405)
  const { id, token } = await createApiToken(ctx, { name: 'Koppeling', days: 30 })
  const use = () => api.request('/tokens', { headers: { authorization: `Bearer ${token}` } })
  const { count, results } = await (await use()).json()
  expect(count).toBe(2)
  expect(results.find((one: { id: string }) => one.id === id)).toEqual({
    id,
    organisationId: actor.organisationId,
    name: 'Koppeling',
    prefix: token.slice(0, 8),
    createdAt: expect.stringMatching(/Z$/),
    expiresAt: expect.stringMatching(/Z$/),
    lastUsedAt: expect.stringMatching(/Z$/),
  })
  expect((await send('DELETE', `/tokens/${id}`)).status).toBe(204)
  expect((await use()).status).toBe(401)
  expect((await send('DELETE', `/tokens/${id}`)).status).toBe(404)
})

test('a token of another person is not found', async () => {
  const { send } = await as('mayor', 'municipality')
  const other = await as('mayor', 'municipality')
  const [{ id }] = (await (await other.send('GET', '/tokens')).json()).results
  expect((await send('DELETE', `/tokens/${id}`)).status).toBe(404)
})

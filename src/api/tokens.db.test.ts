import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { callers } from './testing.ts'

const { api, as } = callers(await testDatabase())

test('a token is made, shown once, used, listed and ended', async () => {
  const { send, actor } = await as('coordinator', 'municipality')
  const made = await send('POST', '/tokens', { name: 'Koppeling', days: 30 })
  expect(made.status).toBe(201)
  const { id, token } = await made.json()
  const use = () => api.request('/tokens', { headers: { authorization: `Bearer ${token}` } })
  const { count, results } = await (await use()).json()
  expect(count).toBe(2)
  expect(results[0]).toEqual({
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

test('a token without a name and for too long is refused with both faults; that of another is not found', async () => {
  const { send } = await as('mayor', 'municipality')
  const refused = await send('POST', '/tokens', { name: ' ', days: 367 })
  expect(refused.status).toBe(400)
  expect((await refused.json()).errors.map(({ path }: { path: string }) => path)).toEqual(['name', 'days'])
  const other = await as('mayor', 'municipality')
  const [{ id }] = (await (await other.send('GET', '/tokens')).json()).results
  expect((await send('DELETE', `/tokens/${id}`)).status).toBe(404)
})

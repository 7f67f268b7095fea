import { expect, test } from 'vitest'
import { basisOpOrde, frameworks } from '#modules/frameworks'
import { testDatabase } from '#platform/testing'
import { faultsOf } from './rules.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { api, as } = callers(database)
const asRole = (role: 'project-leader' | 'coordinator') =>
  as(role, role === 'coordinator' ? 'municipality' : 'district')

test('the document keeps the Dutch API rules', async () => {
  const answer = await api.request('/openapi.json')
  expect(faultsOf(await answer.json())).toEqual([])
  expect(answer.headers.get('api-version')).toBe('1.0.0')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test('planted faults in a document are each found', () => {
  const planted = {
    openapi: '3.1.0',
    info: { version: '1' },
    servers: [{ url: 'https://x/api' }],
    paths: {
      '/Some_Things/': { post: { parameters: [{ in: 'query', name: 'page_size' }], responses: { 200: {} } } },
      '/thing/{id}': {
        get: { operationId: 'same', parameters: [{ in: 'query', name: 'lastName' }], requestBody: {}, responses: {} },
        trace: { operationId: 'same', responses: { 204: {}, 409: {} } },
      },
    },
    components: {
      schemas: {
        Thing: { properties: { last_seen: { type: 'string' }, madeAt: { type: 'string', format: 'date' } } },
      },
    },
  }
  const rules = faultsOf(planted).map(({ rule }) => rule)
  expect([...new Set(rules)].toSorted()).toEqual([
    'date-time/format',
    'doc-openapi',
    'doc-openapi-contact',
    'http-methods',
    'http-response-code',
    'http-safety',
    'invalid-input',
    'naming-collections',
    'no-trailing-slash',
    'openapi3',
    'path-segments-kebab-case',
    'problem-details',
    'property-keys-camel-case',
    'publish-openapi',
    'query-keys-camel-case',
    'semver',
    'transport/no-sensitive-uris',
    'uri-version',
    'version-header',
  ])
})

test('a planted address without TLS is found', () => {
  expect(faultsOf({ servers: [{ url: 'http://x/api/v1' }] })).toContainEqual({
    rule: 'transport/tls',
    where: 'servers',
  })
})

test('without a token, and with a wrong one, nothing is given', async () => {
  for (const headers of [new Headers(), new Headers({ authorization: 'Bearer ww_wrong' })]) {
    const answer = await api.request('/rounds', { headers })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 401, title: 'Unauthorized', code: 'login.needed' })
  }
})

test('a project leader makes, publishes and pages frameworks', async () => {
  const { send } = await asRole('project-leader')
  const framework = { format: 'weerwerk/1', ...(await basisOpOrde()) }
  const made = await send('POST', '/frameworks', framework)
  expect(made.status).toBe(201)
  const { id } = await made.json()
  expect((await send('POST', `/frameworks/${id}/publications`)).status).toBe(201)
  expect((await send('POST', `/frameworks/${id}/publications`)).status).toBe(409)
  await send('POST', '/frameworks', { ...framework, version: '2.0' })
  const page = await send('GET', '/frameworks?page=1&pageSize=1')
  expect(await page.json()).toMatchObject({ count: 2, previous: null, next: expect.stringContaining('page=2') })
  expect(page.headers.get('link')).toContain('rel="next"')
})

test('invalid input is one 400 with all faults', async () => {
  const { send } = await asRole('project-leader')
  const answer = await send('POST', '/rounds', { title: '', opensOn: 'tomorrow' })
  expect(answer.status).toBe(400)
  const { errors } = await answer.json()
  expect(errors.map(({ path }: { path: string }) => path)).toEqual(
    expect.arrayContaining(['title', 'opensOn', 'closesOn', 'frameworkId']),
  )
})

test('a coordinator can not make a round, and does not see the scan of another municipality', async () => {
  const leader = await asRole('project-leader')
  const { id } = await frameworks.create(leader.ctx, await basisOpOrde(), { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader.ctx, id)
  const round = await leader.send('POST', '/rounds', {
    title: 'Ronde',
    frameworkId: id,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2099-01-01',
  })
  expect(round.status).toBe(201)
  const { id: roundId } = await round.json()
  const { scans } = await (await leader.send('GET', `/rounds/${roundId}`)).json()
  expect(scans).toHaveLength(3)
  const stranger = await asRole('coordinator')
  expect((await stranger.send('GET', `/rounds/${roundId}`)).status).toBe(404)
  expect((await stranger.send('GET', `/scans/${scans[0].id}`)).status).toBe(404)
  expect((await stranger.send('PUT', `/scans/${scans[0].id}/answers/BS-01`, { level: 3 })).status).toBe(404)
  const refused = await stranger.send('POST', '/rounds', {
    title: 'x',
    frameworkId: id,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-02-01',
  })
  expect(refused.status).toBe(403)
  expect((await leader.send('GET', `/scans/${scans[0].id}`)).status).toBe(403)
})

test('text that can not be kept, or of 10 MB, is a 400 and nothing of ours fails', async () => {
  const leader = await asRole('project-leader')
  const { id } = await frameworks.create(leader.ctx, await basisOpOrde(), { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader.ctx, id)
  const days = { referenceDay: '2024-01-01', opensOn: '2024-01-01', closesOn: '2099-01-01' }
  const start = (fields: object) =>
    leader.send('POST', '/rounds', { title: 'Ronde', frameworkId: id, ...days, ...fields })
  expect((await start({ title: 'x'.repeat(10_000_000) })).status).toBe(400)
  expect((await start({ groups: ['a\u0000b'] })).status).toBe(400)
  expect((await start({ opensOn: '0000-01-01' })).status).toBe(400)
  const made = await start({ title: 'Ron\u0000de' })
  expect(await made.json()).toMatchObject({ title: 'Ronde' })
  const { id: roundId } = (await (await leader.send('GET', '/rounds')).json()).results[0]
  const { scans } = await (await leader.send('GET', `/rounds/${roundId}`)).json()
  const answer = await leader.send('PUT', `/scans/${scans[0].id}/answers/BS-01%00`, { level: 3 })
  expect(await answer.json()).toMatchObject({ status: 400, code: 'input.invalid' })
})

test('the glossary is SKOS with Dutch and English labels', async () => {
  const answer = await api.request('/glossary')
  const { '@graph': graph } = await answer.json()
  expect(graph.length).toBeGreaterThan(50)
  expect(graph[1]).toMatchObject({ '@type': 'Concept', prefLabel: { en: expect.any(String), nl: expect.any(String) } })
})

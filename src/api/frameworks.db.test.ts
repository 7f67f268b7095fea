import { expect, test } from 'vitest'
import { basisOpOrde, exportFormats, readFramework, writeFramework } from '#modules/frameworks'
import { testDatabase } from '#platform/testing'
import { callers, type Send } from './testing.ts'

const { as } = callers(await testDatabase())

const document = {
  format: 'weerwerk/1',
  code: 'proef',
  version: '1',
  title: 'Proef',
  scale: [0, 1, 2, 3, 4].map((level) => ({ level, name: `Niveau ${level}` })),
  nodes: [
    { code: 'T', title: 'Thema' },
    { code: 'T1', parent: 'T', assessable: true, text: 'Eerste norm' },
  ],
}
const made = async (send: Send, fields: object = {}) => {
  const answer = await send('POST', '/frameworks', { ...document, ...fields })
  expect(answer.status).toBe(201)
  return answer.json()
}

test('a draft is made, changed, published, taken over as a next version, compared and retired', async () => {
  const { send } = await as('project-leader', 'district')
  const { id } = await made(send)
  const norm = { do: 'add-norm', revision: 1, parent: 'T', code: 'T2', text: 'Tweede norm', weight: 2 }
  const changed = await send('POST', `/frameworks/${id}/changes`, norm)
  expect([changed.status, (await changed.json()).normCount]).toEqual([201, 2])
  expect((await send('POST', `/frameworks/${id}/changes`, { ...norm, code: 'T3' })).status).toBe(409)
  expect(await (await send('POST', `/frameworks/${id}/publications`)).json()).toMatchObject({ state: 'published' })
  expect((await send('PUT', `/frameworks/${id}`, { revision: 2, content: document })).status).toBe(409)

  const next = await send('POST', `/frameworks/${id}/versions`, { version: '2' })
  expect(next.status).toBe(201)
  const { id: nextId } = await next.json()
  const replaced = await send('PUT', `/frameworks/${nextId}`, { revision: 1, content: { ...document, version: '2' } })
  expect([replaced.status, await replaced.json()]).toMatchObject([200, { normCount: 1, revision: 2 }])
  const comparison = await send('GET', `/frameworks/${nextId}/comparisons/${id}`)
  expect(await comparison.json()).toEqual({
    from: '1',
    to: '2',
    fields: [],
    differences: [
      {
        code: 'T2',
        kind: 'removed',
        fields: [],
        before: { code: 'T2', parent: 'T', assessable: true, text: { nl: 'Tweede norm' }, weight: 2 },
        after: null,
      },
    ],
  })
  expect((await send('DELETE', `/frameworks/${id}`)).status).toBe(409)
  expect((await send('DELETE', `/frameworks/${nextId}`)).status).toBe(204)
  expect((await send('GET', `/frameworks/${nextId}`)).status).toBe(404)
  expect(await (await send('POST', `/frameworks/${id}/retirements`)).json()).toMatchObject({ state: 'retired' })
})

test('the list is filtered by code, state and a part of the title', async () => {
  const { send } = await as('analyst', 'district')
  await made(send)
  await made(send, { code: 'ander', title: { nl: 'Een ander kader', en: 'Another framework' } })
  const codes = async (query: string) =>
    (await (await send('GET', `/frameworks?${query}`)).json()).results.map(({ code }: { code: string }) => code)
  expect(await codes('code=proef')).toEqual(['proef'])
  expect(await codes('search=ANOTHER')).toEqual(['ander'])
  expect(await codes('state=published')).toEqual([])
  expect((await send('GET', '/frameworks?state=gone')).status).toBe(400)
})

test('one version goes out in every format, and comes back in from those that lose nothing', async () => {
  const { send } = await as('project-leader', 'district')
  const { id } = await made(send)
  const types: string[] = []
  for (const format of exportFormats) {
    const answer = await send('GET', `/frameworks/${id}/exports/${format}`)
    expect(answer.status).toBe(200)
    types.push(answer.headers.get('content-type')?.split(';')[0] ?? '')
    expect(answer.headers.get('content-disposition')).toContain('proef-1.')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect((await readFramework(bytes, format)).framework?.nodes).toHaveLength(2)
  }
  expect(types).toEqual([
    'application/yaml',
    'application/json',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/yaml',
    'application/json',
  ])
  expect((await send('GET', `/frameworks/${id}/exports/pdf`)).status).toBe(400)
})

test('a file is imported as YAML, as a spreadsheet and from a form, with its warnings', async () => {
  const { send } = await as('project-leader', 'district')
  const whole = await basisOpOrde()
  const yaml = await writeFramework({ ...whole, version: 'a' }, 'yaml', new Date('2024-01-15T10:00:00Z'))
  const text = new TextEncoder().encode(String(yaml.content))
  expect((await send('POST', '/frameworks', text, { 'content-type': 'application/yaml; charset=utf-8' })).status).toBe(
    201,
  )

  const { content } = await writeFramework({ ...whole, version: 'b' }, 'xlsx', new Date('2024-01-15T10:00:00Z'))
  const sheet = content instanceof Uint8Array ? new Uint8Array(content) : new Uint8Array()
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const fromSheet = await send('POST', '/frameworks', sheet, { 'content-type': type })
  expect([fromSheet.status, await fromSheet.json()]).toMatchObject([201, { format: 'spreadsheet', version: 'b' }])

  const { scale: _, ...unscaled } = document
  const form = new FormData()
  form.set('file', new File([JSON.stringify(unscaled)], 'kader.json'))
  const fromForm = await send('POST', '/frameworks', form)
  expect([fromForm.status, await fromForm.json()]).toMatchObject([
    201,
    { warnings: [{ code: 'frameworks.fault.fallback_scale' }] },
  ])
})

test('every fault of a file is told at its own place, and nothing is kept', async () => {
  const { send } = await as('project-leader', 'district')
  const nodes = [...document.nodes, { code: 'T1', parent: 'nergens', assessable: true, text: 'x', weight: -1 }]
  const refused = await send('POST', '/frameworks', { ...document, nodes, wat: 1 })
  expect(refused.status).toBe(400)
  const { errors } = await refused.json()
  expect(errors).toEqual(
    expect.arrayContaining([
      { path: 'wat', code: 'frameworks.fault.key_unknown', params: { key: 'wat' } },
      expect.objectContaining({ path: 'nodes.2.code', code: 'frameworks.fault.code_double' }),
      expect.objectContaining({ path: 'nodes.2.parent', code: 'frameworks.fault.parent_unknown' }),
      expect.objectContaining({ path: 'nodes.2.weight', code: 'frameworks.fault.weight_wrong' }),
    ]),
  )
  const { id } = await made(send)
  const replaced = await send('PUT', `/frameworks/${id}`, { revision: 1, content: { ...document, nodes } })
  expect([replaced.status, (await replaced.json()).errors.length]).toEqual([400, 3])
  expect(await (await send('GET', `/frameworks/${id}`)).json()).toMatchObject({
    revision: 1,
    content: { code: 'proef' },
  })
})

test('what is no file of a framework is refused with 400 or 415', async () => {
  const { send } = await as('project-leader', 'district')
  const empty = new FormData()
  empty.set('other', 'x')
  const bytes = new TextEncoder().encode('x')
  expect((await send('POST', '/frameworks', empty)).status).toBe(400)
  expect((await send('POST', '/frameworks', bytes, { 'content-type': 'multipart/form-data' })).status).toBe(400)
  expect((await send('POST', '/frameworks', bytes, { 'content-type': 'application/yaml' })).status).toBe(400)
  const other = await send('POST', '/frameworks', bytes, { 'content-type': 'image/png' })
  expect(await other.json()).toMatchObject({ status: 415, title: 'Unsupported Media Type', code: 'input.media_type' })
  expect((await send('POST', '/frameworks')).status).toBe(415)
})

test('text that no database keeps is left out of a change', async () => {
  const { send } = await as('project-leader', 'district')
  const { id } = await made(send)
  const changed = await send('POST', `/frameworks/${id}/changes`, {
    do: 'meta',
    revision: 1,
    name: 'Pr\u0000oef\ud800',
    version: '1\u0007.1',
  })
  expect(await changed.json()).toMatchObject({ version: '1.1', title: { nl: 'Proef\ufffd' } })
})

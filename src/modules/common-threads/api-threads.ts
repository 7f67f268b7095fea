import { createRoute } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { presentThread, ThreadOut } from './api-output.ts'
import { ThreadInput } from './input.ts'
import { changeThread, createThread, listThreads, publishThread, readThread, removeThread } from './service.ts'

const list = createRoute({
  method: 'get',
  path: '/rounds/{id}/threads',
  tags: ['common-threads'],
  operationId: 'listThreads',
  request: { params: IdParam, query: PageQuery },
  responses: { 200: json(pageOf(ThreadOut, 'Thread'), 'Threads of a round'), ...problems(400, 401, 403, 404) },
})
const create = createRoute({
  method: 'post',
  path: '/rounds/{id}/threads',
  tags: ['common-threads'],
  operationId: 'createThread',
  request: { params: IdParam, body: body(ThreadInput) },
  responses: { 201: json(ThreadOut, 'A new draft'), ...problems(400, 401, 403, 404) },
})
const read = createRoute({
  method: 'get',
  path: '/threads/{id}',
  tags: ['common-threads'],
  operationId: 'readThread',
  request: { params: IdParam },
  responses: { 200: json(ThreadOut, 'One thread'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/threads/{id}',
  tags: ['common-threads'],
  operationId: 'changeThread',
  description: 'Replaces what a thread says; `revision` is the one that was read.',
  request: { params: IdParam, body: body(ThreadInput) },
  responses: { 200: json(ThreadOut, 'The changed thread'), ...problems(400, 401, 403, 404, 409) },
})
const remove = createRoute({
  method: 'delete',
  path: '/threads/{id}',
  tags: ['common-threads'],
  operationId: 'removeThread',
  request: { params: IdParam },
  responses: { 204: { description: 'The draft is gone' }, ...problems(400, 401, 403, 404, 409) },
})
const publish = createRoute({
  method: 'post',
  path: '/threads/{id}/publications',
  tags: ['common-threads'],
  operationId: 'publishThread',
  request: { params: IdParam },
  responses: { 201: json(ThreadOut, 'Published'), ...problems(400, 401, 403, 404, 409) },
})
const unpublish = createRoute({
  method: 'delete',
  path: '/threads/{id}/publications',
  tags: ['common-threads'],
  operationId: 'unpublishThread',
  request: { params: IdParam },
  responses: { 204: { description: 'A draft again' }, ...problems(400, 401, 403, 404, 409) },
})

/** The threads themselves, made and published by analysts. */
export const threadsApi = newApi()
  .openapi(list, async (c) => {
    const all = await listThreads(c.get('ctx'), c.req.valid('param').id)
    return c.json(paged(c, all.map(presentThread), c.req.valid('query')), 200)
  })
  .openapi(create, async (c) =>
    c.json(presentThread(await createThread(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(read, async (c) => c.json(presentThread(await readThread(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(change, async (c) =>
    c.json(presentThread(await changeThread(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(remove, async (c) => {
    await removeThread(c.get('ctx'), c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(publish, async (c) =>
    c.json(presentThread(await publishThread(c.get('ctx'), c.req.valid('param').id, true)), 201),
  )
  .openapi(unpublish, async (c) => {
    await publishThread(c.get('ctx'), c.req.valid('param').id, false)
    return c.body(null, 204)
  })

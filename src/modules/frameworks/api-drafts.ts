import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { Content, presentVersion, VersionOut } from './api-output.ts'
import { Commands, editOf } from './editing.ts'
import { NewVersion } from './input.ts'
import { change, draftFrom, remove, replaceContent } from './service.ts'

const Replacement = z.object({ revision: z.number().int().min(1), content: Content })

const nextRoute = createRoute({
  method: 'post',
  path: '/frameworks/{id}/versions',
  tags: ['frameworks'],
  operationId: 'createFrameworkVersion',
  request: { params: IdParam, body: body(NewVersion) },
  responses: { 201: json(VersionOut, 'A draft with the same content'), ...problems(400, 401, 403, 404, 409) },
})
const replaceRoute = createRoute({
  method: 'put',
  path: '/frameworks/{id}',
  tags: ['frameworks'],
  operationId: 'replaceFramework',
  description: 'Replaces the whole content of a draft; `revision` is the one that was read.',
  request: { params: IdParam, body: body(Replacement) },
  responses: { 200: json(VersionOut, 'The changed draft'), ...problems(400, 401, 403, 404, 409) },
})
const changeRoute = createRoute({
  method: 'post',
  path: '/frameworks/{id}/changes',
  tags: ['frameworks'],
  operationId: 'changeFramework',
  description: 'One change of a draft, as the page offers them: of a node, the levels, or the title and version.',
  request: { params: IdParam, body: body(Commands) },
  responses: { 201: json(VersionOut, 'The changed draft'), ...problems(400, 401, 403, 404, 409) },
})
const removeRoute = createRoute({
  method: 'delete',
  path: '/frameworks/{id}',
  tags: ['frameworks'],
  operationId: 'removeFramework',
  request: { params: IdParam },
  responses: { 204: { description: 'The draft is gone' }, ...problems(400, 401, 403, 404, 409) },
})

/** What is done with a framework before it is published. */
export const frameworkDraftsApi = newApi()
  .openapi(nextRoute, async (c) => {
    const { version } = c.req.valid('json')
    return c.json(presentVersion(await draftFrom(c.get('ctx'), c.req.valid('param').id, version)), 201)
  })
  .openapi(replaceRoute, async (c) => {
    const { revision, content } = c.req.valid('json')
    return c.json(presentVersion(await replaceContent(c.get('ctx'), c.req.valid('param').id, revision, content)), 200)
  })
  .openapi(changeRoute, async (c) => {
    const command = c.req.valid('json')
    const after = await change(c.get('ctx'), c.req.valid('param').id, command.revision, editOf(command))
    return c.json(presentVersion(after), 201)
  })
  .openapi(removeRoute, async (c) => {
    await remove(c.get('ctx'), c.req.valid('param').id)
    return c.body(null, 204)
  })

import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { ReleaseInput } from '../input.ts'
import { type ReleasedItem, releasedInRound } from '../released.ts'
import { release, releasesOf, withdrawRelease } from '../releasing.ts'
import type { Release } from '../schema.ts'
import { atNorm, NeededNorm, NormQuery, pathId, tags } from './parameters.ts'

const kind = z.enum(['reason', 'comment', 'evidence'])
const ReleaseOut = z
  .object({
    id: z.uuid(),
    norm: z.string(),
    kind,
    itemId: z.uuid().nullable().openapi({ description: 'of the comment or the piece of evidence' }),
    releasedBy: z.uuid(),
    releasedAt: z.iso.datetime(),
  })
  .openapi('Release')
const presentRelease = ({ id, norm, kind: what, itemId, releasedBy, releasedAt }: Release) => ({
  id,
  norm,
  kind: what,
  itemId,
  releasedBy,
  releasedAt: releasedAt.toISOString(),
})
const ReleasedOut = z
  .object({
    organisationId: z.uuid(),
    kind,
    text: z.string().openapi({ description: 'the reason, the comment, or the title of the evidence' }),
    link: z.string().nullable(),
    evidenceId: z.uuid().nullable(),
  })
  .openapi('ReleasedItem')
const presentReleased = ({ organisationId, kind: what, text, link, evidenceId }: ReleasedItem) => ({
  organisationId,
  kind: what,
  text,
  link,
  evidenceId,
})

const list = createRoute({
  method: 'get',
  path: '/scans/{id}/releases',
  tags,
  operationId: 'listReleases',
  request: { params: IdParam, query: PageQuery.extend(NormQuery.shape) },
  responses: {
    200: json(pageOf(ReleaseOut, 'Release'), 'What the municipality lets its district read'),
    ...problems(400, 401, 403, 404),
  },
})
const add = createRoute({
  method: 'post',
  path: '/scans/{id}/releases',
  tags,
  operationId: 'release',
  description: 'Lets the district read one reason, comment or piece of evidence; `itemId` is left out for a reason.',
  request: { params: IdParam, body: body(ReleaseInput) },
  responses: { 201: json(ReleaseOut, 'Released; twice is the same as once'), ...problems(400, 401, 403, 404, 409) },
})
const withdraw = createRoute({
  method: 'delete',
  path: '/scans/{id}/releases/{releaseId}',
  tags,
  operationId: 'withdrawRelease',
  request: { params: IdParam.extend({ releaseId: pathId('releaseId') }) },
  responses: { 204: { description: 'The district no longer reads it' }, ...problems(400, 401, 403, 404) },
})
const released = createRoute({
  method: 'get',
  path: '/rounds/{id}/releases',
  tags,
  operationId: 'listReleasedItems',
  description: 'What municipalities released on one norm, for their district. Reading it is logged with each of them.',
  request: { params: IdParam, query: PageQuery.extend(NeededNorm.shape) },
  responses: { 200: json(pageOf(ReleasedOut, 'ReleasedItem'), 'Released items'), ...problems(400, 401, 403, 404) },
})

/** What a municipality lets its district read. */
export const releasesApi = newApi()
  .openapi(list, async (c) => {
    const { norm, ...paging } = c.req.valid('query')
    const given = await releasesOf(c.get('ctx'), c.req.valid('param').id)
    return c.json(paged(c, atNorm(given, norm).map(presentRelease), paging), 200)
  })
  .openapi(add, async (c) =>
    c.json(presentRelease(await release(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(withdraw, async (c) => {
    const { id, releaseId } = c.req.valid('param')
    await withdrawRelease(c.get('ctx'), id, releaseId)
    return c.body(null, 204)
  })
  .openapi(released, async (c) => {
    const { norm, ...paging } = c.req.valid('query')
    const items = await releasedInRound(c.get('ctx'), c.req.valid('param').id, norm)
    return c.json(paged(c, items.map(presentReleased), paging), 200)
  })

import { createRoute, z } from '@hono/zod-openapi'
import { IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { listApiTokens, revokeApiToken } from '#platform/login'

const TokenOut = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid().openapi({ description: 'for whom the token acts' }),
    name: z.string(),
    prefix: z.string().openapi({ description: 'how the token begins' }),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().openapi({ description: 'to about five minutes' }),
  })
  .openapi('Token')

type Token = Awaited<ReturnType<typeof listApiTokens>>[number]
const presentToken = (token: Token): z.infer<typeof TokenOut> => ({
  id: token.id,
  organisationId: token.organisationId,
  name: token.name,
  prefix: token.prefix,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
})

const list = createRoute({
  method: 'get',
  path: '/tokens',
  tags: ['tokens'],
  operationId: 'listTokens',
  request: { query: PageQuery },
  responses: {
    200: json(pageOf(TokenOut, 'Token'), 'Own tokens that still work, newest first'),
    ...problems(400, 401),
  },
})
const end = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  tags: ['tokens'],
  operationId: 'endToken',
  request: { params: IdParam },
  responses: { 204: { description: 'It stopped at once' }, ...problems(400, 401, 404) },
})

/** One's own bearer tokens. A token can't make another one: else one that leaked would never end. */
export const tokensApi = newApi()
  .openapi(list, async (c) =>
    c.json(paged(c, (await listApiTokens(c.get('ctx'))).map(presentToken), c.req.valid('query')), 200),
  )
  .openapi(end, async (c) => {
    await revokeApiToken(c.get('ctx'), c.req.valid('param').id)
    return c.body(null, 204)
  })

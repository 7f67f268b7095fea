import { createRoute, z } from '@hono/zod-openapi'
import { json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { listOrganisations } from './queries.ts'

const Organisation = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    kind: z.string(),
    districtId: z.uuid().nullable(),
    inhabitants: z.number().int().nullable(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
  })
  .openapi('Organisation')
const list = createRoute({
  method: 'get',
  path: '/organisations',
  tags: ['organisations'],
  operationId: 'listOrganisations',
  request: { query: PageQuery },
  responses: { 200: json(pageOf(Organisation, 'Organisation'), 'Organisations'), ...problems(400, 401) },
})

export const organisationsApi = newApi().openapi(list, async (c) => {
  const all = await listOrganisations(c.get('ctx'))
  const shown = all.map(({ id, code, name, kind, districtId, inhabitants, validFrom, validTo }) => ({
    id,
    code,
    name,
    kind,
    districtId,
    inhabitants,
    validFrom,
    validTo,
  }))
  return c.json(paged(c, shown, c.req.valid('query')), 200)
})

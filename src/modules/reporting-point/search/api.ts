import { createRoute, z } from '@hono/zod-openapi'
import { body, json, newApi, problems } from '#platform/api'
import { TogetherOut } from '../two-person/api.ts'
import { PersonRequest, SealedQuery } from './input.ts'
import { noteRequest, sealedPage } from './service.ts'

const tags = ['reporting-point']
const File = z.looseObject({ epoch: z.int(), file: z.string() })
const SealedPageOut = z
  .object({
    ...{ count: z.int(), today: z.iso.date() },
    places: z.array(
      z.object({
        ...{ organisationId: z.uuid(), name: z.string(), directories: z.array(z.looseObject({})) },
        me: z.object({ id: z.uuid(), wrapped: z.array(z.looseObject({})) }),
        point: z.object({ code: z.string(), rootPub: z.string() }),
      }),
    ),
    reports: z.array(
      z.object({
        ...{ id: z.uuid(), organisationId: z.uuid(), number: z.int(), receivedOn: z.iso.date(), caseId: z.string() },
        ...{ envelopes: z.array(File), messages: z.array(File), notes: z.array(File) },
        together: TogetherOut,
      }),
    ),
  })
  .openapi('SealedReports')

const sealed = createRoute({
  ...{ method: 'get', path: '/sealed-reports', tags, operationId: 'listSealedReports' },
  description: 'What is searched for stays where the reports are opened. Each page is logged.',
  request: { query: SealedQuery },
  responses: { 200: json(SealedPageOut, 'One page, newest first'), ...problems(400, 401, 403) },
})
const request = createRoute({
  ...{ method: 'post', path: '/person-requests', tags, operationId: 'notePersonRequest' },
  request: { body: body(PersonRequest) },
  responses: { 204: { description: 'Logged, without a name' }, ...problems(400, 401, 403) },
})

/** What a program needs to search where it opens reports. */
export const searchApi = newApi()
  .openapi(sealed, async (c) => c.json(SealedPageOut.parse(await sealedPage(c.var.ctx, c.req.valid('query'))), 200))
  .openapi(request, async (c) => {
    await noteRequest(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })

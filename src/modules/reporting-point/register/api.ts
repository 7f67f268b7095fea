import { createRoute, z } from '@hono/zod-openapi'
import { Flag, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { regimes } from '../clocks/clocks.ts'
import { caseStates, outcomes, routes } from '../model.ts'
import { RegisterQuery } from './input.ts'
import { readRegister } from './service.ts'

const day = z.iso.date().nullable()
const LineOut = z
  .object({
    ...{ id: z.uuid(), organisationId: z.uuid(), number: z.int(), place: z.string(), route: z.enum(routes) },
    ...{ state: z.enum([...caseStates, 'destroyed']), regime: z.enum(regimes), outcome: z.enum(outcomes).nullable() },
    ...{ receivedOn: z.iso.date(), acknowledgedOn: day, assessedOn: day, feedbackOn: day, feedbackReadOn: day },
    ...{ retestedOn: day, closedOn: day, destroyedOn: day },
  })
  .openapi('ReportRegisterLine')

const list = createRoute({
  ...{ method: 'get', path: '/report-register', tags: ['reporting-point'], operationId: 'listReportRegister' },
  request: {
    query: RegisterQuery.omit({ page: true, pageSize: true }).extend({ ...PageQuery.shape, descending: Flag }),
  },
  responses: {
    200: json(
      pageOf(LineOut, 'ReportRegisterLine'),
      'Lines without content, also of destroyed reports for who keeps it',
    ),
    ...problems(400, 401, 403),
  },
})

/** The register without content. */
export const registerApi = newApi().openapi(list, async (c) => {
  const query = c.req.valid('query')
  const { count, results } = await readRegister(c.var.ctx, query)
  return c.json(pagedFrom(c, { count, results: results.map((it) => LineOut.parse(it)) }, query), 200)
})

import { createRoute, z } from '@hono/zod-openapi'
import { Flag, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { effects, measures, reportClasses, sizes, subjects } from '../model.ts'
import { findReleased, ReleasedQuery } from './queries.ts'

const number = z.number().nullable()
const Out = z
  .object({
    ...{ subject: z.enum(subjects), method: z.string(), against: z.string().nullable(), size: z.enum(sizes) },
    ...{ measure: z.enum(measures).nullable(), effect: z.enum(effects), ratio: number, low: number, high: number },
    ...{ reports: z.enum(reportClasses).nullable(), weeks: z.int().nullable(), releasedOn: z.iso.date() },
  })
  .openapi('ReleasedReportingResult')
const list = createRoute({
  method: 'get',
  path: '/reporting-released-results',
  tags: ['reporting-trials'],
  operationId: 'listReleasedReportingResults',
  description: 'Without names; where one arm had fewer than five reports only that.',
  request: { query: ReleasedQuery.extend({ ...PageQuery.shape, descending: Flag }) },
  responses: { 200: json(pageOf(Out, 'ReleasedReportingResult'), 'Results'), ...problems(400, 401, 403) },
})

/** What municipalities of the district released. */
export const elsewhereApi = newApi().openapi(list, async (c) => {
  const query = c.req.valid('query')
  const { count, results } = await findReleased(c.var.ctx, query)
  return c.json(pagedFrom(c, { count, results: results.map((one) => Out.parse(one)) }, query), 200)
})

import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { classes } from '../codes.ts'
import { OathQuery, PlanOaths, RecordOaths } from './input.ts'
import { oathBefore, oathKinds, oathStandings } from './model.ts'
import { findOaths } from './queries.ts'
import { planOaths, recordOaths } from './taking.ts'

const tags = ['screening']
const day = z.iso.date().nullable()
const OathOut = z
  .object({
    ...{ fileId: z.uuid(), name: z.string(), function: z.string(), class: z.enum(classes) },
    standing: z.enum(oathStandings),
    kind: z.enum(oathKinds).nullable(),
    before: z.enum(oathBefore).nullable(),
    ...{ takenOn: day, plannedOn: day },
  })
  .openapi('ScreeningOath')
const Count = z.object({ people: z.int() })

const list = createRoute({
  method: 'get',
  path: '/screening-oaths',
  tags,
  operationId: 'listOaths',
  description:
    'The oath or promise of everyone of whom it is asked, as the check of their file tells. Reading it is logged.',
  request: { query: OathQuery.omit({ search: true }).extend({ descending: Flag }).extend(PageQuery.shape) },
  responses: { 200: json(pageOf(OathOut, 'ScreeningOath'), 'The register'), ...problems(400, 401, 403, 404) },
})
const plan = createRoute({
  method: 'post',
  path: '/screening-oath-plans',
  tags,
  operationId: 'planOaths',
  description: 'Plans one day for people who have not taken the oath; `invite` mails each of them.',
  request: { body: body(PlanOaths) },
  responses: { 201: json(Count, 'Planned'), ...problems(400, 401, 403, 404, 409) },
})
const record = createRoute({
  method: 'post',
  path: '/screening-oath-records',
  tags,
  operationId: 'recordOaths',
  description: 'Writes down who took the oath or made the promise on a day; it is the check in their file.',
  request: { body: body(RecordOaths) },
  responses: { 201: json(Count, 'Written down'), ...problems(400, 401, 403, 404, 409) },
})

/** The register of oaths and promises. */
export const oathsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findOaths(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => OathOut.parse(one)) }, query), 200)
  })
  .openapi(plan, async (c) => c.json({ people: await planOaths(c.var.ctx, c.req.valid('json')) }, 201))
  .openapi(record, async (c) => c.json({ people: await recordOaths(c.var.ctx, c.req.valid('json')) }, 201))

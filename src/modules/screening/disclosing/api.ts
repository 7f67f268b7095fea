import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { DesignateInput, PublishInput, RegisterQuery } from './input.ts'
import { designate, publishSideJobs, undesignate, withdrawSideJobs } from './keeping.ts'
import { disclosures } from './model.ts'
import { findRegister, readDesignations } from './queries.ts'

const tags = ['screening']
const LineOut = z
  .object({
    function: z.string(),
    name: z.string().nullable().openapi({ description: 'only where the designation says so' }),
    sideJob: z.string(),
    isPaid: z.boolean().nullable(),
    publishedOn: z.iso.date(),
  })
  .openapi('PublicSideJob')
const DesignationOut = z
  .object({ id: z.uuid(), reason: z.string(), withName: z.boolean() })
  .openapi('SideJobDesignation')
const AllOut = z.object({
  designations: z.array(DesignationOut.extend({ function: z.string(), person: z.string().nullable() })),
  subjects: z.array(
    z.object({
      ...{ fileId: z.uuid(), name: z.string(), function: z.string(), declarationId: z.uuid().nullable() },
      ...{ disclosure: z.enum(disclosures), publishedOn: z.iso.date().nullable() },
    }),
  ),
})

const register = createRoute({
  method: 'get',
  path: '/screening-side-jobs',
  tags,
  operationId: 'listPublicSideJobs',
  description: 'Function and side job of what was published, for everyone of the organisation.',
  request: { query: RegisterQuery.extend({ descending: Flag }).extend(PageQuery.shape) },
  responses: { 200: json(pageOf(LineOut, 'PublicSideJob'), 'The register'), ...problems(400, 401, 403, 404) },
})
const list = createRoute({
  method: 'get',
  path: '/screening-designations',
  tags,
  operationId: 'listSideJobDesignations',
  description: 'What HR designated, and how the side jobs of everyone in it stand. Reading it is logged.',
  responses: { 200: json(AllOut, 'Designations and people'), ...problems(401, 403, 404) },
})
const make = createRoute({
  method: 'post',
  path: '/screening-designations',
  tags,
  operationId: 'designateSideJobs',
  description: 'Designates a function, or one person who works in it.',
  request: { body: body(DesignateInput) },
  responses: { 201: json(DesignationOut, 'Designated'), ...problems(400, 401, 403, 404, 409) },
})
const takeBack = createRoute({
  method: 'delete',
  path: '/screening-designations/{id}',
  tags,
  operationId: 'undesignateSideJobs',
  request: { params: IdParam },
  responses: { 204: { description: 'Taken back' }, ...problems(400, 401, 403, 404) },
})
const publish = createRoute({
  method: 'post',
  path: '/screening-publications',
  tags,
  operationId: 'publishSideJobs',
  description: 'Makes side jobs that were declared and allowed public, from today.',
  request: { body: body(PublishInput) },
  responses: { 204: { description: 'Public' }, ...problems(400, 401, 403, 404, 409) },
})
const withdraw = createRoute({
  method: 'delete',
  path: '/screening-declarations/{id}/publication',
  tags,
  operationId: 'withdrawSideJobs',
  request: { params: IdParam },
  responses: { 204: { description: 'Out of the register' }, ...problems(400, 401, 403, 404) },
})

/** The register of side jobs of designated functions. */
export const disclosingApi = newApi()
  .openapi(register, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findRegister(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => LineOut.parse(one)) }, query), 200)
  })
  .openapi(list, async (c) => c.json(AllOut.parse(await readDesignations(c.var.ctx)), 200))
  .openapi(make, async (c) => c.json(DesignationOut.parse(await designate(c.var.ctx, c.req.valid('json'))), 201))
  .openapi(takeBack, async (c) => {
    await undesignate(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(publish, async (c) => {
    await publishSideJobs(c.var.ctx, c.req.valid('json').declarationId)
    return c.body(null, 204)
  })
  .openapi(withdraw, async (c) => {
    await withdrawSideJobs(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })

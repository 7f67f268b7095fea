import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { assessDeclaration, nameAssessor, readDeclaration } from './assessing.ts'
import { declare } from './declaring.ts'
import { AssessInput, AssessorInput, DeclarationQuery, DeclareInput } from './input.ts'
import { declarationKinds, declarationStates } from './model.ts'
import { findDeclarations } from './queries.ts'

const tags = ['screening']
const moment = z.coerce.date().transform((it) => it.toISOString())
const Out = z
  .object({
    id: z.uuid(),
    name: z.string(),
    function: z.string().nullable(),
    kind: z.enum(declarationKinds),
    items: z.array(
      z.object({ what: z.string(), about: z.string(), hours: z.int().nullable(), isPaid: z.boolean().nullable() }),
    ),
    state: z.enum(declarationStates),
    declaredAt: moment,
    assessorId: z.uuid().nullable(),
    reason: z.string().nullable(),
    assessedAt: moment.nullable(),
    replacedAt: moment.nullable(),
    revision: z.int(),
  })
  .openapi('Declaration')
const errors = problems(400, 401, 403, 404, 409)

const make = createRoute({
  method: 'post',
  path: '/own-screening/declarations',
  tags,
  operationId: 'declare',
  description:
    'Declares your own side jobs or interests, or that there are none; it replaces what you declared before.',
  request: { body: body(DeclareInput) },
  responses: { 201: json(Out, 'Kept for your manager to assess'), ...problems(400, 401, 403, 404, 409) },
})
const list = createRoute({
  method: 'get',
  path: '/screening-declarations',
  tags,
  operationId: 'listDeclarations',
  description: 'HR gets all of the organisation but their own, everyone else what they assess.',
  request: { query: DeclarationQuery.extend({ descending: Flag }) },
  responses: { 200: json(pageOf(Out, 'Declaration'), 'Declarations that hold'), ...problems(400, 401, 403, 404) },
})
const read = createRoute({
  method: 'get',
  path: '/screening-declarations/{id}',
  tags,
  operationId: 'readDeclaration',
  request: { params: IdParam },
  responses: { 200: json(Out, 'One of them'), ...problems(400, 401, 403, 404) },
})
const assess = createRoute({
  method: 'post',
  path: '/screening-declarations/{id}/assessments',
  tags,
  operationId: 'assessDeclaration',
  request: { params: IdParam, body: body(AssessInput) },
  responses: { 201: json(Out, 'Assessed'), ...errors },
})
const name = createRoute({
  method: 'put',
  path: '/screening-declarations/{id}/assessor',
  tags,
  operationId: 'nameAssessor',
  request: { params: IdParam, body: body(AssessorInput) },
  responses: { 200: json(Out, 'Named'), ...errors },
})

/** Declarations: given by oneself, assessed by the manager. */
export const declarationsApi = newApi()
  .openapi(make, async (c) => c.json(Out.parse(await declare(c.var.ctx, c.req.valid('json'))), 201))
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findDeclarations(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => Out.parse(one)) }, query), 200)
  })
  .openapi(read, async (c) => c.json(Out.parse(await readDeclaration(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(assess, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(Out.parse(await assessDeclaration(c.var.ctx, id, c.req.valid('json'))), 201)
  })
  .openapi(name, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(Out.parse(await nameAssessor(c.var.ctx, id, c.req.valid('json'))), 200)
  })

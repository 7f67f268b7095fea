import { createRoute, z } from '@hono/zod-openapi'
import { json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { classes, domains, flags } from '../codes.ts'
import { compareFunctions, readComparison } from './comparing.ts'
import { ComparisonQuery } from './input.ts'

const tags = ['screening']
const place = { organisationId: z.uuid(), organisation: z.string(), class: z.enum(classes) }
const Compared = z
  .object({ name: z.string(), isDifferent: z.boolean(), places: z.array(z.object(place)) })
  .openapi('ComparedFunction')
const Comparison = z
  .object({
    name: z.string(),
    difference: z.object({
      isDifferent: z.boolean(),
      factors: z.array(z.int()).openapi({ description: 'places of F1 to F8 whose scores differ, from 0' }),
      domains: z.boolean(),
      flags: z.boolean(),
      versions: z.boolean(),
      deviations: z.boolean().openapi({ description: 'someone chose another class than calculated' }),
    }),
    places: z.array(
      z.object({
        ...place,
        name: z.string(),
        hr21: z.string().nullable(),
        version: z.int(),
        approvedOn: z.iso.date(),
        scores: z.array(z.int()),
        domains: z.array(z.enum(domains)),
        flags: z.array(z.enum(flags)),
        certificates: z.array(z.string()),
        calculatedClass: z.enum(classes),
        motivation: z.string().nullable(),
      }),
    ),
  })
  .openapi('FunctionComparison')

const list = createRoute({
  method: 'get',
  path: '/screening-function-comparisons',
  tags,
  operationId: 'compareFunctions',
  description: 'Functions that at least two organisations of the district approved, with the class of each.',
  request: { query: ComparisonQuery },
  responses: { 200: json(pageOf(Compared, 'ComparedFunction'), 'Functions'), ...problems(400, 401, 403) },
})
const Asked = z.object({ function: z.string().min(1).max(200), by: ComparisonQuery.shape.by })
const read = createRoute({
  method: 'get',
  path: '/screening-function-comparison',
  tags,
  operationId: 'readFunctionComparison',
  description: 'One function at every organisation of the district where it was approved, and what differs.',
  request: { query: Asked },
  responses: { 200: json(Comparison, 'The function side by side'), ...problems(400, 401, 403, 404) },
})

/** The same function across the district. */
export const comparingApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await compareFunctions(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results }, query), 200)
  })
  .openapi(read, async (c) => {
    const { function: name, by } = c.req.valid('query')
    return c.json(Comparison.parse(await readComparison(c.var.ctx, { name, by })), 200)
  })

import { createRoute, z } from '@hono/zod-openapi'
import { body, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { NormParam } from '../api/parameters.ts'
import { districtReadings } from './district.ts'
import { proveByReading } from './proving.ts'
import { listReadings } from './queries.ts'

const tags = ['indicators']
const ReadingOut = z
  .object({
    id: z.uuid(),
    indicator: z.string(),
    day: z.iso.date(),
    numerator: z.number().int().nullable().openapi({ description: 'how many, of a share' }),
    denominator: z.number().int().nullable().openapi({ description: 'of how many' }),
    value: z.number().nullable().openapi({ description: 'of what is no share' }),
    source: z.string().openapi({ description: 'the module that measured it' }),
  })
  .openapi('IndicatorReading')
const DistrictReadingOut = z
  .object({
    organisationId: z.uuid(),
    indicator: z.string(),
    day: z.iso.date(),
    percent: z.number().int().nullable().openapi({ description: 'whole, rounded down' }),
    value: z.number().nullable(),
    isSuppressed: z.boolean().openapi({ description: 'fewer than five could be told from it' }),
  })
  .openapi('DistrictReading')

const list = createRoute({
  method: 'get',
  path: '/indicator-readings',
  tags,
  operationId: 'listReadings',
  request: { query: PageQuery.extend({ indicator: z.string().max(200).optional() }) },
  responses: {
    200: json(pageOf(ReadingOut, 'IndicatorReading'), 'Readings of the own municipality, from old to new'),
    ...problems(400, 401, 403),
  },
})
const district = createRoute({
  method: 'get',
  path: '/district-readings',
  tags,
  operationId: 'listDistrictReadings',
  request: { query: PageQuery },
  responses: {
    200: json(
      pageOf(DistrictReadingOut, 'DistrictReading'),
      'The latest reading of each municipality, for its district',
    ),
    ...problems(400, 401, 403),
  },
})
const ReadingInput = z.object({ readingId: z.uuid() })
const prove = createRoute({
  method: 'post',
  path: '/scans/{id}/answers/{norm}/reading-proofs',
  tags,
  operationId: 'proveByReading',
  description: 'A reading becomes evidence of form registration for a norm that names its indicator.',
  request: { params: NormParam, body: body(ReadingInput) },
  responses: {
    201: json(z.object({ evidenceId: z.uuid() }).openapi('ReadingProof'), 'Added to the library'),
    ...problems(400, 401, 403, 404, 409),
  },
})

/** Indicator readings; nobody sends them here, modules hand them over by a job. */
export const indicatorsApi = newApi()
  .openapi(list, async (c) => {
    const { indicator, ...paging } = c.req.valid('query')
    return c.json(paged(c, await listReadings(c.get('ctx'), { indicator }), paging), 200)
  })
  .openapi(district, async (c) => {
    const found = (await districtReadings(c.get('ctx'))).map(({ name: _, ...reading }) => reading)
    return c.json(paged(c, found, c.req.valid('query')), 200)
  })
  .openapi(prove, async (c) => {
    const { id, norm } = c.req.valid('param')
    const piece = await proveByReading(c.get('ctx'), id, norm, c.req.valid('json').readingId)
    return c.json({ evidenceId: piece.id }, 201)
  })

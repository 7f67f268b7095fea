import { createRoute, z } from '@hono/zod-openapi'
import { json, newApi, problems } from '#platform/api'
import { classes } from '../codes.ts'
import { districtCoverage, ownCoverage, teamScreening } from './queries.ts'

const tags = ['screening']
const Class = z.enum(classes)
const share = z.int().min(0).max(100).nullable().openapi({ description: 'whole percent; null where too few people' })
const OwnOut = z
  .object({
    class: Class,
    files: z.int().nullable(),
    complete: z.int().nullable(),
    late: z.int().nullable(),
    percent: share,
  })
  .openapi('ScreeningCoverage')
const DistrictOut = z
  .object({
    classes: z.array(z.object({ class: Class, percent: share })),
    organisations: z.array(z.object({ name: z.string(), percent: share })),
  })
  .openapi('ScreeningDistrictCoverage')
const TeamOut = z
  .object({
    employmentId: z.uuid(),
    name: z.string(),
    function: z.string(),
    standing: z.enum(['none', 'before', 'restricted', 'complete', 'open', 'late']),
  })
  .openapi('ScreeningTeamMember')

const own = createRoute({
  method: 'get',
  path: '/screening-coverage',
  tags,
  operationId: 'readScreeningCoverage',
  description: 'How many files of people at work are in order, per class, of the own organisation.',
  responses: { 200: json(z.array(OwnOut), 'Per class'), ...problems(401, 403) },
})
const district = createRoute({
  method: 'get',
  path: '/screening-coverage/district',
  tags,
  operationId: 'readDistrictScreeningCoverage',
  description: 'Percentages of the district, suppressed where fewer than five people could be told.',
  responses: { 200: json(DistrictOut, 'Per class and per organisation'), ...problems(401, 403) },
})
const team = createRoute({
  method: 'get',
  path: '/screening-team',
  tags,
  operationId: 'readScreeningTeam',
  description: 'How far the own people of a manager are; nothing of what is in a file.',
  responses: { 200: json(z.array(TeamOut), 'The team'), ...problems(401, 404) },
})

export const coverageApi = newApi()
coverageApi.openapi(own, async (c) =>
  c.json(
    (await ownCoverage(c.var.ctx)).map((one) => OwnOut.parse(one)),
    200,
  ),
)
coverageApi.openapi(district, async (c) => c.json(DistrictOut.parse(await districtCoverage(c.var.ctx)), 200))
coverageApi.openapi(team, async (c) =>
  c.json(
    (await teamScreening(c.var.ctx)).map((one) => TeamOut.parse(one)),
    200,
  ),
)

import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { ItemParam } from '../item-api.ts'
import { ReportDayInput, StandingInput } from './input.ts'
import { aspects, colours } from './model.ts'
import { addReportDay, giveStanding, readDashboard, readStandings, removeReportDay } from './service.ts'

const tags = ['programmes']
const StandingOut = z
  .object({
    aspect: z.enum(aspects),
    colour: z.enum(colours),
    explanation: z.string().nullable(),
    reportedOn: z.iso.date(),
  })
  .openapi('Standing')
const DashboardOut = z
  .object({
    asOfDay: z.iso.date(),
    reportDays: z.array(z.iso.date()),
    subProjects: z.array(
      z.object({
        id: z.uuid(),
        worst: z.enum(colours).nullable(),
        isReported: z.boolean().openapi({ description: 'for the last report day that has come' }),
        standings: z.array(StandingOut),
      }),
    ),
  })
  .openapi('Standings')

const dashboard = createRoute({
  method: 'get',
  path: '/programmes/{id}/standings',
  tags,
  operationId: 'readStandings',
  description: 'How each sub-project stands on a day: today unless `day` tells otherwise.',
  request: { params: IdParam, query: z.object({ day: z.iso.date().optional() }) },
  responses: { 200: json(DashboardOut, 'The last standing of each aspect'), ...problems(400, 401, 403, 404) },
})
const history = createRoute({
  method: 'get',
  path: '/programmes/{id}/sub-projects/{itemId}/standings',
  tags,
  operationId: 'listStandings',
  request: { params: ItemParam },
  responses: {
    200: json(z.array(StandingOut), 'All of one sub-project, newest first'),
    ...problems(400, 401, 403, 404),
  },
})
const give = createRoute({
  method: 'post',
  path: '/programmes/{id}/sub-projects/{itemId}/standings',
  tags,
  operationId: 'giveStanding',
  description: 'All four aspects at once; amber and red need their explanation. Nothing is overwritten.',
  request: { params: ItemParam, body: body(StandingInput) },
  responses: { 201: { description: 'Given' }, ...problems(400, 401, 403, 404) },
})
const DayParam = IdParam.extend({ day: z.iso.date().openapi({ param: { name: 'day', in: 'path' } }) })
const addDay = createRoute({
  method: 'post',
  path: '/programmes/{id}/report-days',
  tags,
  operationId: 'addReportDay',
  request: { params: IdParam, body: body(ReportDayInput) },
  responses: { 201: { description: 'Planned' }, ...problems(400, 401, 403, 404) },
})
const removeDay = createRoute({
  method: 'delete',
  path: '/programmes/{id}/report-days/{day}',
  tags,
  operationId: 'removeReportDay',
  request: { params: DayParam },
  responses: { 204: { description: 'Removed' }, ...problems(400, 401, 403, 404) },
})

/** Standings of sub-projects, and the days on which a programme reports. */
export const standingApi = newApi()
standingApi.openapi(dashboard, async (c) => {
  const { day } = c.req.valid('query')
  const found = await readDashboard(c.var.ctx, c.req.valid('param').id, day ?? null)
  const subProjects = found.subProjects.map(({ subProject, worst, isReported, aspects: own }) => ({
    id: subProject.id,
    worst,
    isReported,
    standings: aspects.flatMap((aspect) => (own[aspect] ? [StandingOut.parse(own[aspect])] : [])),
  }))
  return c.json({ asOfDay: found.day, reportDays: found.reportDays, subProjects }, 200)
})
standingApi.openapi(history, async (c) => {
  const { id, itemId } = c.req.valid('param')
  const { standings } = await readStandings(c.var.ctx, id, itemId)
  return c.json(
    standings.map((row) => StandingOut.parse(row)),
    200,
  )
})
standingApi.openapi(give, async (c) => {
  const { id, itemId } = c.req.valid('param')
  await giveStanding(c.var.ctx, id, itemId, c.req.valid('json'))
  return c.body(null, 201)
})
standingApi.openapi(addDay, async (c) => {
  await addReportDay(c.var.ctx, c.req.valid('param').id, c.req.valid('json').day)
  return c.body(null, 201)
})
standingApi.openapi(removeDay, async (c) => {
  const { id, day } = c.req.valid('param')
  await removeReportDay(c.var.ctx, id, day)
  return c.body(null, 204)
})

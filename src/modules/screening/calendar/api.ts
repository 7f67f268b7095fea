import { createRoute, z } from '@hono/zod-openapi'
import { body, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { classes } from '../codes.ts'
import { makeFeed, stopFeed } from './feed.ts'
import { CalendarQuery, RepeatChecks } from './input.ts'
import { readCalendar } from './queries.ts'
import { repeatChecks } from './repeating.ts'

const tags = ['screening']
const DueOut = z
  .object({
    checkId: z.uuid(),
    fileId: z.uuid(),
    name: z.string(),
    function: z.string(),
    class: z.enum(classes),
    code: z.string(),
    day: z.iso.date().openapi({ description: 'the day by which it has to be there, the first time or again' }),
    isAgain: z.boolean(),
  })
  .openapi('DueScreeningCheck')

const list = createRoute({
  method: 'get',
  path: '/screening-due-checks',
  tags,
  operationId: 'listDueScreeningChecks',
  description: 'The re-screening calendar of the acting organisation, the first day first. Reading it is logged.',
  request: { query: CalendarQuery.extend(PageQuery.shape) },
  responses: { 200: json(pageOf(DueOut, 'DueScreeningCheck'), 'Checks with a day'), ...problems(400, 401, 403, 404) },
})
const repeat = createRoute({
  method: 'post',
  path: '/screening-check-repeats',
  tags,
  operationId: 'repeatScreeningChecks',
  description: 'Asks a check again of everyone of these classes who works and had it before, with a mail to each.',
  request: { body: body(RepeatChecks) },
  responses: { 201: json(z.object({ asked: z.int() }), 'Of how many'), ...problems(400, 401, 403, 404) },
})
const feed = createRoute({
  method: 'post',
  path: '/screening-calendar-feeds',
  tags,
  operationId: 'makeScreeningFeed',
  description:
    'A secret for the address of an iCalendar feed of counts by day: `/screening/kalender/{token}/agenda.ics`.',
  responses: {
    201: json(z.object({ token: z.string() }), 'Shown once; an earlier one stops'),
    ...problems(400, 401, 403, 404),
  },
})
const stop = createRoute({
  method: 'delete',
  path: '/screening-calendar-feeds',
  tags,
  operationId: 'stopScreeningFeed',
  responses: { 204: { description: 'The feed stopped' }, ...problems(401, 403, 404) },
})

/** The re-screening calendar: everything that its page offers. */
export const calendarApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await readCalendar(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => DueOut.parse(one)) }, query), 200)
  })
  .openapi(repeat, async (c) => c.json({ asked: await repeatChecks(c.var.ctx, c.req.valid('json')) }, 201))
  .openapi(feed, async (c) => c.json(await makeFeed(c.var.ctx), 201))
  .openapi(stop, async (c) => {
    await stopFeed(c.var.ctx)
    return c.body(null, 204)
  })

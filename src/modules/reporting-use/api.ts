import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { ownUse, setEmployees } from './counting/service.ts'
import { WritePicture, Year } from './picture/input.ts'
import { readPicture, showPicture, writePicture } from './picture/service.ts'
import { districtUse } from './publishing/district.ts'
import { Correct, Period, Publish, SetEmployees } from './publishing/input.ts'
import { quarterFigures } from './publishing/model.ts'
import { correct, ownPublications, previewPublication, publish } from './publishing/service.ts'
import { NewSurvey } from './survey/input.ts'
import { endSurvey, openSurvey, surveyRounds } from './survey/service.ts'

const tags = ['reporting-point']
const count = z.int().min(0)
const Rate = z.object({ value: z.number(), interval: z.tuple([z.number(), z.number()]) })
const Feedback = z
  .object({ due: count, inTime: count, open: count.openapi({ description: 'not due yet, by the own clock' }) })
  .nullable()
const UseOut = z
  .object({
    quarters: z.array(
      z.object({
        ...{ quarter: z.string(), isRunning: z.boolean(), employees: count.nullable(), sent: count, opened: count },
        rate: Rate.nullable().openapi({ description: 'reports per hundred employees, with the exact 95% interval' }),
        byEntrance: z.object({ poster: count, intranet: count, link: count, desk: count }),
        closed: z.object({ named: count, anonymous: count, notSaid: count }),
        feedback: z.object({ own: Feedback, wbk: Feedback }),
      }),
    ),
    weeks: z.array(z.object({ week: z.iso.date(), opened: count, sent: count })),
    weeksHiddenFrom: z.iso
      .date()
      .nullable()
      .openapi({ description: 'weeks from here on are not shown: a trial by week is not finished' }),
  })
  .openapi('ReportingPointUse')
const Shown = z
  .union([count, z.enum(['few', 'withheld'])])
  .openapi({ description: 'a multiple of five, `few` for 0 to 4, `withheld` where it would tell of another' })
const Figures = z.record(z.string(), Shown)
const PublicationOut = z
  .object({ period: z.string(), employees: count.nullable(), figures: Figures, publishedOn: z.iso.date() })
  .openapi('UsePublication')
const PreviewOut = z
  .object({
    counted: z.record(z.string(), count).nullable().openapi({ description: 'null when the counts are gone' }),
    ...{ figures: Figures, employees: count.nullable(), publishedOn: z.iso.date().nullable() },
  })
  .openapi('UsePublicationPreview')
const Cell = z.object({ shown: Shown, employees: count.nullable() }).nullable()
const DistrictOut = z
  .object({
    quarters: z.array(z.string()),
    rows: z.array(z.object({ organisationId: z.uuid(), name: z.string(), cells: z.array(Cell) })),
    totals: z.array(z.object({ low: count, high: count.nullable(), places: count, employees: count.nullable() })),
    hasNames: z.boolean().openapi({ description: 'false: `rows` has the own organisation alone' }),
  })
  .openapi('DistrictReportingUse')
const done = (description: string) => ({ 204: { description } })

const use = createRoute({
  ...{ method: 'get', path: '/reporting-use', tags, operationId: 'readReportingUse' },
  responses: { 200: json(UseOut, 'Of the own organisation, as it was counted'), ...problems(401, 403) },
})
const employees = createRoute({
  ...{ method: 'put', path: '/reporting-use/employees', tags, operationId: 'setReportingEmployees' },
  request: { body: body(SetEmployees) },
  responses: { ...done('Holds from that quarter on'), ...problems(400, 401, 403) },
})
const list = createRoute({
  ...{ method: 'get', path: '/reporting-use/publications', tags, operationId: 'listUsePublications' },
  responses: { 200: json(z.array(PublicationOut), 'Of the own organisation, the latest first'), ...problems(401, 403) },
})
const make = createRoute({
  ...{ method: 'post', path: '/reporting-use/publications', tags, operationId: 'publishReportingUse' },
  description: 'Once and for good.',
  request: { body: body(Publish) },
  responses: { ...done('The district sees it'), ...problems(400, 401, 403, 409) },
})
const preview = createRoute({
  ...{ method: 'get', path: '/reporting-use/preview', tags, operationId: 'previewReportingUse' },
  request: { query: z.object({ period: Period }) },
  responses: { 200: json(PreviewOut, 'As counted and as published'), ...problems(400, 401, 403, 409) },
})
const correction = createRoute({
  ...{ method: 'post', path: '/reporting-use/corrections', tags, operationId: 'correctReportingUse' },
  request: { body: body(Correct) },
  responses: { ...done('The year takes it up'), ...problems(400, 401, 403, 409) },
})
const district = createRoute({
  ...{ method: 'get', path: '/reporting-use/district', tags, operationId: 'readDistrictReportingUse' },
  request: { query: z.object({ figure: z.enum(quarterFigures).default('sent') }) },
  responses: {
    200: json(DistrictOut, 'What the organisations published; by name for who follows them, else together'),
    ...problems(400, 401, 403),
  },
})

const Yes = z.object({ knows: count, would: count, trusts: count })
const RoundOut = z
  .object({
    ...{ id: z.uuid(), code: z.string(), name: z.string(), opensOn: z.iso.date(), closesOn: z.iso.date() },
    answered: count.nullable().openapi({ description: 'null while it runs, and under five answers' }),
    yes: Yes.nullable(),
  })
  .openapi('AwarenessSurvey')
const PictureOut = z
  .object({
    ...{ year: z.string(), place: z.string(), words: WritePicture.nullable(), publishedOn: z.iso.date().nullable() },
    ...{ figures: Figures.nullable(), employees: count.nullable() },
  })
  .openapi('YearlyPicture')
const rounds = createRoute({
  ...{ method: 'get', path: '/reporting-surveys', tags, operationId: 'listAwarenessSurveys' },
  responses: { 200: json(z.array(RoundOut), 'Of the own organisation, the last first'), ...problems(401, 403) },
})
const open = createRoute({
  ...{ method: 'post', path: '/reporting-surveys', tags, operationId: 'openAwarenessSurvey' },
  request: { body: body(NewSurvey) },
  responses: { 201: json(z.object({ id: z.uuid() }), 'Open from today'), ...problems(400, 401, 403, 409) },
})
const end = createRoute({
  ...{ method: 'post', path: '/reporting-surveys/{id}/endings', tags, operationId: 'endAwarenessSurvey' },
  request: { params: IdParam },
  responses: { ...done('Today is its last day'), ...problems(400, 401, 403, 404) },
})
const picture = createRoute({
  ...{ method: 'get', path: '/reporting-picture', tags, operationId: 'readYearlyPicture' },
  request: { query: z.object({ year: Year }) },
  responses: { 200: json(PictureOut, 'As its keeper sees it'), ...problems(400, 401, 403) },
})
const write = createRoute({
  ...{ method: 'put', path: '/reporting-picture', tags, operationId: 'writeYearlyPicture' },
  request: { body: body(WritePicture.extend({ year: Year })) },
  responses: { ...done('Kept'), ...problems(400, 401, 403) },
})
const showing = createRoute({
  ...{ method: 'put', path: '/reporting-picture/state', tags, operationId: 'showYearlyPicture' },
  request: { body: body(z.object({ year: Year, isShown: z.boolean() })) },
  responses: { ...done('Shown to everyone with the link, or not any more'), ...problems(400, 401, 403, 404, 409) },
})

/** The use of the reporting point: whole numbers for the organisation itself, rounded and suppressed for everyone else. */
export const reportingUseApi = newApi()
  .openapi(use, async (c) => c.json(UseOut.parse(await ownUse(c.var.ctx)), 200))
  .openapi(employees, async (c) => {
    await setEmployees(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(list, async (c) => c.json(z.array(PublicationOut).parse(await ownPublications(c.var.ctx)), 200))
  .openapi(make, async (c) => {
    await publish(c.var.ctx, c.req.valid('json').period)
    return c.body(null, 204)
  })
  .openapi(preview, async (c) =>
    c.json(PreviewOut.parse(await previewPublication(c.var.ctx, c.req.valid('query').period)), 200),
  )
  .openapi(correction, async (c) => {
    await correct(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(district, async (c) =>
    c.json(DistrictOut.parse(await districtUse(c.var.ctx, c.req.valid('query').figure)), 200),
  )
  .openapi(rounds, async (c) => c.json(z.array(RoundOut).parse(await surveyRounds(c.var.ctx)), 200))
  .openapi(open, async (c) => c.json(await openSurvey(c.var.ctx, c.req.valid('json')), 201))
  .openapi(end, async (c) => {
    await endSurvey(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(picture, async (c) => c.json(PictureOut.parse(await readPicture(c.var.ctx, c.req.valid('query').year)), 200))
  .openapi(write, async (c) => {
    const { year, ...words } = c.req.valid('json')
    await writePicture(c.var.ctx, year, words)
    return c.body(null, 204)
  })
  .openapi(showing, async (c) => {
    const { year, isShown } = c.req.valid('json')
    await showPicture(c.var.ctx, year, isShown)
    return c.body(null, 204)
  })

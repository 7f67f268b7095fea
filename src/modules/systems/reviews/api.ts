import { createRoute, z } from '@hono/zod-openapi'
import {
  body,
  Flag,
  file,
  IdParam,
  json,
  languageOf,
  newApi,
  PageQuery,
  pagedFrom,
  pageOf,
  problems,
} from '#platform/api'
import { addSheet, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download } from '#platform/web'
import { CodeParam } from '../catalogue/api.ts'
import { finderRoles, tasks } from '../codes.ts'
import { resultColumnsOf } from './columns.ts'
import { ReviewInput, ReviewQuery } from './input.ts'
import { outcomes, rhythms, standings } from './model.ts'
import { findReviews, readReview } from './queries.ts'
import { reviewSource } from './reviewing.ts'
import type { AuthorisationReview } from './schema.ts'
import { texts } from './texts.ts'

const tags = ['sources']
const kinds = ['xlsx', 'csv'] as const
const LineOut = z
  .object({
    source: z.string(),
    name: z.string(),
    rhythm: z.enum(rhythms),
    standing: z.enum(standings),
    dueOn: z.iso.date().nullable(),
    active: z.int().openapi({ description: 'authorisations that run' }),
    signedId: z.uuid().nullable().openapi({ description: 'the last round that was signed' }),
    signedOn: z.iso.date().nullable(),
  })
  .openapi('SourceReviewLine')
const fields = {
  id: z.uuid(),
  rhythm: z.enum(rhythms),
  rule: z.string(),
  dueOn: z.iso.date(),
  openedOn: z.iso.date(),
  openedBy: z.uuid(),
  signedOn: z.iso.date().nullable().openapi({ description: 'null: it waits for someone else' }),
  signedBy: z.uuid().nullable(),
}
const Out = z.object(fields).openapi('SourceReview')
const Decided = z.object({
  authorisationId: z.uuid(),
  personId: z.uuid(),
  role: z.enum(finderRoles),
  task: z.enum(tasks),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  decision: z.enum(outcomes).nullable(),
  reason: z.string().nullable(),
  newEndsOn: z.iso.date().nullable(),
  decidedBy: z.uuid().nullable(),
  decidedOn: z.iso.date().nullable(),
})
const ResultOut = z.object({ ...fields, source: z.string(), lines: z.array(Decided) }).openapi('SourceReviewResult')

const present = (it: AuthorisationReview) => ({
  ...{ id: it.id, rhythm: it.rhythm, rule: it.rule, dueOn: it.dueOn, openedOn: it.openedOn, openedBy: it.openedBy },
  ...{ signedOn: it.signedOn, signedBy: it.signedBy },
})

const list = createRoute({
  method: 'get',
  path: '/source-authorisation-reviews',
  tags,
  operationId: 'listSourceReviews',
  description: 'The sources of which an authorisation runs or was reviewed, with how their review stands.',
  request: { query: ReviewQuery.extend({ ...PageQuery.shape, descending: Flag }) },
  responses: { 200: json(pageOf(LineOut, 'SourceReviewLine'), 'Sources'), ...problems(400, 401, 403) },
})
const review = createRoute({
  method: 'post',
  path: '/sources/{code}/authorisation-reviews',
  tags,
  operationId: 'reviewSourceAuthorisations',
  description:
    'A decision on every authorisation for the source but your own, all at once. Signed when nothing waits for someone else.',
  request: { params: CodeParam, body: body(ReviewInput) },
  responses: { 201: json(Out, 'The round'), ...problems(400, 401, 403, 404, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/source-authorisation-reviews/{id}',
  tags,
  operationId: 'readSourceReview',
  request: { params: IdParam },
  responses: { 200: json(ResultOut, 'A round with its lines'), ...problems(400, 401, 403, 404) },
})
const out = createRoute({
  method: 'get',
  path: '/source-authorisation-reviews/{id}/file',
  tags,
  operationId: 'exportSourceReview',
  request: { params: IdParam, query: z.object({ form: z.enum(kinds).default('xlsx') }) },
  responses: { 200: file('The result of a round', ...kinds), ...problems(400, 401, 403, 404) },
})

/** The periodic review of who may look in which source. */
export const reviewsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findReviews(c.var.ctx, query)
    const lines = results.map(({ code, name, rhythm, standing, dueOn, active, signedId, signedOn }) => ({
      ...{ source: code, name, rhythm, standing, dueOn, active, signedId, signedOn },
    }))
    return c.json(pagedFrom(c, { count, results: lines }, query), 200)
  })
  .openapi(review, async (c) =>
    c.json(present(await reviewSource(c.var.ctx, c.req.valid('param').code, c.req.valid('json'))), 201),
  )
  .openapi(read, async (c) => {
    const { review: it, code, lines } = await readReview(c.var.ctx, c.req.valid('param').id)
    return c.json({ ...present(it), source: code, lines: lines.map((line) => Decided.parse(line)) }, 200)
  })
  .openapi(out, async (c) => {
    const result = await readReview(c.var.ctx, c.req.valid('param').id, true)
    const language = languageOf(c)
    const columns = resultColumnsOf(language, result)
    if (c.req.valid('query').form === 'csv') return download('herbeoordeling.csv', csvOf(columns, result.lines))
    const workbook = newWorkbook()
    addSheet(workbook, texts[language].totals, columns, result.lines)
    return download('herbeoordeling.xlsx', await workbookBytes(workbook))
  })

import { createRoute, z } from '@hono/zod-openapi'
import { Flag, file, json, languageOf, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { fileIn } from '#platform/web'
import { CodeParam } from '../catalogue/api.ts'
import { readSource } from '../catalogue/queries.ts'
import { kinds, themes } from '../codes.ts'
import { gapColumns, matrixColumns } from './columns.ts'
import type { Gap } from './gaps.ts'
import { helpersOf } from './helping.ts'
import { GapQuery, MatrixQuery } from './input.ts'
import { type Counts, cellStates } from './model.ts'
import { exportGaps, exportMatrix, readGaps, readMatrix } from './queries.ts'
import { readSharing, shareConnections, stopSharing } from './sharing.ts'
import { texts } from './texts.ts'

const tags = ['sources']
const forms = ['xlsx', 'csv'] as const
const errors = problems(400, 401, 403, 409)
const Form = z.enum(forms).default('xlsx')

const CountsOut = z
  .object({ connected: z.int(), notConnected: z.int(), notApplicable: z.int(), unknown: z.int() })
  .openapi('SourceConnectionCounts', { description: 'How many municipalities, shared or not' })
const countsOut = (counts: Counts) => ({
  connected: counts.connected,
  notConnected: counts['not-connected'],
  notApplicable: counts['not-applicable'],
  unknown: counts.unknown,
})
const RowOut = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(kinds),
    themes: z.array(z.enum(themes)),
    counts: CountsOut,
    municipalities: z.array(
      z.object({ code: z.string(), name: z.string(), state: z.enum(cellStates), mayBeAsked: z.boolean() }),
    ),
  })
  .openapi('SourceMatrixRow')
const GapOut = z
  .object({
    theme: z.enum(themes),
    coverage: z.int().nullable().openapi({ description: 'of all connections that could be, in whole percents' }),
    thin: z.int().openapi({ description: 'sources with less than half of the municipalities' }),
    fewest: z.int().openapi({ description: 'sources of the municipality that has the fewest' }),
    middle: z.int(),
    most: z.int(),
    without: z.int().openapi({ description: 'municipalities that are connected to none' }),
    own: z.int().nullable().openapi({ description: 'of your municipality' }),
    sources: z.array(
      z.object({ code: z.string(), name: z.string(), counts: CountsOut, own: z.enum(cellStates).nullable() }),
    ),
  })
  .openapi('SourceGap')
const gapOut = ({ sources, ...gap }: Gap) =>
  GapOut.parse({ ...gap, sources: sources.map(({ counts, ...source }) => ({ ...source, counts: countsOut(counts) })) })
const HelperOut = z.object({ municipality: z.string(), desk: z.string() }).openapi('SourceHelper')
const SharingOut = z
  .object({ since: z.iso.date().nullable().openapi({ description: 'null when your municipality does not share' }) })
  .openapi('SourceConnectionSharing')

const MatrixParams = MatrixQuery.extend({ descending: Flag })
const GapParams = GapQuery.extend({ descending: Flag })

const matrix = createRoute({
  method: 'get',
  path: '/source-matrix',
  tags,
  operationId: 'listSourceMatrix',
  description: 'Sources with how each municipality stands to it, as far as that shares it.',
  request: { query: MatrixParams.extend(PageQuery.shape) },
  responses: { 200: json(pageOf(RowOut, 'SourceMatrixRow'), 'Sources'), ...errors },
})
const matrixFile = createRoute({
  method: 'get',
  path: '/source-matrix-files',
  tags,
  operationId: 'exportSourceMatrix',
  request: { query: MatrixParams.extend({ form: Form }) },
  responses: { 200: file('The same as a file', ...forms), ...errors },
})
const gaps = createRoute({
  method: 'get',
  path: '/source-gaps',
  tags,
  operationId: 'listSourceGaps',
  description: 'For each form of undermining the sources that serve it, and how many municipalities are connected.',
  request: { query: GapParams.extend(PageQuery.shape) },
  responses: { 200: json(pageOf(GapOut, 'SourceGap'), 'Themes'), ...errors },
})
const gapFile = createRoute({
  method: 'get',
  path: '/source-gap-files',
  tags,
  operationId: 'exportSourceGaps',
  request: { query: GapParams.extend({ form: Form }) },
  responses: { 200: file('The same as a file', ...forms), ...errors },
})
const helpers = createRoute({
  method: 'get',
  path: '/sources/{code}/helpers',
  tags,
  operationId: 'listSourceHelpers',
  description: 'Other municipalities that are connected and may be asked, with their desk.',
  request: { params: CodeParam, query: PageQuery },
  responses: { 200: json(pageOf(HelperOut, 'SourceHelper'), 'Municipalities'), ...errors, ...problems(404) },
})
const sharing = createRoute({
  method: 'get',
  path: '/source-connection-sharing',
  tags,
  operationId: 'readSourceConnectionSharing',
  responses: { 200: json(SharingOut, 'Since when your municipality shares'), ...errors },
})
const share = createRoute({
  method: 'put',
  path: '/source-connection-sharing',
  tags,
  operationId: 'shareSourceConnections',
  description: 'Lets the district see how your municipality stands to each source. Once more changes nothing.',
  responses: { 204: { description: 'Shared' }, ...errors },
})
const stop = createRoute({
  method: 'delete',
  path: '/source-connection-sharing',
  tags,
  operationId: 'stopSharingSourceConnections',
  responses: { 204: { description: 'No longer shared' }, ...errors },
})

/** What municipalities show each other of the sources they are connected to. */
export const matrixApi = newApi()
  .openapi(matrix, async (c) => {
    const query = c.req.valid('query')
    const { places, rows } = await readMatrix(c.var.ctx, query)
    const page = paged(c, rows, query)
    const results = page.results.map(({ counts, cells, ...row }) =>
      RowOut.parse({
        ...row,
        counts: countsOut(counts),
        municipalities: places.map(({ code, name }, at) => ({ code, name, ...cells[at] })),
      }),
    )
    return c.json({ ...page, results }, 200)
  })
  .openapi(matrixFile, async (c) => {
    const { form, ...query } = c.req.valid('query')
    const { all, places, rows } = await exportMatrix(c.var.ctx, query)
    const language = languageOf(c)
    const { title } = texts[language].matrix
    return fileIn(form, { name: 'source-matrix', title }, matrixColumns(language, places, all.length), rows)
  })
  .openapi(gaps, async (c) => {
    const query = c.req.valid('query')
    const page = paged(c, (await readGaps(c.var.ctx, query)).gaps, query)
    return c.json({ ...page, results: page.results.map(gapOut) }, 200)
  })
  .openapi(gapFile, async (c) => {
    const { form, ...query } = c.req.valid('query')
    const { gaps: all, hasOwn } = await exportGaps(c.var.ctx, query)
    const language = languageOf(c)
    const { title } = texts[language].gaps
    return fileIn(form, { name: 'source-gaps', title }, gapColumns(language, hasOwn), all)
  })
  .openapi(helpers, async (c) => {
    const { code } = await readSource(c.var.ctx, c.req.valid('param').code)
    const all = (await helpersOf(c.var.ctx, [code]))[code] ?? []
    return c.json(paged(c, all, c.req.valid('query')), 200)
  })
  .openapi(sharing, async (c) => c.json(await readSharing(c.var.ctx), 200))
  .openapi(share, async (c) => {
    await shareConnections(c.var.ctx)
    return c.body(null, 204)
  })
  .openapi(stop, async (c) => {
    await stopSharing(c.var.ctx)
    return c.body(null, 204)
  })

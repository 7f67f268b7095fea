import { createRoute, z } from '@hono/zod-openapi'
import { Flag, file, json, languageOf, newApi, problems, upload, uploadOf } from '#platform/api'
import { addSheet, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download } from '#platform/web'
import { PlanOut, presentPlan } from '../api-output.ts'
import { ActionQuery } from '../input.ts'
import { texts } from '../texts.ts'
import { fileColumns } from './columns.ts'
import { actionsForFile, applyActions, previewActions } from './import.ts'

const tags = ['actions']
const kinds = ['xlsx', 'csv'] as const
const Filters = ActionQuery.omit({ page: true, pageSize: true }).extend({ descending: Flag })

const out = createRoute({
  method: 'get',
  path: '/action-files',
  tags,
  operationId: 'exportActions',
  request: { query: Filters.extend({ form: z.enum(kinds).default('xlsx') }) },
  responses: { 200: file('Actions as a file that can be read in again', ...kinds), ...problems(400, 401, 403) },
})
const preview = createRoute({
  method: 'post',
  path: '/action-files/previews',
  tags,
  operationId: 'previewActionFile',
  description:
    'Says what a file would make and change, or every fault with its cell. Nothing changes and nothing is kept.',
  request: { body: upload(...kinds) },
  responses: { 200: json(PlanOut, 'What it would do'), ...problems(400, 401, 403, 413, 415) },
})
const apply = createRoute({
  method: 'post',
  path: '/action-files/applications',
  tags,
  operationId: 'applyActionFile',
  description: 'Carries out the same file, all or nothing, with `seen` of its preview.',
  request: { query: z.object({ seen: z.string().min(1).max(64) }), body: upload(...kinds) },
  responses: {
    200: json(z.object({ done: z.number().int() }).openapi('ActionFileApplied'), 'How many were made or changed'),
    ...problems(400, 401, 403, 409, 413, 415),
  },
})

/** Actions as a file, out and in. */
export const actionFilesApi = newApi()
  .openapi(out, async (c) => {
    const { form, ...query } = c.req.valid('query')
    const rows = await actionsForFile(c.get('ctx'), query)
    if (form === 'csv') return download('acties.csv', csvOf(fileColumns, rows))
    const workbook = newWorkbook()
    addSheet(workbook, texts[languageOf(c)].title, fileColumns, rows)
    return download('acties.xlsx', await workbookBytes(workbook))
  })
  .openapi(preview, async (c) => {
    const { bytes } = await uploadOf(c, ...kinds)
    return c.json(presentPlan(await previewActions(c.get('ctx'), bytes)), 200)
  })
  .openapi(apply, async (c) => {
    const { bytes } = await uploadOf(c, ...kinds)
    return c.json({ done: await applyActions(c.get('ctx'), bytes, c.req.valid('query').seen) }, 200)
  })

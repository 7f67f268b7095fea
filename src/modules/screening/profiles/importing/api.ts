import { createRoute, z } from '@hono/zod-openapi'
import { Flag, file, json, languageOf, newApi, problems, upload, uploadOf } from '#platform/api'
import { addSheet, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download } from '#platform/web'
import { classes } from '../../codes.ts'
import { ProfileQuery } from '../input.ts'
import { exportProfiles } from '../queries.ts'
import { texts } from '../texts.ts'
import { fileColumns } from './columns.ts'
import { applyFunctions, previewFunctions } from './import.ts'
import type { Plan } from './plan.ts'

const tags = ['screening']
const kinds = ['xlsx', 'csv'] as const
const Filters = ProfileQuery.omit({ page: true, pageSize: true }).extend({ descending: Flag })

const PlanOut = z
  .object({
    seen: z.string().openapi({ description: 'goes along when the file is carried out' }),
    faults: z.array(
      z.object({
        cell: z.string(),
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    ),
    changes: z.array(
      z.object({
        line: z.int(),
        kind: z.enum(['make', 'change', 'same']),
        name: z.string(),
        hr21: z.string().nullable(),
        calculatedClass: z.enum(classes).nullable().openapi({ description: 'null when the row brings no new scores' }),
        class: z.enum(classes).nullable(),
      }),
    ),
  })
  .openapi('ScreeningFunctionPlan')
const presentPlan = ({ seen, faults, changes }: Plan): z.infer<typeof PlanOut> => ({
  seen,
  faults: faults.map(({ cell, reason, params }) => ({ cell, code: reason, ...(params ? { params } : {}) })),
  changes: changes.map(({ line, kind, name, hr21, calculated, scores }) => ({
    ...{ line, kind, name, hr21, calculatedClass: calculated },
    class: scores?.class ?? calculated,
  })),
})

const out = createRoute({
  method: 'get',
  path: '/screening-function-files',
  tags,
  operationId: 'exportFunctions',
  request: { query: Filters.extend({ form: z.enum(kinds).default('xlsx') }) },
  responses: { 200: file('Functions as a file that can be read in again', ...kinds), ...problems(400, 401, 403) },
})
const preview = createRoute({
  method: 'post',
  path: '/screening-function-files/previews',
  tags,
  operationId: 'previewFunctionFile',
  description:
    'Says what a file would make and change, or every fault with its cell. Nothing changes and nothing is kept.',
  request: { body: upload(...kinds) },
  responses: { 200: json(PlanOut, 'What it would do'), ...problems(400, 401, 403, 409, 413, 415) },
})
const apply = createRoute({
  method: 'post',
  path: '/screening-function-files/applications',
  tags,
  operationId: 'applyFunctionFile',
  description: 'Carries out the same file, all or nothing, with `seen` of its preview. Scores become drafts.',
  request: { query: z.object({ seen: z.string().min(1).max(64) }), body: upload(...kinds) },
  responses: {
    200: json(z.object({ done: z.int() }).openapi('ScreeningFunctionsApplied'), 'How many were made or changed'),
    ...problems(400, 401, 403, 409, 413, 415),
  },
})

/** Functions as a file, out and in. */
export const functionFilesApi = newApi()
  .openapi(out, async (c) => {
    const { form, ...query } = c.req.valid('query')
    const rows = await exportProfiles(c.var.ctx, query)
    if (form === 'csv') return download('functies.csv', csvOf(fileColumns, rows))
    const workbook = newWorkbook()
    addSheet(workbook, texts[languageOf(c)].title, fileColumns, rows)
    return download('functies.xlsx', await workbookBytes(workbook))
  })
  .openapi(preview, async (c) => {
    const { bytes } = await uploadOf(c, ...kinds)
    return c.json(presentPlan(await previewFunctions(c.var.ctx, bytes)), 200)
  })
  .openapi(apply, async (c) => {
    const { bytes } = await uploadOf(c, ...kinds)
    return c.json({ done: await applyFunctions(c.var.ctx, bytes, c.req.valid('query')) }, 200)
  })

import { createRoute, z } from '@hono/zod-openapi'
import { json, newApi, PageQuery, pagedFrom, pageOf, problems, upload, uploadOf } from '#platform/api'
import { Reason } from '../changing/input.ts'
import { placeName } from '../exchange/file.ts'
import { type Mapped, sheets } from '../exchange/mapping.ts'
import { importSources, takeBackImport } from './applying.ts'
import { becomes, effects, forms } from './model.ts'
import { listImports, type PastImport } from './past.ts'
import { type Plan, placeIn, previewSources } from './plan.ts'

const tags = ['sources']
const kinds = ['xlsx', 'csv', 'xml', 'json'] as const
const moment = z.string().openapi({ format: 'date-time' })

const PlanOut = z
  .object({
    form: z.enum(forms),
    seen: z.string().openapi({ description: 'goes along when the file is carried out' }),
    unknownColumns: z.array(
      z.object({
        ...{ cell: z.string(), sheet: z.enum(sheets), heading: z.string() },
        fields: z.array(z.string()).openapi({ description: 'what it can be, in `map`' }),
      }),
    ),
    faults: z.array(
      z.object({
        cell: z.string().openapi({ description: 'or the line of a list of systems' }),
        heading: z.string().nullable(),
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    ),
    faulty: z.array(z.string()).openapi({ description: 'codes of sources with a fault' }),
    sources: z.array(
      z.object({
        ...{ line: z.int(), code: z.string(), name: z.string(), effect: z.enum(effects) },
        becomes: z.enum(['proposed', 'draft']).nullable().openapi({ description: 'null: nothing changes' }),
        ...{ fields: z.array(z.string()), lacking: z.array(z.string()) },
        leavesChecks: z.boolean().openapi({ description: 'a day of a lawyer in the file is not taken over' }),
      }),
    ),
  })
  .openapi('SourceFilePlan')

const presentPlan = ({ form, seen, unknown, faults, faulty, rows }: Plan): z.infer<typeof PlanOut> => ({
  ...{ form, seen, faulty: faulty.map(({ code }) => code) },
  unknownColumns: unknown.map(({ sheet, sheetName, line, at, heading, fields }) => ({
    ...{ cell: placeName({ sheet: sheetName, line, at }), sheet, heading, fields },
  })),
  faults: faults.map(({ heading, reason, params, ...place }) => ({
    ...{ cell: placeIn(form, place), heading, code: reason },
    ...(params ? { params } : {}),
  })),
  sources: rows.map((row) => ({
    ...{ line: row.line, code: row.code, name: row.content.name, effect: row.effect, becomes: becomes(row) },
    ...{ fields: row.differences, lacking: row.lacking, leavesChecks: row.leavesChecks },
  })),
})

const ImportOut = z
  .object({
    ...{ id: z.uuid(), fileName: z.string(), form: z.enum(forms), proposed: z.int(), drafts: z.int() },
    ...{ madeAt: moment, takenBackAt: moment.nullable() },
    open: z.int().openapi({ description: 'how many still wait, for their maker or a decision' }),
    versions: z
      .array(z.object({ code: z.string(), number: z.int() }))
      .openapi({ description: 'the first twenty of those' }),
  })
  .openapi('SourceImport')

const present = ({ id, fileName, form, proposed, drafts, madeAt, takenBackAt, ...it }: PastImport) => ({
  ...{ id, fileName, form, proposed, drafts, open: it.open, versions: it.first },
  ...{ madeAt: madeAt.toISOString(), takenBackAt: takenBackAt?.toISOString() ?? null },
})

const sheetPattern = /^(sources|grounds|rules):(.*)=(\w*)$/s
const Maps = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((all, { addIssue }): Mapped[] =>
    [all ?? []].flat().flatMap((text) => {
      const [, sheet, heading = '', field = ''] = sheetPattern.exec(text) ?? []
      const found = sheets.find((one) => one === sheet)
      if (found) return [{ sheet: found, heading, field: field === '' ? null : field }]
      addIssue({ code: 'custom', message: 'systems.map_wrong' })
      return []
    }),
  )
  .openapi({
    type: 'array',
    items: { type: 'string' },
    description:
      'what a column is: `sources:Heading=field`, or nothing after `=` to leave it out; sheets are sources, grounds and rules',
  })

const preview = createRoute({
  ...{ method: 'post', path: '/source-files/previews', tags, operationId: 'previewSourceFile' },
  description: 'Says what a file would propose, or every fault with its cell. Nothing changes and nothing is kept.',
  request: { query: z.object({ map: Maps }), body: upload(...kinds) },
  responses: { 200: json(PlanOut, 'What it would do'), ...problems(400, 401, 403, 409, 413, 415) },
})
const apply = createRoute({
  ...{ method: 'post', path: '/source-files/applications', tags, operationId: 'applySourceFile' },
  description:
    'Carries out the same file, all or nothing, with `seen` of its preview: proposals, and drafts of what can not be published yet.',
  request: {
    query: z.object({
      ...{ map: Maps, seen: z.string().min(1).max(64), reason: Reason },
      take: z
        .union([z.string(), z.array(z.string())])
        .optional()
        .transform((all) => [all ?? []].flat())
        .openapi({
          ...{ type: 'array', items: { type: 'string' } },
          description: 'codes of the systems to take from a list of systems (AMEFF or JSON)',
        }),
    }),
    body: upload(...kinds),
  },
  responses: { 201: json(ImportOut, 'What came of it'), ...problems(400, 401, 403, 409, 413, 415) },
})
const list = createRoute({
  ...{ method: 'get', path: '/source-imports', tags, operationId: 'listSourceImports' },
  description: 'The files that oneself read in, the newest first.',
  request: { query: PageQuery },
  responses: { 200: json(pageOf(ImportOut, 'SourceImport'), 'Own imports'), ...problems(400, 401, 403, 409) },
})
const takeBack = createRoute({
  ...{ method: 'post', path: '/source-imports/{id}/withdrawals', tags, operationId: 'takeBackSourceImport' },
  description: 'Takes back the drafts and proposals of an own file on which nobody decided.',
  request: { params: z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) }) },
  responses: {
    200: json(z.object({ takenBack: z.int() }).openapi('SourceImportTakenBack'), 'How many'),
    ...problems(400, 401, 403, 404, 409),
  },
})

/** Sources as a file, in. */
export const importingApi = newApi()
  .openapi(preview, async (c) => {
    const { bytes } = await uploadOf(c, ...kinds)
    return c.json(presentPlan(await previewSources(c.var.ctx, { bytes, mapping: c.req.valid('query').map })), 200)
  })
  .openapi(apply, async (c) => {
    const { bytes, name } = await uploadOf(c, ...kinds)
    const { map: mapping, ...asked } = c.req.valid('query')
    const made = await importSources(c.var.ctx, { ...asked, bytes, mapping, fileName: name })
    const kept = (await listImports(c.var.ctx)).results.find(({ id }) => id === made.id)
    return c.json(present(kept ?? { ...made, open: 0, first: [] }), 201)
  })
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await listImports(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map(present) }, query), 200)
  })
  .openapi(takeBack, async (c) => c.json({ takenBack: await takeBackImport(c.var.ctx, c.req.valid('param').id) }, 200))

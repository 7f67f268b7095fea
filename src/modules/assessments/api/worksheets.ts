import { createRoute, z } from '@hono/zod-openapi'
import { body, file, IdParam, json, languageOf, newApi, problems, upload, uploadOf } from '#platform/api'
import { invalid } from '#platform/errors'
import { download } from '#platform/web'
import { applyImport, discardImport, type ImportReport, previewImport, readImport, workbookFor } from '../exchange.ts'
import { resultsOf } from '../exchange-oscal/results.ts'
import { ApplyInput } from '../input.ts'
import { type FileFault, fields } from '../offline/cells.ts'
import { pathId, tags } from './parameters.ts'

const text = z.string()
const ChangeOut = z
  .object({
    norm: text,
    field: z.enum(fields),
    kind: z
      .enum(['take', 'same', 'conflict'])
      .openapi({ description: 'only the file changed it; both hold the same by now; both changed it and they differ' }),
    base: text.openapi({ description: 'what the file was made with' }),
    mine: text.openapi({ description: 'what the file holds' }),
    theirs: text.openapi({ description: 'what the scan holds now' }),
  })
  .openapi('CellChange')
const ReportOut = z
  .object({
    id: z.uuid(),
    seen: text.openapi({ description: 'names this report, to apply it' }),
    pieces: z.number().int().openapi({ description: 'how much evidence comes along' }),
    changes: z.array(ChangeOut),
  })
  .openapi('WorksheetImport')
const presentReport = ({ id, seen, changes, pieces }: ImportReport): z.infer<typeof ReportOut> => ({
  id,
  seen,
  pieces,
  changes: changes.map(({ norm, field, kind, base, mine, theirs }) => ({ norm, field, kind, base, mine, theirs })),
})

/** A fault at its cell; one that has no cell at its norm. */
export const atCell = ({ path, reason, params, norm }: FileFault) => ({
  path: path || (norm ?? 'file'),
  reason,
  params: { ...params, ...(norm === null ? {} : { norm }) },
})

const ImportParam = IdParam.extend({ importId: pathId('importId') })
const read = createRoute({
  method: 'get',
  path: '/scans/{id}/worksheet',
  tags,
  operationId: 'readWorksheet',
  description: 'The scan as a spreadsheet to fill in without a connection, in Dutch or English (Accept-Language).',
  request: { params: IdParam },
  responses: { 200: file('A protected spreadsheet', 'xlsx'), ...problems(400, 401, 403, 404) },
})
const results = createRoute({
  method: 'get',
  path: '/scans/{id}/assessment-results',
  tags,
  operationId: 'readAssessmentResults',
  description:
    'The self-scan, and the signed independent assessment of it, as OSCAL 1.2 assessment results. It is logged.',
  request: { params: IdParam },
  responses: { 200: file('OSCAL assessment results', 'json'), ...problems(400, 401, 403, 404) },
})
const send = createRoute({
  method: 'post',
  path: '/scans/{id}/worksheet-imports',
  tags,
  operationId: 'importWorksheet',
  description: `Reads a filled-in spreadsheet, or the self-scan in OSCAL assessment results, and tells what it would change; nothing changes until the report is applied. Every fault is told
    at once, with the address of its cell in \`path\`.`,
  request: { params: IdParam, body: upload('xlsx', 'json') },
  responses: { 201: json(ReportOut, 'What it would change'), ...problems(400, 401, 403, 404, 409, 413, 415) },
})
const report = createRoute({
  method: 'get',
  path: '/scans/{id}/worksheet-imports/{importId}',
  tags,
  operationId: 'readWorksheetImport',
  request: { params: ImportParam },
  responses: { 200: json(ReportOut, 'Against the answers of this moment'), ...problems(400, 401, 403, 404) },
})
const apply = createRoute({
  method: 'post',
  path: '/scans/{id}/worksheet-imports/{importId}/applications',
  tags,
  operationId: 'applyWorksheetImport',
  description:
    '`seen` is that of the report; when answers changed since, nothing is saved (409). All of it or nothing.',
  request: { params: ImportParam, body: body(ApplyInput) },
  responses: {
    201: json(z.object({ changedNorms: z.number().int() }).openapi('AppliedImport'), 'Saved'),
    ...problems(400, 401, 403, 404, 409),
  },
})
const discard = createRoute({
  method: 'delete',
  path: '/scans/{id}/worksheet-imports/{importId}',
  tags,
  operationId: 'discardWorksheetImport',
  request: { params: ImportParam },
  responses: { 204: { description: 'The report is gone; the scan is as it was' }, ...problems(400, 401, 403, 404) },
})

/** Filling in a scan without a connection. */
export const worksheetsApi = newApi()
  .openapi(read, async (c) =>
    download('zelfscan.xlsx', await workbookFor(c.get('ctx'), c.req.valid('param').id, languageOf(c))),
  )
  .openapi(results, async (c) => {
    const { name, content } = await resultsOf(c.get('ctx'), c.req.valid('param').id)
    return download(name, content)
  })
  .openapi(send, async (c) => {
    const { id } = c.req.valid('param')
    const found = await previewImport(c.get('ctx'), id, (await uploadOf(c, 'xlsx', 'json')).bytes)
    if ('faults' in found) throw invalid(found.faults.map(atCell))
    return c.json(presentReport(await readImport(c.get('ctx'), id, found.id)), 201)
  })
  .openapi(report, async (c) => {
    const { id, importId } = c.req.valid('param')
    return c.json(presentReport(await readImport(c.get('ctx'), id, importId)), 200)
  })
  .openapi(apply, async (c) => {
    const { id, importId } = c.req.valid('param')
    return c.json({ changedNorms: await applyImport(c.get('ctx'), id, importId, c.req.valid('json')) }, 201)
  })
  .openapi(discard, async (c) => {
    const { id, importId } = c.req.valid('param')
    await discardImport(c.get('ctx'), id, importId)
    return c.body(null, 204)
  })

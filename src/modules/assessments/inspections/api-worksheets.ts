import { createRoute, z } from '@hono/zod-openapi'
import { body, file, IdParam, json, languageOf, newApi, upload, uploadOf } from '#platform/api'
import { invalid } from '#platform/errors'
import { download } from '#platform/web'
import { pathId, tags } from '../api/parameters.ts'
import { atCell } from '../api/worksheets.ts'
import { ApplyInput } from '../input.ts'
import { done, one } from './api-responses.ts'
import { fields } from './offline/cells.ts'
import {
  applyInspectionImport,
  discardInspectionImport,
  type InspectionReport,
  inspectionWorkbook,
  previewInspection,
  readInspectionImport,
} from './offline/exchange.ts'

const text = z.string()
const ChangeOut = z
  .object({
    norm: text,
    field: z.enum(fields),
    kind: z.enum(['take', 'same', 'conflict']).openapi({ description: 'as in the report of a scan' }),
    base: text.openapi({ description: 'what the file was made with' }),
    mine: text.openapi({ description: 'what the file holds' }),
    theirs: text.openapi({ description: 'what the verdict holds now' }),
  })
  .openapi('VerdictChange')
const ReportOut = z
  .object({
    id: z.uuid(),
    seen: text.openapi({ description: 'names this report, to apply it' }),
    changes: z.array(ChangeOut),
  })
  .openapi('VerdictImport')
const presentReport = ({ id, seen, changes }: InspectionReport): z.infer<typeof ReportOut> => ({ id, seen, changes })

const ImportParam = IdParam.extend({ importId: pathId('importId') })
const read = createRoute({
  method: 'get',
  path: '/inspections/{id}/worksheet',
  tags,
  operationId: 'readInspectionWorksheet',
  description: `The verdicts of the calling assessor as a spreadsheet, in Dutch or English (Accept-Language). It holds nothing of the
    self-scan, and no theme that was revealed.`,
  request: { params: IdParam },
  responses: { 200: file('A protected spreadsheet', 'xlsx'), ...one(409) },
})
const send = createRoute({
  method: 'post',
  path: '/inspections/{id}/worksheet-imports',
  tags,
  operationId: 'importInspectionWorksheet',
  description: `Reads a filled-in spreadsheet and tells what it would change; nothing changes until the report is applied. Every fault
    is told at once, with the address of its cell in \`path\`.`,
  request: { params: IdParam, body: upload('xlsx') },
  responses: { 201: json(ReportOut, 'What it would change'), ...one(409, 413, 415) },
})
const report = createRoute({
  method: 'get',
  path: '/inspections/{id}/worksheet-imports/{importId}',
  tags,
  operationId: 'readInspectionImport',
  request: { params: ImportParam },
  responses: { 200: json(ReportOut, 'Against the verdicts of this moment'), ...one(409) },
})
const apply = createRoute({
  method: 'post',
  path: '/inspections/{id}/worksheet-imports/{importId}/applications',
  tags,
  operationId: 'applyInspectionImport',
  description:
    '`seen` is that of the report; when verdicts changed since, or a theme was revealed, nothing is saved (409). All of it or nothing.',
  request: { params: ImportParam, body: body(ApplyInput) },
  responses: {
    201: json(z.object({ changedNorms: z.number().int() }).openapi('AppliedVerdictImport'), 'Saved'),
    ...one(409),
  },
})
const discard = createRoute({
  method: 'delete',
  path: '/inspections/{id}/worksheet-imports/{importId}',
  tags,
  operationId: 'discardInspectionImport',
  request: { params: ImportParam },
  responses: { ...done, ...one(409) },
})

/** Judging without a connection. */
export const inspectionWorksheetsApi = newApi()
  .openapi(read, async (c) =>
    download('toetsing.xlsx', await inspectionWorkbook(c.get('ctx'), c.req.valid('param').id, languageOf(c))),
  )
  .openapi(send, async (c) => {
    const { id } = c.req.valid('param')
    const found = await previewInspection(c.get('ctx'), id, (await uploadOf(c, 'xlsx')).bytes)
    if ('faults' in found) throw invalid(found.faults.map(atCell))
    return c.json(presentReport(await readInspectionImport(c.get('ctx'), id, found.id)), 201)
  })
  .openapi(report, async (c) => {
    const { id, importId } = c.req.valid('param')
    return c.json(presentReport(await readInspectionImport(c.get('ctx'), id, importId)), 200)
  })
  .openapi(apply, async (c) => {
    const { id, importId } = c.req.valid('param')
    const changedNorms = await applyInspectionImport(c.get('ctx'), id, importId, c.req.valid('json'))
    return c.json({ changedNorms }, 201)
  })
  .openapi(discard, async (c) => {
    const { id, importId } = c.req.valid('param')
    await discardInspectionImport(c.get('ctx'), id, importId)
    return c.body(null, 204)
  })

import { createRoute, z } from '@hono/zod-openapi'
import { body, file, IdParam, json, newApi, pagedFrom, pageOf, problems, upload, uploadOf } from '#platform/api'
import { csvOf } from '#platform/spreadsheets'
import { download } from '#platform/web'
import { fileColumns } from './columns.ts'
import { exportHours } from './exporting.ts'
import { hoursHistory } from './history.ts'
import { applyHours, previewHours } from './importing.ts'
import { HistoryQuery, quarter, WriteHours } from './input.ts'
import { hourKinds, type Sums } from './model.ts'
import { capacityOf } from './picture.ts'
import type { HourLine } from './schema.ts'
import { writeHours } from './writing.ts'

const tags = ['capacity']
const sums = {
  agreed: z.number().int(),
  asked: z.number().int(),
  promised: z.number().int(),
  made: z.number().int(),
}
const CapacityOut = z
  .object({
    sight: z.enum(['all', 'own', 'none']).openapi({ description: 'whose hours are in `municipalities`' }),
    total: z.object(sums).openapi({ description: 'of all municipalities together' }),
    municipalities: z.array(
      z.object({
        organisationId: z.uuid(),
        name: z.string(),
        ...sums,
        short: z.number().int().openapi({ description: 'asked and not promised' }),
        promisedPerThousand: z.number().nullable().openapi({ description: 'for each 1,000 inhabitants' }),
      }),
    ),
    subProjects: z.array(z.object({ id: z.uuid(), ...sums })),
  })
  .openapi('Capacity')
const LineOut = z
  .object({
    id: z.uuid(),
    kind: z.enum(hourKinds),
    municipalityId: z.uuid(),
    subProjectId: z.uuid().nullable(),
    quarter: z.string(),
    hours: z.number().int().nullable().openapi({ description: 'null: taken back' }),
    note: z.string().nullable(),
    by: z.uuid(),
    at: z.iso.datetime(),
  })
  .openapi('HourLine')
const WrittenOut = z.object({ written: z.number().int() }).openapi('HoursWritten')
const PreviewOut = z
  .object({
    seen: z.string().openapi({ description: 'to send along when it is carried out' }),
    changes: z.array(
      z.object({ line: z.number().int(), was: z.number().int().nullable(), hours: z.number().int().nullable() }),
    ),
    faults: z.array(z.object({ cell: z.string(), code: z.string() })),
  })
  .openapi('HoursFilePreview')

const picked = ({ agreed, asked, promised, made }: Sums): Sums => ({ agreed, asked, promised, made })
const presentLine = (line: HourLine): z.infer<typeof LineOut> => ({
  id: line.id,
  kind: line.kind,
  municipalityId: line.municipalityId,
  subProjectId: line.subProjectId,
  quarter: line.quarter,
  hours: line.hours,
  note: line.note,
  by: line.enteredBy,
  at: line.enteredAt.toISOString(),
})

const kinds = ['xlsx', 'csv'] as const
const read = createRoute({
  method: 'get',
  path: '/programmes/{id}/capacity',
  tags,
  operationId: 'readCapacity',
  request: { params: IdParam, query: z.object({ quarter: quarter.optional(), subProjectId: z.uuid().optional() }) },
  responses: { 200: json(CapacityOut, 'Who carries what'), ...problems(400, 401, 403, 404) },
})
const history = createRoute({
  method: 'get',
  path: '/programmes/{id}/hours',
  tags,
  operationId: 'listHours',
  description: 'Every line that was written down, the last first; a later one takes the place of an earlier one.',
  request: { params: IdParam, query: HistoryQuery },
  responses: { 200: json(pageOf(LineOut, 'HourLine'), 'Lines of hours'), ...problems(400, 401, 403, 404) },
})
const write = createRoute({
  method: 'post',
  path: '/programmes/{id}/hours',
  tags,
  operationId: 'writeHours',
  description:
    'The district writes `agreed` and `asked`, a municipality its own `promised` and `made`. All or nothing; with `was` nobody overwrites what they have not seen.',
  request: { params: IdParam, body: body(WriteHours) },
  responses: { 200: json(WrittenOut, 'How many lines were written'), ...problems(400, 401, 403, 404, 409) },
})
const out = createRoute({
  method: 'get',
  path: '/programmes/{id}/hours-files',
  tags,
  operationId: 'exportHours',
  request: { params: IdParam },
  responses: {
    200: file('The hours that hold now, as CSV that can be read in again', 'csv'),
    ...problems(400, 401, 403, 404),
  },
})
const preview = createRoute({
  method: 'post',
  path: '/programmes/{id}/hours-files/previews',
  tags,
  operationId: 'previewHoursFile',
  request: { params: IdParam, body: upload(...kinds) },
  responses: {
    200: json(PreviewOut, 'What it would write down, or every fault'),
    ...problems(400, 401, 403, 404, 413, 415),
  },
})
const apply = createRoute({
  method: 'post',
  path: '/programmes/{id}/hours-files/applications',
  tags,
  operationId: 'applyHoursFile',
  request: { params: IdParam, query: z.object({ seen: z.string().min(1).max(64) }), body: upload(...kinds) },
  responses: { 200: json(WrittenOut, 'Written down'), ...problems(400, 401, 403, 404, 409, 413, 415) },
})

/** Hours of municipalities for a programme: everything that their pages offer. */
export const capacityApi = newApi()
  .openapi(read, async (c) => {
    const { quarter: asked = null, subProjectId = null } = c.req.valid('query')
    const found = await capacityOf(c.get('ctx'), c.req.valid('param').id, { quarter: asked, subProjectId })
    const municipalities = found.municipalities.map(({ id, name, short, promisedPerThousand, ...rest }) => ({
      organisationId: id,
      name,
      ...picked(rest),
      short,
      promisedPerThousand,
    }))
    const subProjects = found.subProjects.map(({ id, ...rest }) => ({ id, ...picked(rest) }))
    return c.json({ sight: found.sight, total: picked(found.total), municipalities, subProjects }, 200)
  })
  .openapi(history, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await hoursHistory(c.get('ctx'), c.req.valid('param').id, query)
    return c.json(pagedFrom(c, { count, results: results.map(presentLine) }, query), 200)
  })
  .openapi(write, async (c) => {
    const { entries } = c.req.valid('json')
    return c.json({ written: await writeHours(c.get('ctx'), c.req.valid('param').id, entries) }, 200)
  })
  .openapi(out, async (c) => {
    const rows = await exportHours(c.get('ctx'), c.req.valid('param').id)
    return download('capaciteit.csv', csvOf(fileColumns, rows))
  })
  .openapi(preview, async (c) => {
    const { bytes } = await uploadOf(c, ...kinds)
    const { seen, changes, faults } = await previewHours(c.get('ctx'), c.req.valid('param').id, bytes)
    const told = changes.map(({ line, was, entry }) => ({ line, was, hours: entry.hours }))
    return c.json({ seen, changes: told, faults: faults.map(({ cell, reason }) => ({ cell, code: reason })) }, 200)
  })
  .openapi(apply, async (c) => {
    const { bytes } = await uploadOf(c, ...kinds)
    const { seen } = c.req.valid('query')
    return c.json({ written: await applyHours(c.get('ctx'), c.req.valid('param').id, bytes, seen) }, 200)
  })

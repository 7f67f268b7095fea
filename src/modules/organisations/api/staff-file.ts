import { createRoute } from '@hono/zod-openapi'
import { body, json, newApi, problems, upload, uploadOf } from '#platform/api'
import { invalid, notFound } from '#platform/errors'
import { ApplyStaff } from '../input.ts'
import { applyStaff, discardStaff, previewStaff, waitingStaff } from '../staff/import.ts'
import { AppliedOut, PreviewOut, presentApplied, presentPreview, problemOf } from './staff-file-output.ts'

const kinds = ['xlsx', 'csv'] as const

const preview = createRoute({
  method: 'put',
  path: '/staff-file',
  tags: ['people'],
  operationId: 'previewStaffFile',
  description:
    'Says what a file would do; nothing changes yet. It waits a day for its application, in place of an earlier one.',
  request: { body: upload(...kinds) },
  responses: { 200: json(PreviewOut, 'What it would do'), ...problems(400, 401, 403, 413, 415) },
})
const waiting = createRoute({
  method: 'get',
  path: '/staff-file',
  tags: ['people'],
  operationId: 'readStaffFile',
  responses: { 200: json(PreviewOut, 'The file that waits, compared again'), ...problems(401, 403, 404) },
})
const discard = createRoute({
  method: 'delete',
  path: '/staff-file',
  tags: ['people'],
  operationId: 'discardStaffFile',
  responses: { 204: { description: 'No file waits' }, ...problems(401, 403) },
})
const apply = createRoute({
  method: 'post',
  path: '/staff-file/applications',
  tags: ['people'],
  operationId: 'applyStaffFile',
  description: '`hash` is that of the preview; who was not in the file ends only when named.',
  request: { body: body(ApplyStaff) },
  responses: { 201: json(AppliedOut, 'Carried out as a whole'), ...problems(400, 401, 403, 409) },
})

/** A file with the staff of the acting organisation: looked at first, then applied or dropped. */
export const staffFileApi = newApi()
  .openapi(preview, async (c) => {
    const { name, bytes } = await uploadOf(c, ...kinds)
    const seen = await previewStaff(c.get('ctx'), { fileName: name, bytes })
    if (seen.faults.length > 0) throw invalid(seen.faults.map(problemOf))
    return c.json(presentPreview(seen), 200)
  })
  .openapi(waiting, async (c) => {
    const found = await waitingStaff(c.get('ctx'))
    if (!found) throw notFound('staff_file')
    return c.json(presentPreview(found), 200)
  })
  .openapi(discard, async (c) => {
    await discardStaff(c.get('ctx'))
    return c.body(null, 204)
  })
  .openapi(apply, async (c) => c.json(presentApplied(await applyStaff(c.get('ctx'), c.req.valid('json'))), 201))

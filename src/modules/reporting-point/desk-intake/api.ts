import { createRoute, z } from '@hono/zod-openapi'
import { body, json, newApi, problems } from '#platform/api'
import { keepTypedPiece, pieceAnswers } from './files.ts'
import { TypedPiece, TypedReport } from './input.ts'
import { typeIn } from './service.ts'

const typed = createRoute({
  ...{ method: 'post', path: '/reports', tags: ['reporting-point'], operationId: 'typeInReport' },
  description: 'A report that you type in for someone else and encrypted yourself; its receipt never comes here.',
  request: { body: body(TypedReport) },
  responses: { 204: { description: 'Kept, once however often it is sent' }, ...problems(400, 401, 403, 409) },
})

const piece = createRoute({
  ...{ method: 'post', path: '/typed-report-files', tags: ['reporting-point'], operationId: 'keepTypedReportFile' },
  description:
    'A piece of 512 kB of a file that a report names which was typed in today or yesterday; its mailbox hash opens this way.',
  request: { body: body(TypedPiece) },
  responses: {
    200: json(z.object({ done: z.enum(pieceAnswers) }), 'Kept, or why the report takes no more of this file'),
    ...problems(400, 401, 403, 404),
  },
})

/** Reports that someone types in for another. */
export const deskIntakeApi = newApi()
  .openapi(typed, async (c) => {
    await typeIn(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(piece, async (c) => c.json({ done: await keepTypedPiece(c.var.ctx, c.req.valid('json')) }, 200))

import { createRoute, z } from '@hono/zod-openapi'
import { body, fieldsAndFile, fieldsOf, IdParam, json, newApi } from '#platform/api'
import { download } from '#platform/web'
import { NormParam, pathId, tags } from '../api/parameters.ts'
import { PieceOut, presentPiece } from './api-output.ts'
import { done, one } from './api-responses.ts'
import { InspectionEvidenceInput, ReferInput } from './input.ts'
import { addInspectionEvidence, inspectionFile, referEvidence, removeInspectionEvidence } from './proving.ts'

const addPiece = createRoute({
  method: 'post',
  path: '/inspections/{id}/verdicts/{norm}/evidence-pieces',
  tags,
  operationId: 'addInspectionEvidence',
  description: 'A link as JSON; a file in the field `file` of a form.',
  request: { params: NormParam, body: fieldsAndFile('NewInspectionEvidence') },
  responses: { 201: json(PieceOut, 'Added'), ...one(409, 413, 415) },
})
const refer = createRoute({
  method: 'post',
  path: '/inspections/{id}/verdicts/{norm}/references',
  tags,
  operationId: 'referToReleasedEvidence',
  request: { params: NormParam, body: body(ReferInput) },
  responses: { 201: json(PieceOut, 'Refers to a piece that the municipality released'), ...one(409) },
})
const PieceParam = IdParam.extend({ inspectionEvidenceId: pathId('inspectionEvidenceId') })
const readFile = createRoute({
  method: 'get',
  path: '/inspections/{id}/evidence-pieces/{inspectionEvidenceId}/file',
  tags,
  operationId: 'readInspectionEvidenceFile',
  description: 'The file itself, of any kind that can be uploaded. Reading it is logged.',
  request: { params: PieceParam },
  responses: {
    200: {
      description: 'The file',
      headers: { 'content-disposition': { description: 'with its name', schema: { type: 'string' } } },
      content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
    },
    ...one(),
  },
})
const removePiece = createRoute({
  method: 'delete',
  path: '/inspections/{id}/evidence-pieces/{inspectionEvidenceId}',
  tags,
  operationId: 'removeInspectionEvidence',
  request: { params: PieceParam },
  responses: { ...done, ...one(409) },
})

/** What the assessors saw. */
export const inspectionEvidenceApi = newApi()
  .openapi(addPiece, async (c) => {
    const { id, norm } = c.req.valid('param')
    const { fields, file } = await fieldsOf(c, InspectionEvidenceInput)
    const upload = file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    const made = await addInspectionEvidence(c.get('ctx'), id, norm, { input: fields, upload })
    return c.json(presentPiece(made), 201)
  })
  .openapi(readFile, async (c) => {
    const { id, inspectionEvidenceId } = c.req.valid('param')
    const { name, bytes, mediaType } = await inspectionFile(c.get('ctx'), id, inspectionEvidenceId)
    return download(name, bytes, mediaType)
  })
  .openapi(refer, async (c) => {
    const { id, norm } = c.req.valid('param')
    return c.json(presentPiece(await referEvidence(c.get('ctx'), id, norm, c.req.valid('json').evidenceId)), 201)
  })
  .openapi(removePiece, async (c) => {
    const { id, inspectionEvidenceId } = c.req.valid('param')
    await removeInspectionEvidence(c.get('ctx'), id, inspectionEvidenceId)
    return c.body(null, 204)
  })

inspectionEvidenceApi.openAPIRegistry.register('NewInspectionEvidence', z.object(InspectionEvidenceInput.shape))

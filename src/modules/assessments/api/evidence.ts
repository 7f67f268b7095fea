import { createRoute, z } from '@hono/zod-openapi'
import { body, fieldsAndFile, fieldsOf, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { dayOf } from '#platform/language'
import { download } from '#platform/web'
import type { ScanProof } from '../around.ts'
import { isStale } from '../freshness.ts'
import { EvidenceInput, EvidenceQuery, LinkInput } from '../input.ts'
import { evidenceForms } from '../model.ts'
import { addEvidence, evidenceFile, evidenceLibrary, linkEvidence, unlinkEvidence } from '../proving.ts'
import type { EvidenceRow } from '../schema.ts'
import { viewScan } from '../view.ts'
import { atNorm, NormParam, NormQuery, pathId, tags } from './parameters.ts'

const PieceOut = z
  .object({
    id: z.uuid(),
    title: z.string(),
    form: z.enum(evidenceForms),
    datedOn: z.iso.date(),
    provesUse: z.boolean(),
    link: z.string().nullable(),
    hasFile: z.boolean(),
    isStale: z.boolean().openapi({ description: 'older than a year today' }),
  })
  .openapi('EvidencePiece')
type Piece = Pick<EvidenceRow, 'id' | 'title' | 'form' | 'datedOn' | 'provesUse' | 'link' | 'fileId'>
const presentPiece = (piece: Piece, now: Date): z.infer<typeof PieceOut> => ({
  id: piece.id,
  title: piece.title,
  form: PieceOut.shape.form.parse(piece.form),
  datedOn: piece.datedOn,
  provesUse: piece.provesUse,
  link: piece.link,
  hasFile: piece.fileId !== null,
  isStale: isStale(piece.datedOn, dayOf(now)),
})
const ProofOut = z.object({ norm: z.string(), piece: PieceOut }).openapi('Proof')
const presentProof = (proof: ScanProof, now: Date) => ({ norm: proof.norm, piece: presentPiece(proof, now) })

const library = createRoute({
  method: 'get',
  path: '/evidence-pieces',
  tags,
  operationId: 'listEvidencePieces',
  request: { query: PageQuery.extend(EvidenceQuery.shape) },
  responses: {
    200: json(pageOf(PieceOut, 'EvidencePiece'), 'The library of one’s own organisation, the newest first'),
    ...problems(400, 401, 403),
  },
})
const add = createRoute({
  method: 'post',
  path: '/scans/{id}/evidence-pieces',
  tags,
  operationId: 'addEvidencePiece',
  description: 'A link as JSON; a file in the field `file` of a form. `norms` are the norms that it proves.',
  request: { params: IdParam, body: fieldsAndFile('NewEvidencePiece') },
  responses: { 201: json(PieceOut, 'Added to the library'), ...problems(400, 401, 403, 404, 409, 413, 415) },
})
const read = createRoute({
  method: 'get',
  path: '/evidence-pieces/{id}/file',
  tags,
  operationId: 'readEvidenceFile',
  description: 'The file itself, of any kind that can be uploaded. Reading it is logged.',
  request: { params: IdParam },
  responses: {
    200: {
      description: 'The file',
      headers: { 'content-disposition': { description: 'with its name', schema: { type: 'string' } } },
      content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems(400, 401, 403, 404),
  },
})
const proofs = createRoute({
  method: 'get',
  path: '/scans/{id}/proofs',
  tags,
  operationId: 'listProofs',
  request: { params: IdParam, query: PageQuery.extend(NormQuery.shape) },
  responses: {
    200: json(pageOf(ProofOut, 'Proof'), 'Which evidence proves which norm'),
    ...problems(400, 401, 403, 404),
  },
})
const link = createRoute({
  method: 'post',
  path: '/scans/{id}/answers/{norm}/proofs',
  tags,
  operationId: 'linkEvidencePiece',
  request: { params: NormParam, body: body(LinkInput) },
  responses: {
    201: json(z.object(LinkInput.shape).openapi('ProofLink'), 'A piece of the library proves this norm'),
    ...problems(400, 401, 403, 404, 409),
  },
})
const unlink = createRoute({
  method: 'delete',
  path: '/scans/{id}/answers/{norm}/proofs/{evidenceId}',
  tags,
  operationId: 'unlinkEvidencePiece',
  request: { params: NormParam.extend({ evidenceId: pathId('evidenceId') }) },
  responses: {
    204: { description: 'It proves this norm no longer; the library keeps it' },
    ...problems(400, 401, 403, 404, 409),
  },
})

/** The library of evidence, and what proves which norm. */
export const evidenceApi = newApi()
  .openapi(library, async (c) => {
    const { search, form, ...paging } = c.req.valid('query')
    const found = await evidenceLibrary(c.get('ctx'), { search, form })
    return c.json(
      paged(
        c,
        found.map((piece) => presentPiece(piece, c.get('ctx').now)),
        paging,
      ),
      200,
    )
  })
  .openapi(add, async (c) => {
    const { fields, file } = await fieldsOf(c, EvidenceInput)
    const upload = file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    const made = await addEvidence(c.get('ctx'), c.req.valid('param').id, fields, upload)
    return c.json(presentPiece(made, c.get('ctx').now), 201)
  })
  .openapi(read, async (c) => {
    const { name, bytes, mediaType } = await evidenceFile(c.get('ctx'), c.req.valid('param').id)
    return download(name, bytes, mediaType)
  })
  .openapi(proofs, async (c) => {
    const { norm, ...paging } = c.req.valid('query')
    const view = await viewScan(c.get('ctx'), c.req.valid('param').id)
    return c.json(
      paged(
        c,
        atNorm(view.proofs, norm).map((one) => presentProof(one, c.get('ctx').now)),
        paging,
      ),
      200,
    )
  })
  .openapi(link, async (c) => {
    const { id, norm } = c.req.valid('param')
    const { evidenceId } = c.req.valid('json')
    await linkEvidence(c.get('ctx'), id, norm, evidenceId)
    return c.json({ evidenceId }, 201)
  })
  .openapi(unlink, async (c) => {
    const { id, norm, evidenceId } = c.req.valid('param')
    await unlinkEvidence(c.get('ctx'), id, norm, evidenceId)
    return c.body(null, 204)
  })

evidenceApi.openAPIRegistry.register('NewEvidencePiece', z.object(EvidenceInput.shape))

import { createRoute, z } from '@hono/zod-openapi'
import { file, IdParam, json, newApi, problems, upload, uploadOf } from '#platform/api'
import { download } from '#platform/web'
import { ResultsContent } from '../exchange-oscal/content.ts'
import { type ArchivePreview, bringIntoArchive, previewArchive } from './bringing.ts'
import { type ArchivedLine, archivedDocument, archivedFile, listArchive, readArchive } from './queries.ts'

const tags = ['assessments']
const head = {
  title: z.string(),
  frameworkCode: z.string(),
  frameworkVersion: z.string(),
  signedOn: z.iso.date(),
  resultIds: z.array(z.uuid()).openapi({ description: 'the ids that the self-scan and the assessment had' }),
  origin: z.string().nullable().openapi({ description: 'the address of the installation that the file says it is of' }),
  documentHash: z.string().openapi({ description: 'SHA-256 of the file' }),
}
const LineOut = z.object({ id: z.uuid(), ...head, broughtAt: z.iso.datetime() }).openapi('ArchivedResult')
const PreviewOut = z.object({ ...head, files: z.number().int() }).openapi('ArchivedResultPreview')
const ArchivedOut = z
  .object({
    ...{ id: z.uuid(), ...head, broughtAt: z.iso.datetime() },
    content: ResultsContent.omit({ files: true }),
    files: z.array(z.uuid()).openapi({ description: 'the pieces of evidence of which the file is here' }),
  })
  .openapi('ArchivedResultWithContent')
const PieceParam = IdParam.extend({ pieceId: z.uuid().openapi({ param: { name: 'pieceId', in: 'path' } }) })

const list = createRoute({
  method: 'get',
  path: '/archived-results',
  tags,
  operationId: 'listArchivedResults',
  description: 'Signed results that files brought in for your municipality; they count in its own trend alone.',
  responses: {
    200: json(z.object({ results: z.array(LineOut) }).openapi('ArchivedResults'), 'The last signed first'),
    ...problems(401, 403),
  },
})
const read = createRoute({
  method: 'get',
  path: '/archived-results/{id}',
  tags,
  operationId: 'readArchivedResult',
  request: { params: IdParam },
  responses: { 200: json(ArchivedOut, 'What the file held'), ...problems(400, 401, 403, 404) },
})
const preview = createRoute({
  method: 'post',
  path: '/archived-results/previews',
  tags,
  operationId: 'previewArchivedResult',
  description:
    'What an OSCAL file of signed assessment results would bring in. Nothing is kept; every fault is told at once, with its place in `path`.',
  request: { body: upload('json') },
  responses: { 200: json(PreviewOut, 'What it holds'), ...problems(400, 401, 403, 413, 415) },
})
const bring = createRoute({
  method: 'post',
  path: '/archived-results',
  tags,
  operationId: 'bringArchivedResult',
  description:
    'Keeps the signed results of the file as they are, with the files that travel. What is here already is never overwritten.',
  request: { body: upload('json') },
  responses: { 201: json(LineOut, 'Kept'), ...problems(400, 401, 403, 413, 415) },
})
const take = createRoute({
  method: 'get',
  path: '/archived-results/{id}/document',
  tags,
  operationId: 'readArchivedDocument',
  description: 'The same content again as OSCAL assessment results, with its files. It is logged.',
  request: { params: IdParam },
  responses: { 200: file('Assessment results', 'json'), ...problems(400, 401, 403, 404) },
})
const piece = createRoute({
  method: 'get',
  path: '/archived-results/{id}/files/{pieceId}',
  tags,
  operationId: 'readArchivedFile',
  description: 'The file of a piece of evidence, of any kind that can be uploaded. Reading it is logged.',
  request: { params: PieceParam },
  responses: {
    200: {
      description: 'The file',
      headers: { 'content-disposition': { description: 'with its name', schema: { type: 'string' } } },
      content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems(400, 401, 403, 404),
  },
})

const presentHead = (it: Omit<ArchivePreview, 'files' | 'content'>) => ({
  title: it.title,
  frameworkCode: it.frameworkCode,
  frameworkVersion: it.frameworkVersion,
  signedOn: it.signedOn,
  resultIds: it.resultIds,
  origin: it.origin,
  documentHash: it.documentHash,
})
const presentLine = (it: Omit<ArchivedLine, 'framework'>): z.infer<typeof LineOut> => ({
  ...presentHead(it),
  id: it.id,
  broughtAt: it.broughtAt.toISOString(),
})

/** Signed results from files. */
export const archiveApi = newApi()
  .openapi(list, async (c) => c.json({ results: (await listArchive(c.get('ctx'))).map(presentLine) }, 200))
  .openapi(preview, async (c) => {
    const { bytes } = await uploadOf(c, 'json')
    const found = await previewArchive(c.get('ctx'), bytes)
    return c.json({ ...presentHead(found), files: found.files }, 200)
  })
  .openapi(bring, async (c) => {
    const { bytes } = await uploadOf(c, 'json')
    const id = await bringIntoArchive(c.get('ctx'), bytes)
    return c.json(presentLine(await readArchive(c.get('ctx'), id)), 201)
  })
  .openapi(read, async (c) => {
    const found = await readArchive(c.get('ctx'), c.req.valid('param').id)
    const { files: _, ...content } = found.content
    return c.json({ ...presentLine(found), content, files: [...found.files] }, 200)
  })
  .openapi(take, async (c) => {
    const { name, content } = await archivedDocument(c.get('ctx'), c.req.valid('param').id)
    return download(name, content)
  })
  .openapi(piece, async (c) => {
    const { id, pieceId } = c.req.valid('param')
    const { name, bytes, mediaType } = await archivedFile(c.get('ctx'), id, pieceId)
    return download(name, bytes, mediaType)
  })

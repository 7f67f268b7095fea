import { notFound } from '#platform/errors'
import { download, page, pathId, type WithCtx } from '#platform/web'
import { documentFile } from '../service.ts'
import type { Route } from './+types/file'

/** A version of a document; always saved, never shown in the page, whatever its type. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  if (!/^[1-9]\d{0,6}$/.test(params.number)) throw notFound('document')
  const { name, bytes, mediaType } = await documentFile(ctx, pathId(params, 'documentId'), Number(params.number))
  return download(name, bytes, mediaType)
})

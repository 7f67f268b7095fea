import { download, idOf, page, pathId, type WithCtx } from '#platform/web'
import { readAttachment } from '../reading-files.ts'
import type { Route } from './+types/attachment'

/** A file of a proposal. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { name, bytes, mediaType } = await readAttachment(ctx, idOf(params), pathId(params, 'attachmentId'))
  return download(name, bytes, mediaType)
})

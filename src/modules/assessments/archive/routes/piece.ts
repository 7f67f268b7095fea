import { download, idOf, page, pathId, type WithCtx } from '#platform/web'
import { archivedFile } from '../queries.ts'
import type { Route } from './+types/piece'

/** The file of a piece of evidence; always saved, never shown in the page. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { name, mediaType, bytes } = await archivedFile(ctx, idOf(params), pathId(params, 'piece'))
  return download(name, bytes, mediaType)
})

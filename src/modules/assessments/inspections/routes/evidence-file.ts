import { download, idOf, page, pathId, type WithCtx } from '#platform/web'
import { inspectionFile } from '../proving.ts'
import type { Route } from './+types/evidence-file'

/** The file behind a piece of evidence of an inspection. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { name, bytes, mediaType } = await inspectionFile(ctx, idOf(params), pathId(params, 'evidenceId'))
  return download(name, bytes, mediaType)
})

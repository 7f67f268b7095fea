import { download, idOf, page, type WithCtx } from '#platform/web'
import { letterFile } from '../service.ts'
import type { Route } from './+types/letter-file'

/** One letter as a document for Word. */
export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { name, content } = await letterFile(ctx, { fileId: idOf(params), kind: params.kind }, web.config.baseUrl)
  return download(name, content)
})

import { download, idOf, page, type WithCtx } from '#platform/web'
import { archivedDocument } from '../queries.ts'
import type { Route } from './+types/document'

/** A result from a file, as OSCAL again. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { name, content } = await archivedDocument(ctx, idOf(params))
  return download(name, content)
})

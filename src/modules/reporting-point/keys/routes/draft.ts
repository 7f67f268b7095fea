import { download, page, type WithCtx } from '#platform/web'
import { draftDirectory } from '../draft.ts'
import type { Route } from './+types/draft'

/** The next directory as a file, for the officers to sign. */
export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const draft = await draftDirectory(ctx)
  return download(`lijst-${draft.organisation}-${draft.version}.json`, JSON.stringify(draft, null, 2))
})

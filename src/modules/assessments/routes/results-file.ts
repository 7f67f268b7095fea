import { download, idOf, page, type WithCtx } from '#platform/web'
import { resultsOf } from '../exchange-oscal/results.ts'
import type { Route } from './+types/results-file'

/** The self-scan, and what was assessed of it, as OSCAL assessment results. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { name, content } = await resultsOf(ctx, idOf(params))
  return download(name, content)
})

import { download, page, type WithCtx } from '#platform/web'
import { planOf } from '../plan.ts'
import type { Route } from './+types/plan-file'

/** The actions of the acting organisation as OSCAL. */
export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const { name, content } = await planOf(ctx)
  return download(name, content)
})

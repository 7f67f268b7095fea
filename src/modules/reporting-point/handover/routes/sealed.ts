import { page, pathId, type WithCtx } from '#platform/web'
import { openingOfHandover } from '../service.ts'
import type { Route } from './+types/sealed'

/** What was written at each step of a package as the server keeps it, for the script of its page. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) =>
  Response.json(await openingOfHandover(ctx, pathId(params, 'handover')), { headers: { 'cache-control': 'no-store' } }),
)

import { idOf, page, type WithCtx } from '#platform/web'
import { openingOfRecovery } from '../service.ts'
import type { Route } from './+types/sealed'

/** Reports that nobody reads as the server keeps them, for the script of the officers' page. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) =>
  Response.json(await openingOfRecovery(ctx, idOf(params)), { headers: { 'cache-control': 'no-store' } }),
)

import { idOf, page, type WithCtx } from '#platform/web'
import { openingOf } from '../looking.ts'
import type { Route } from './+types/sealed'

/** A report as the server keeps it, for the script of its page. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) =>
  Response.json(await openingOf(ctx, idOf(params)), { headers: { 'cache-control': 'no-store' } }),
)

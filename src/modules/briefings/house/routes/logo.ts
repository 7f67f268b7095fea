import { page, type WithCtx } from '#platform/web'
import { readLogoPicture } from '../queries.ts'
import type { Route } from './+types/logo'

/** The logo as a picture: always a PNG, so that no drawing of someone else runs on a page. */
export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const content = await readLogoPicture(ctx)
  return new Response(new Uint8Array(content), {
    headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  })
})

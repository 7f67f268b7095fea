import { publicPage, type WithWeb } from '#platform/web'
import { readFeed } from '../feed.ts'
import type { Route } from './+types/feed'

/** What a calendar program reads: counts by day. */
export const loader = publicPage(async ({ params, web }: WithWeb<Route.LoaderArgs>) => {
  const text = await readFeed(web.database.db, params.token, web.now)
  const headers = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(text, { headers })
})

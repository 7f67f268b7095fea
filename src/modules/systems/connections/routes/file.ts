import { listFile, page, type WithCtx } from '#platform/web'
import { columnsOf } from '../columns.ts'
import { connectionsAsked } from '../components/asked.ts'
import { exportConnections } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The sources that the list of the municipality shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { lines, names } = await exportConnections(ctx, connectionsAsked(request).query)
  const { title } = texts[web.language]
  return listFile(request, { name: 'onze-bronnen', title }, columnsOf(web.language, lines, names), lines)
})

import { listFile, page, type WithCtx } from '#platform/web'
import { columnsOf } from '../columns.ts'
import { reviewsAsked } from '../components/asked.ts'
import { exportReviews } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The sources that the list shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const lines = await exportReviews(ctx, reviewsAsked(request).query)
  const { title } = texts[web.language]
  return listFile(request, { name: 'herbeoordelingen', title }, columnsOf(web.language), lines)
})

import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { bookingsAsked } from '../components/asked.ts'
import { bookingColumns, bookingRows } from '../components/file-columns.ts'
import { exportBookings } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/bookings-file'

/** The bookings that the list shows, all pages. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const rows = bookingRows(await exportBookings(ctx, idOf(params), bookingsAsked(request).query))
  const title = texts[web.language].book.title
  return listFile(request, { name: 'boekingen', title }, bookingColumns(web.language), rows)
})

import { download, page, pathId, type WithCtx } from '#platform/web'
import { calendarOf } from '../calendar.ts'
import { readMeeting } from '../queries.ts'
import type { Route } from './+types/calendar'

/** A meeting for the calendar of who reads it. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { meeting } = await readMeeting(ctx, pathId(params, 'meetingId'))
  return download('overleg.ics', calendarOf(meeting), 'text/calendar; charset=utf-8')
})

import { download, page, pathId, type WithCtx } from '#platform/web'
import { calendarOf } from '../calendar.ts'
import { texts } from '../texts.ts'
import { visitsFor } from '../visiting.ts'
import type { Route } from './+types/calendar-file'

/** Visits for a calendar: of one inspection, or of all that the actor may see. */
export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const id = 'id' in params ? pathId(params, 'id') : null
  const file = calendarOf(await visitsFor(ctx, id), { now: web.now, withWords: texts[web.language].visits.with })
  return download('bezoeken.ics', file, 'text/calendar; charset=utf-8')
})

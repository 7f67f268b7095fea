import { listFile, page, type WithCtx } from '#platform/web'
import { deadlineOf, listAsked } from '../components/listed.ts'
import { texts } from '../texts.ts'
import { listInspections } from '../view.ts'
import type { Route } from './+types/list-file'

/** The inspections that the list shows, in its order, as CSV or a spreadsheet. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const rows = listAsked(request).linesOf(await listInspections(ctx))
  return listFile(
    request,
    { name: 'toetsingen', title: t.title },
    [
      { header: t.columns.municipality, width: 24, value: ({ municipality }) => municipality },
      { header: t.columns.round, width: 32, value: ({ round }) => round },
      { header: t.columns.state, width: 20, value: ({ state }) => t.states[state] },
      { header: t.columns.progress, width: 32, value: ({ revealed, toJudge }) => t.revealed(revealed, toJudge) },
      { header: t.columns.deadline, width: 14, value: deadlineOf },
    ],
    rows,
  )
})

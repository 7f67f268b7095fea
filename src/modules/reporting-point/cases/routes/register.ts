import type { Column } from '#platform/spreadsheets'
import { listFile, page, type WithCtx } from '#platform/web'
import { casesAsked } from '../components/asked.ts'
import { type RegisterLine, readRegister } from '../inbox.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/register'

/** The register of the reports that the inbox shows, all pages: when and how far, never what it is about. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const c = t.columns
  const columns: Column<RegisterLine>[] = [
    { header: c.place, value: ({ place }) => place, width: 24 },
    { header: c.number, value: ({ number }) => number },
    { header: c.route, value: ({ route }) => t.routes[route], width: 44 },
    { header: c.state, value: ({ state }) => t.states[state] },
    { header: c.regime, value: ({ regime }) => t.regimes[regime], width: 44 },
    { header: c.received, value: ({ receivedOn }) => receivedOn },
    { header: c.acknowledged, value: ({ acknowledgedOn }) => acknowledgedOn },
    { header: c.assessed, value: ({ assessedOn }) => assessedOn },
    { header: c.feedback, value: ({ feedbackOn }) => feedbackOn },
    { header: c.feedbackRead, value: ({ feedbackReadOn }) => feedbackReadOn },
    { header: c.retested, value: ({ retestedOn }) => retestedOn },
    { header: c.closed, value: ({ closedOn }) => closedOn },
    { header: c.outcome, value: ({ outcome }) => (outcome ? t.outcomes[outcome] : '') },
  ]
  const rows = await readRegister(ctx, casesAsked(request).query)
  return listFile(request, { name: 'meldingen', title: t.title }, columns, rows)
})

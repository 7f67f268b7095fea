import { listFile, page, type WithCtx } from '#platform/web'
import { decisionsAsked } from '../components/asked.ts'
import { decisionColumns } from '../components/columns.ts'
import { exportDecisions } from '../register.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/register-file'

/** The decisions that the register shows, all pages, as a file. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const rows = await exportDecisions(ctx, decisionsAsked(request).query)
  return listFile(request, { name: 'besluiten', title: t.register }, decisionColumns(t), rows)
})

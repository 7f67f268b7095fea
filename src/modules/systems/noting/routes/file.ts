import { listFile, page, type WithCtx } from '#platform/web'
import { exportWork, workColumns, workLines } from '../exporting.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The work list of the keepers. */
export const loader = page(async ({ ctx, request, web: { language } }: WithCtx<Route.LoaderArgs>) => {
  const lines = workLines(await exportWork(ctx), language)
  return listFile(request, { name: 'werklijst-bronnen', title: texts[language].work }, workColumns(language), lines)
})

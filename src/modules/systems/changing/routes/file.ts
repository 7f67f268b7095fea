import { listFile, page, type WithCtx } from '#platform/web'
import { exportHistory, historyColumns, historyLines } from '../exporting.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The history of a source that its page shows. */
export const loader = page(async ({ ctx, params, request, web: { language } }: WithCtx<Route.LoaderArgs>) => {
  const found = await exportHistory(ctx, params.code)
  const lines = historyLines(found, language)
  const about = { name: `geschiedenis-${found.source.code}`, title: texts[language].history }
  return listFile(request, about, historyColumns(language), lines)
})

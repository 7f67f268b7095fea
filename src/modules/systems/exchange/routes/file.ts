import { download, page, type WithCtx } from '#platform/web'
import { exportWholeSources } from '../exporting.ts'
import { sourcesCsv, sourcesWorkbook } from '../writing.ts'
import type { Route } from './+types/file'

/** Every field of every source as CSV, or as a workbook by the ending of the address. */
export const loader = page(async ({ ctx, request, web: { language } }: WithCtx<Route.LoaderArgs>) => {
  const sources = await exportWholeSources(ctx)
  if (new URL(request.url).pathname.endsWith('.csv'))
    return download('bronnen-volledig.csv', sourcesCsv(sources, language))
  return download('bronnen-volledig.xlsx', await sourcesWorkbook(sources, language))
})

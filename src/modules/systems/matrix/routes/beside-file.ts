import { listFile, page, type WithCtx } from '#platform/web'
import { besideColumns } from '../columns.ts'
import { exportComparison } from '../comparing.ts'
import { besideAsked } from '../components/asked.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/beside-file'

/** The sources that the comparison shows. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { lines } = await exportComparison(ctx, besideAsked(request).query)
  const { title } = texts[web.language].beside
  return listFile(request, { name: 'wij-en-het-district', title }, besideColumns(web.language), lines)
})

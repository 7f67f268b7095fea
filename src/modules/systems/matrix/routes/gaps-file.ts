import { listFile, page, type WithCtx } from '#platform/web'
import { gapColumns } from '../columns.ts'
import { gapsAsked } from '../components/asked.ts'
import { exportGaps } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/gaps-file'

/** The themes that the page shows. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { gaps, hasOwn } = await exportGaps(ctx, gapsAsked(request).query)
  const { title } = texts[web.language].gaps
  return listFile(request, { name: 'witte-vlekken', title }, gapColumns(web.language, hasOwn), gaps)
})

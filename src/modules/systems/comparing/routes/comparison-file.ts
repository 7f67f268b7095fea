import { listFile, page, type WithCtx } from '#platform/web'
import { columnsOf } from '../columns.ts'
import { pairAsked } from '../components/asked.ts'
import { exportComparison } from '../reading.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/comparison-file'

/** What the page shows of two sources. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const { pair, onlyDifferences } = pairAsked(request)
  const { fields, ...names } = await exportComparison(ctx, pair, web.language)
  const rows = fields.filter(({ differs }) => differs || !onlyDifferences)
  return listFile(request, { name: 'bronnen-vergeleken', title: t.title }, columnsOf(web.language, names), rows)
})

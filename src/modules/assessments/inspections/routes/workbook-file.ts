import { download, idOf, page, type WithCtx } from '#platform/web'
import { inspectionWorkbook } from '../offline/exchange.ts'
import type { Route } from './+types/workbook-file'

/** The verdicts of an assessor as a spreadsheet to fill in without a connection. */
export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) =>
  download('toetsing.xlsx', await inspectionWorkbook(ctx, idOf(params), web.language)),
)

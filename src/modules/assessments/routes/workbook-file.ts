import { download, idOf, page, type WithCtx } from '#platform/web'
import { workbookFor } from '../exchange.ts'
import type { Route } from './+types/workbook-file'

/** The scan as a spreadsheet to fill in without a connection. */
export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) =>
  download('zelfscan.xlsx', await workbookFor(ctx, idOf(params), web.language)),
)

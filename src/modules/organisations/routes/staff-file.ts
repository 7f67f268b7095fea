import { addSheet, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download, page, type WithCtx } from '#platform/web'
import { exportStaff } from '../staff/queries.ts'
import { staffColumns } from '../staff/write-file.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/staff-file'

/** The staff as a spreadsheet that can be read in again; with `?leeg` only its columns. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const staff = await exportStaff(ctx)
  const workbook = newWorkbook()
  const isEmpty = new URL(request.url).searchParams.has('leeg')
  addSheet(workbook, texts[web.language].staff.title, staffColumns, isEmpty ? [] : staff)
  return download('personeel.xlsx', await workbookBytes(workbook))
})

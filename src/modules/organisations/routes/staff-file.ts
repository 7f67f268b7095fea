import { download, page, type WithCtx } from '#platform/web'
import { exportStaff } from '../staff/queries.ts'
import { writeStaffFile } from '../staff/write-file.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/staff-file'

/** The staff as a spreadsheet that can be read in again; with `?leeg` only its columns. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const staff = await exportStaff(ctx)
  const isEmpty = new URL(request.url).searchParams.has('leeg')
  const { name, content } = await writeStaffFile(isEmpty ? [] : staff, texts[web.language].staff.title, 'xlsx')
  return download(name, content)
})

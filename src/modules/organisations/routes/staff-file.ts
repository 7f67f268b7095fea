import { download, page, type WithCtx } from '#platform/web'
import { staffAsked } from '../components/staff-asked.ts'
import { exportStaff } from '../staff/queries.ts'
import { writeStaffFile } from '../staff/write-file.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/staff-file'

/** The staff that the list shows, all pages, as a file that can be read in again; with `?leeg` only its columns. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { pathname, searchParams } = new URL(request.url)
  const staff = searchParams.has('leeg') ? [] : await exportStaff(ctx, staffAsked(request).query)
  const form = pathname.endsWith('.csv') ? 'csv' : 'xlsx'
  const { name, content } = await writeStaffFile(staff, texts[web.language].staff.title, form)
  return download(name, content)
})

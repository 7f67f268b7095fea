import { download, page, type WithCtx } from '#platform/web'
import { findingsAsked } from '../components/asked.ts'
import { exportFindings } from '../queries.ts'
import { writeFindings } from '../write-file.ts'
import type { Route } from './+types/file'

/** The findings of the list with its filters as a file; `leeg` is the empty example. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { pathname, searchParams: asked } = new URL(request.url)
  const found = await exportFindings(ctx, findingsAsked(request).query)
  const rows = asked.has('leeg') ? [] : found
  const { name, content } = await writeFindings(rows, pathname.endsWith('.csv') ? 'csv' : 'xlsx', web.language)
  return download(name, content)
})

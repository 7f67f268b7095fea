import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { fileColumns } from '../columns.ts'
import { exportHours } from '../exporting.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The hours that hold now as a file that can be read in again; with `?leeg` only its columns. */
export const loader = page(async ({ ctx, request, params, web }: WithCtx<Route.LoaderArgs>) => {
  const isEmpty = new URL(request.url).searchParams.has('leeg')
  const rows = isEmpty ? [] : await exportHours(ctx, idOf(params))
  return listFile(request, { name: 'capaciteit', title: texts[web.language].title }, fileColumns, rows)
})

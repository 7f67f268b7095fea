import { listFile, page, type WithCtx } from '#platform/web'
import { actionsAsked } from '../components/asked.ts'
import { fileColumns } from '../importing/columns.ts'
import { actionsForFile } from '../importing/import.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The actions that the list shows, all pages, as a file that can be read in again; with `?leeg` only its columns. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const isEmpty = new URL(request.url).searchParams.has('leeg')
  const rows = isEmpty ? [] : await actionsForFile(ctx, actionsAsked(request).query)
  return listFile(request, { name: 'acties', title: texts[web.language].title }, fileColumns, rows)
})

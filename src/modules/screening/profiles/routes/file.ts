import { listFile, page, type WithCtx } from '#platform/web'
import { profilesAsked } from '../components/asked.ts'
import { fileColumns } from '../importing/columns.ts'
import { exportProfiles } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The functions that the list shows, all pages, as a file that can be read in again; with `?leeg` only its columns. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const isEmpty = new URL(request.url).searchParams.has('leeg')
  const rows = isEmpty ? [] : await exportProfiles(ctx, profilesAsked(request).query)
  return listFile(request, { name: 'functies', title: texts[web.language].title }, fileColumns, rows)
})

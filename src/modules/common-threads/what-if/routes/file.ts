import { download, idOf, page, type WithCtx } from '#platform/web'
import { waterbedFile } from '../file.ts'
import type { Route } from './+types/file'

/** The waterbed of a round as the viewer may see it, as spreadsheet or CSV. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const form = new URL(request.url).searchParams.get('vorm') === 'csv' ? 'csv' : 'xlsx'
  const { name, content } = await waterbedFile(ctx, idOf(params), form, web.language)
  return download(name, content)
})

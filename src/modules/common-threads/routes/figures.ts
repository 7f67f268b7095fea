import { download, idOf, page, type WithCtx } from '#platform/web'
import { filtersIn } from '../components/filtered.ts'
import { figuresFile } from '../figures-file.ts'
import { pictureOf } from '../picture.ts'
import type { Route } from './+types/figures'

/** The figures of a round as the viewer may see them, as spreadsheet or CSV; filters of the URL hold here too. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const query = new URL(request.url).searchParams
  const picture = await pictureOf(ctx, idOf(params))
  const form = query.get('vorm') === 'csv' ? 'csv' : 'xlsx'
  const { name, content } = await figuresFile(picture, filtersIn(query), form, web.language)
  return download(name, content)
})

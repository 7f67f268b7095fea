import { notFound } from '#platform/errors'
import { choicesOf } from '#platform/lists'
import { download, page, type WithCtx } from '#platform/web'
import { trendFile } from '../file.ts'
import { trendPictureOf } from '../picture.ts'
import type { Route } from './+types/trend-file'

/** The trend as the viewer may see it, as spreadsheet or CSV; the choices of the page hold here too. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { kader, gemeente, thema, vorm } = choicesOf(request, ['kader', 'thema', 'gemeente', 'vorm'])
  const picture = await trendPictureOf(ctx, { framework: kader, municipality: gemeente })
  if (!picture) throw notFound('round')
  const { name, content } = await trendFile(picture, thema, vorm === 'csv' ? 'csv' : 'xlsx', web.language)
  return download(name, content)
})

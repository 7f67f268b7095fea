import { download, page, pathId, type WithCtx } from '#platform/web'
import { normChoices } from '../components/norm-rows.ts'
import { comparisonFile } from '../file.ts'
import { comparisonOf } from '../picture.ts'
import type { Route } from './+types/comparison-file'

/** The comparison as the viewer may see it, as spreadsheet or CSV; filters of the URL hold here too. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const picture = await comparisonOf(ctx, pathId(params, 'roundId'))
  const form = new URL(request.url).searchParams.get('vorm') === 'csv' ? 'csv' : 'xlsx'
  const { name, content } = await comparisonFile(picture, normChoices(request), form, web.language)
  return download(name, content)
})

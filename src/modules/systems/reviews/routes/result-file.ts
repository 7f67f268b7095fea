import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { resultColumnsOf } from '../columns.ts'
import { readReview } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/result-file'

/** The result of one round. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const result = await readReview(ctx, idOf(params), true)
  const { review, code, lines } = result
  const name = `herbeoordeling-${code}-${review.signedOn ?? review.openedOn}`
  return listFile(request, { name, title: texts[web.language].totals }, resultColumnsOf(web.language, result), lines)
})

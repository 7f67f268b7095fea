import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { page, type WithCtx } from '#platform/web'
import { pointToTypeIn } from '../service.ts'
import type { Route } from './+types/point'

/** The reporting point of the own organisation, for the script that encrypts. */
export const loader = page(async ({ ctx, web }: WithCtx<Route.LoaderArgs>) => {
  const point = await pointToTypeIn(ctx)
  if (!point) throw notFound('reporting_point')
  return Response.json({ point, today: dayOf(web.now) }, { headers: { 'cache-control': 'no-store' } })
})

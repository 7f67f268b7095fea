import { notFound } from '#platform/errors'
import { download, idOf, page, pathId, type WithCtx } from '#platform/web'
import { exportMapping } from '../exchange.ts'
import { mappingFormats } from '../model.ts'
import type { Route } from './+types/file'

/** A mapping as a file. */
export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams.get('vorm')
  const format = mappingFormats.find((one) => one === asked)
  if (!format) throw notFound('page')
  const { name, content } = await exportMapping(ctx, idOf(params), pathId(params, 'other'), format)
  return download(name, content)
})

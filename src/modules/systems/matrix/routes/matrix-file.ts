import { listFile, page, type WithCtx } from '#platform/web'
import { matrixColumns } from '../columns.ts'
import { matrixAsked } from '../components/asked.ts'
import { exportMatrix } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/matrix-file'

/** The matrix that the page shows. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { all, places, rows } = await exportMatrix(ctx, matrixAsked(request).query)
  const { title } = texts[web.language].matrix
  return listFile(request, { name: 'aansluitingen', title }, matrixColumns(web.language, places, all.length), rows)
})

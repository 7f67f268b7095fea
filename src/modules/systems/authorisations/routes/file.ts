import { listFile, page, type WithCtx } from '#platform/web'
import { columnsOf } from '../columns.ts'
import { authorisationsAsked } from '../components/asked.ts'
import { exportAuthorisations } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The authorisations that the list shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const lines = await exportAuthorisations(ctx, authorisationsAsked(request).query)
  const { title } = texts[web.language]
  return listFile(request, { name: 'autorisaties', title }, columnsOf(web.language), lines)
})

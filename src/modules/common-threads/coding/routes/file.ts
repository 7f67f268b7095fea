import { download, page, type WithCtx } from '#platform/web'
import { itemsAsked } from '../components/items-asked.ts'
import { listItems } from '../queries.ts'
import { writeCodings } from '../write-file.ts'
import type { Route } from './+types/file'

/** The coded texts, with the filters of the list, as a file. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const form = new URL(request.url).pathname.endsWith('.csv') ? 'csv' : 'xlsx'
  const { name, content } = await writeCodings(await listItems(ctx, itemsAsked(request).query), form, web.language)
  return download(name, content)
})

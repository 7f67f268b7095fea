import { download, idOf, page, type WithCtx } from '#platform/web'
import { listedThreads, threadChoices } from '../components/listed.ts'
import { weighingFile } from '../file.ts'
import { readWeighing } from '../view.ts'
import type { Route } from './+types/file'

/** The weighing of a round as the viewer may see it, with the choices of the page, as spreadsheet or CSV. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const form = new URL(request.url).searchParams.get('vorm') === 'csv' ? 'csv' : 'xlsx'
  const view = await readWeighing(ctx, idOf(params))
  const threads = listedThreads(view.threads, threadChoices(request))
  const { name, content } = await weighingFile({ ...view, threads }, form, web.language)
  return download(name, content)
})

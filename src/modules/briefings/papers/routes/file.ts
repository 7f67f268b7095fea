import { download, idOf, page, type WithCtx } from '#platform/web'
import { forms } from '../../writing.ts'
import { paperFile } from '../writing-papers.ts'
import type { Route } from './+types/file'

/** A paper as a file; `?vorm=` chooses the form, PDF when it names none that there is. */
export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams.get('vorm')
  const { name, content } = await paperFile(ctx, idOf(params), forms.find((form) => form === asked) ?? 'pdf')
  return download(name, content)
})

import { download, idOf, page, type WithCtx } from '#platform/web'
import { threadsBriefing } from '../service.ts'
import { type Form, forms } from '../writing.ts'
import type { Route } from './+types/paper-file'

/** What the form is called in an address; the others by their own name. */
const formOf = (asked: string | null): Form =>
  asked === 'archief' ? 'archive' : (forms.find((form) => form === asked) ?? 'pdf')

/** The paper of a round as a file; `?vorm=` chooses the form. */
export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const form = formOf(new URL(request.url).searchParams.get('vorm'))
  const { name, content } = await threadsBriefing(ctx, idOf(params), form)
  return download(name, content)
})

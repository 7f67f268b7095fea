import { download, page, type WithCtx } from '#platform/web'
import { printBooklet, printForms } from '../service.ts'
import type { Route } from './+types/booklet'

/** In the form that the address ends with. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { pathname } = new URL(request.url)
  const form = printForms.find((one) => pathname.endsWith(`.${one}`)) ?? 'pdf'
  const { name, content } = await printBooklet(ctx, { language: web.language, form })
  return download(name, content)
})

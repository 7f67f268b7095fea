import { download, page, type WithCtx } from '#platform/web'
import { printSource } from '../service.ts'
import type { Route } from './+types/card'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { name, content } = await printSource(ctx, params.code, { language: web.language, form: 'pdf' })
  return download(name, content)
})

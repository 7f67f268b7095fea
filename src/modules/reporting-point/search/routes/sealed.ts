import { choicesOf, queryOf } from '#platform/lists'
import { page, type WithCtx } from '#platform/web'
import { SealedQuery } from '../input.ts'
import { sealedPage } from '../service.ts'
import type { Route } from './+types/sealed'

/** A page of reports as the server keeps them, for the script that searches. */
export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { pagina } = choicesOf(request, ['pagina'])
  const sealed = await sealedPage(ctx, queryOf(SealedQuery, { page: pagina }))
  return Response.json(sealed, { headers: { 'cache-control': 'no-store' } })
})

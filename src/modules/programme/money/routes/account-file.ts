import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { readAccountability } from '../accounting/service.ts'
import { accountColumns } from '../components/account-columns.ts'
import { accountAsked } from '../components/asked.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/account-file'

/** The activities that the page accounts for. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { content } = await readAccountability(ctx, idOf(params), accountAsked(request))
  const title = texts[web.language].account.title
  return listFile(request, { name: 'verantwoording', title }, accountColumns(web.language), content.activities)
})

import { redirect } from 'react-router'
import { idOf, page, type WithCtx } from '#platform/web'
import { placeOfDecision } from '../register.ts'
import type { Route } from './+types/decision'

/** Where a decision stands: what follows from it links here by its own id. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { proposalId, point } = await placeOfDecision(ctx, idOf(params))
  return redirect(`/voorstellen/${proposalId}#punt-${point}`)
})

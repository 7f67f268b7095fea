import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Proposal } from '../input.ts'
import { proposeTriage } from '../service.ts'
import type { Route } from './+types/proposal'

/** Keeps what the script of a report's page sealed of the first assessor. */
export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, Proposal)
  if (!given.ok) return given.response
  try {
    await proposeTriage(ctx, idOf(params), given.value)
    return new Response(null, { status: 204 })
  } catch (error) {
    return given.refuse(error)
  }
})

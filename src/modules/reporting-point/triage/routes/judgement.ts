import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { JudgementForm } from '../input.ts'
import { judgeTriage } from '../service.ts'
import type { Route } from './+types/judgement'

/** Keeps what the script of a report's page sealed of the second assessor. */
export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, JudgementForm)
  if (!given.ok) return given.response
  await judgeTriage(ctx, idOf(params), given.value)
  return new Response(null, { status: 204 })
})

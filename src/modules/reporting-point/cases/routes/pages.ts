import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { NewPage } from '../input.ts'
import { turnPage } from '../turning.ts'
import type { Route } from './+types/pages'

/** Keeps a new epoch that the script of a report's page sealed. */
export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, NewPage)
  if (!given.ok) return given.response
  await turnPage(ctx, idOf(params), given.value)
  return new Response(null, { status: 204 })
})

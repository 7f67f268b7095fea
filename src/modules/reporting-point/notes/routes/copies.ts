import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { keepCopies } from '../copies.ts'
import { CopiesForm } from '../input.ts'
import type { Route } from './+types/copies'

/** Keeps older notes that the script sealed anew. */
export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, CopiesForm)
  if (!given.ok) return given.response
  await keepCopies(ctx, idOf(params), given.value)
  return new Response(null, { status: 204 })
})

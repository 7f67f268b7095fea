import { page, readForm, type WithCtx } from '#platform/web'
import { TypedForm } from '../input.ts'
import { typeIn } from '../service.ts'
import type { Route } from './+types/typed'

/** Keeps what the script of the page encrypted. */
export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, TypedForm)
  if (!given.ok) return given.response
  await typeIn(ctx, given.value)
  return new Response(null, { status: 204 })
})

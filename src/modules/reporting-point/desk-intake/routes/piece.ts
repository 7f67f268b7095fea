import { page, readForm, type WithCtx } from '#platform/web'
import { keepTypedPiece } from '../files.ts'
import { TypedPiece } from '../input.ts'
import type { Route } from './+types/piece'

/** Keeps a piece of a file that the script of the page encrypted. */
export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, TypedPiece)
  if (!given.ok) return given.response
  return Response.json({ done: await keepTypedPiece(ctx, given.value) })
})

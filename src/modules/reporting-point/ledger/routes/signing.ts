import { page, readForm, type WithCtx } from '#platform/web'
import { SignedHead } from '../input.ts'
import { headToSign, keepSignature } from '../signing.ts'
import type { Route } from './+types/signing'

/** What the script of the log needs to sign its head. */
export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) =>
  Response.json(await headToSign(ctx), { headers: { 'cache-control': 'no-store' } }),
)

/** Keeps the signature that the script made. */
export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, SignedHead)
  if (!given.ok) return given.response
  await keepSignature(ctx, given.value)
  return new Response(null, { status: 204 })
})

import { redirect } from 'react-router'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { PartsForm } from '../input.ts'
import { passParts, takeBack } from '../service.ts'
import type { Route } from './+types/parts'

/** Keeps a part that the script of a report's page sealed, or takes it back. */
export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const given = await readForm(request, PartsForm)
  if (!given.ok) return given.response
  if (given.value.do === 'take-back') {
    await takeBack(ctx, id)
    return redirect(`/meldingen/${id}?bewaard`)
  }
  await passParts(ctx, id, given.value)
  return new Response(null, { status: 204 })
})

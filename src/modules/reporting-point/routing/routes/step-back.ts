import { redirect } from 'react-router'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Leaving } from '../input.ts'
import { stepBack } from '../service.ts'
import type { Route } from './+types/step-back'

/** The answer to the form on the page of a report. */
export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, Leaving)
  if (!given.ok) return given.response
  await stepBack(ctx, idOf(params), given.value)
  return redirect('/meldingen?teruggestapt')
})

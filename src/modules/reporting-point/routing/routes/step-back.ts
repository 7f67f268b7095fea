import { redirect } from 'react-router'
import { idOf, page, type WithCtx } from '#platform/web'
import { stepBack } from '../service.ts'
import type { Route } from './+types/step-back'

/** The answer to the form on the page of a report. */
export const action = page(async ({ ctx, params }: WithCtx<Route.ActionArgs>) => {
  await stepBack(ctx, idOf(params))
  return redirect('/meldingen?teruggestapt')
})

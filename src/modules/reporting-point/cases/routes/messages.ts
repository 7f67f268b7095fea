import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { AnswerForm } from '../input.ts'
import { answerCase } from '../service.ts'
import type { Route } from './+types/messages'

/** Keeps what the script of a report's page encrypted. */
export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, AnswerForm)
  if (!given.ok) return given.response
  await answerCase(ctx, idOf(params), given.value)
  return new Response(null, { status: 204 })
})

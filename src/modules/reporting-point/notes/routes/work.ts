import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { NewNote } from '../input.ts'
import { addNote, readWork } from '../service.ts'
import type { Route } from './+types/work'

/** The notes of a report as the server keeps them, for the script of its page. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) =>
  Response.json(await readWork(ctx, idOf(params)), { headers: { 'cache-control': 'no-store' } }),
)

/** Keeps a note that the script sealed. */
export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, NewNote)
  if (!given.ok) return given.response
  await addNote(ctx, idOf(params), given.value)
  return new Response(null, { status: 204 })
})

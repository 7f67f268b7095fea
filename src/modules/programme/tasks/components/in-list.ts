import { redirect } from 'react-router'
import type { Ctx } from '#platform/db'
import { isAppError, notFound } from '#platform/errors'
import { finishTask, reopenTask } from '../keeping.ts'
import { readTask } from '../queries.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Says in a list that a task is done, or takes that back, and shows the same list again. */
export async function actInList(ctx: Ctx, request: Request): Promise<Response> {
  const form = await request.formData()
  const id = String(form.get('taskId') ?? '')
  if (!uuid.test(id)) throw notFound('task')
  const url = new URL(request.url)
  url.searchParams.delete('klaar')
  if (form.get('do') === 'finish') {
    await finishTask(ctx, id)
    url.searchParams.set('klaar', id)
  } else await reopenTask(ctx, id)
  return redirect(url.pathname + url.search)
}

/** The task of this list that was just said to be done; null when there is none, or it is open again. */
export async function justFinished(ctx: Ctx, request: Request): Promise<{ id: string; title: string } | null> {
  const id = new URL(request.url).searchParams.get('klaar') ?? ''
  if (!uuid.test(id)) return null
  try {
    const { title, state } = await readTask(ctx, id)
    return state === 'done' ? { id, title } : null
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
}

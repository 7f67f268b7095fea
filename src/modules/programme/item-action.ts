import { type ActionFunctionArgs, redirect } from 'react-router'
import type { z } from 'zod'
import type { Ctx } from '#platform/db'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'

/** What stands in the address in place of an id for something that is yet to be made. */
export const newItem = 'nieuw'

type Item<N extends z.ZodType, C extends z.ZodType> = {
  /** Where to go afterwards. */
  back: (params: Record<string, string | undefined>) => string
  input: N
  add: (ctx: Ctx, programmeId: string, input: z.output<N>) => Promise<unknown>
  changed: C
  change: (ctx: Ctx, programmeId: string, id: string, input: z.output<C>) => Promise<unknown>
  remove: (ctx: Ctx, programmeId: string, id: string) => Promise<unknown>
}

/** What the form of an item page does: makes, changes or removes one thing of a programme (`/programma/:id/…/:itemId`). */
export const itemAction = <N extends z.ZodType, C extends z.ZodType>(item: Item<N, C>) =>
  page(async ({ ctx, params, request }: WithCtx<ActionFunctionArgs>) => {
    const programmeId = idOf(params)
    const isNew = params.itemId === newItem
    const command = (await request.clone().formData()).get('do')
    if (command === 'remove' && !isNew) {
      await item.remove(ctx, programmeId, pathId(params, 'itemId'))
      return redirect(`${item.back(params)}?weg`)
    }
    return isNew ? makeOne(ctx, request, params, item) : changeOne(ctx, request, params, item)
  })

type Params = Record<string, string | undefined>

async function makeOne<N extends z.ZodType, C extends z.ZodType>(
  ctx: Ctx,
  request: Request,
  params: Params,
  { input, add, back }: Item<N, C>,
) {
  const form = await readForm(request, input)
  if (!form.ok) return form.response
  try {
    await add(ctx, idOf(params), form.value)
    return redirect(`${back(params)}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
}

async function changeOne<N extends z.ZodType, C extends z.ZodType>(
  ctx: Ctx,
  request: Request,
  params: Params,
  { changed, change, back }: Item<N, C>,
) {
  const form = await readForm(request, changed)
  if (!form.ok) return form.response
  try {
    await change(ctx, idOf(params), pathId(params, 'itemId'), form.value)
    return redirect(`${back(params)}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
}

import type { RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import type { Ctx } from '#platform/db'

/** The id of one thing of a programme, after the id of the programme. */
export const ItemParam = IdParam.extend({ itemId: z.uuid().openapi({ param: { name: 'itemId', in: 'path' } }) })

type Items<N extends z.ZodType, C extends z.ZodType> = {
  /** The last part of the path, and the names of one and of many in names of operations. */
  path: string
  one: string
  many: string
  /** What goes out of a row: these fields and no other. */
  out: z.ZodObject
  list: (ctx: Ctx, programmeId: string) => Promise<readonly unknown[]>
  input: N
  add: (ctx: Ctx, programmeId: string, input: z.output<N>) => Promise<unknown>
  changed: C
  change: (ctx: Ctx, programmeId: string, id: string, input: z.output<C>) => Promise<unknown>
  remove: (ctx: Ctx, programmeId: string, id: string) => Promise<unknown>
}

/** List, make, change and remove one kind of thing of a programme over the API. */
export function itemsApi<N extends z.ZodType, C extends z.ZodType>(items: Items<N, C>) {
  const api = newApi()
  const { path, one, many, out } = items
  const all = { tags: ['programmes'], path: `/programmes/{id}/${path}` }
  const single = { ...all, path: `${all.path}/{itemId}`, request: { params: ItemParam } }
  const list: RouteConfig = {
    ...all,
    method: 'get',
    operationId: `list${many}`,
    request: { params: IdParam, query: PageQuery },
    responses: { 200: json(pageOf(out, one), `The ${path} of a programme`), ...problems(400, 401, 403, 404) },
  }
  const add: RouteConfig = {
    ...all,
    method: 'post',
    operationId: `add${one}`,
    request: { params: IdParam, body: body(items.input) },
    responses: { 201: json(out, 'Made'), ...problems(400, 401, 403, 404, 409) },
  }
  const change: RouteConfig = {
    ...single,
    method: 'put',
    operationId: `change${one}`,
    request: { params: ItemParam, body: body(items.changed) },
    responses: { 200: json(out, 'As it is now'), ...problems(400, 401, 403, 404, 409) },
  }
  const remove: RouteConfig = {
    ...single,
    method: 'delete',
    operationId: `remove${one}`,
    responses: { 204: { description: 'Removed' }, ...problems(400, 401, 403, 404, 409) },
  }
  api.openapi(list, async (c) => {
    const { id } = IdParam.parse(c.req.param())
    const rows = (await items.list(c.var.ctx, id)).map((row) => out.parse(row))
    return c.json(paged(c, rows, PageQuery.parse(c.req.query())), 200)
  })
  api.openapi(add, async (c) => {
    const { id } = IdParam.parse(c.req.param())
    return c.json(out.parse(await items.add(c.var.ctx, id, items.input.parse(await c.req.json()))), 201)
  })
  api.openapi(change, async (c) => {
    const { id, itemId } = ItemParam.parse(c.req.param())
    return c.json(out.parse(await items.change(c.var.ctx, id, itemId, items.changed.parse(await c.req.json()))), 200)
  })
  api.openapi(remove, async (c) => {
    const { id, itemId } = ItemParam.parse(c.req.param())
    await items.remove(c.var.ctx, id, itemId)
    return c.body(null, 204)
  })
  return api
}

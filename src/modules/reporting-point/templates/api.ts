import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { ChangeTemplate, NewTemplate } from './input.ts'
import { templateKinds } from './model.ts'
import { addTemplate, changeTemplate, readTemplates, removeTemplate } from './service.ts'

const tags = ['reporting-point']
const TemplateOut = z
  .object({
    ...{ id: z.uuid(), organisationId: z.uuid(), kind: z.enum(templateKinds), title: z.string(), body: z.string() },
    revision: z.int(),
  })
  .openapi('ReportTemplate')
const done = (description: string) => ({ 204: { description } })
const list = createRoute({
  ...{ method: 'get', path: '/report-templates', tags, operationId: 'listReportTemplates' },
  responses: { 200: json(z.array(TemplateOut), 'The own texts where you have keys'), ...problems(401, 403) },
})
const add = createRoute({
  ...{ method: 'post', path: '/report-templates', tags, operationId: 'addReportTemplate' },
  request: { body: body(NewTemplate) },
  responses: { 201: json(z.object({ id: z.uuid() }), 'Kept, not encrypted'), ...problems(400, 401, 403) },
})
const change = createRoute({
  ...{ method: 'put', path: '/report-templates/{id}', tags, operationId: 'changeReportTemplate' },
  request: { params: IdParam, body: body(ChangeTemplate) },
  responses: { ...done('Changed'), ...problems(400, 401, 404, 409) },
})
const remove = createRoute({
  ...{ method: 'delete', path: '/report-templates/{id}', tags, operationId: 'removeReportTemplate' },
  request: { params: IdParam },
  responses: { ...done('Removed'), ...problems(400, 401, 404) },
})

/** Texts with which handlers begin an answer. */
export const templatesApi = newApi()
  .openapi(list, async (c) => {
    const { templates } = await readTemplates(c.var.ctx)
    return c.json(z.array(TemplateOut).parse(templates), 200)
  })
  .openapi(add, async (c) => c.json(await addTemplate(c.var.ctx, c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changeTemplate(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(remove, async (c) => {
    await removeTemplate(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })

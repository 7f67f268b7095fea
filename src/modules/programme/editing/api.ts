import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { itemsApi } from '../item-api.ts'
import { subProjects as keys } from '../model.ts'
import { listProgrammes, readProgramme } from '../queries.ts'
import {
  ChangeLine,
  ChangePart,
  ChangeProgramme,
  ChangeSubProject,
  NewLine,
  NewPart,
  NewProgramme,
  NewSubProject,
  ThemeInput,
} from './input.ts'
import { addTheme, changeProgramme, removeProgramme, removeTheme, renameTheme, startProgramme } from './programmes.ts'
import {
  addLine,
  addPart,
  addSubProject,
  changeLine,
  changePart,
  changeSubProject,
  removeLine,
  removePart,
  removeSubProject,
} from './structure.ts'

const tags = ['programmes']
const period = { startsOn: z.iso.date(), endsOn: z.iso.date() }
const ProgrammeOut = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    themeId: z.uuid(),
    title: z.string(),
    goal: z.string(),
    ...period,
    revision: z.number().int(),
  })
  .openapi('Programme')
const ThemeOut = z.object({ id: z.uuid(), title: z.string(), position: z.number().int() }).openapi('ProgrammeTheme')
const LineOut = z
  .object({
    id: z.uuid(),
    position: z.number().int(),
    title: z.string(),
    description: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
    municipalities: z.array(z.uuid()).openapi({ description: 'none named is all' }),
    revision: z.number().int(),
  })
  .openapi('Line')
const SubProjectOut = z
  .object({
    id: z.uuid(),
    lineId: z.uuid(),
    number: z.number().int(),
    key: z.enum(keys).nullable(),
    title: z.string(),
    effect: z.string(),
    ...period,
    leaderId: z.uuid().nullable(),
    threads: z.array(z.uuid()),
    framework: z.string().nullable(),
    norms: z.array(z.string()),
    indicators: z.array(z.string()),
    municipalities: z.array(z.uuid()).openapi({ description: 'none named is all' }),
    revision: z.number().int(),
  })
  .openapi('SubProject')
const PartOut = z
  .object({
    id: z.uuid(),
    subProjectId: z.uuid(),
    letter: z.string(),
    title: z.string(),
    description: z.string(),
    ...period,
    revision: z.number().int(),
  })
  .openapi('Part')

const lists = problems(400, 401, 403)
const one = problems(400, 401, 403, 404)
const changes = problems(400, 401, 403, 404, 409)
const programmesRoute = createRoute({
  method: 'get',
  path: '/programmes',
  tags,
  operationId: 'listProgrammes',
  request: { query: PageQuery },
  responses: { 200: json(pageOf(ProgrammeOut, 'Programme'), 'Programmes of your district'), ...lists },
})
const start = createRoute({
  method: 'post',
  path: '/programmes',
  tags,
  operationId: 'startProgramme',
  request: { body: body(NewProgramme) },
  responses: { 201: json(ProgrammeOut, 'Made'), ...lists },
})
const read = createRoute({
  method: 'get',
  path: '/programmes/{id}',
  tags,
  operationId: 'readProgramme',
  request: { params: IdParam },
  responses: { 200: json(ProgrammeOut, 'One programme'), ...one },
})
const change = createRoute({
  method: 'put',
  path: '/programmes/{id}',
  tags,
  operationId: 'changeProgramme',
  request: { params: IdParam, body: body(ChangeProgramme) },
  responses: { 200: json(ProgrammeOut, 'As it is now'), ...changes },
})
const remove = createRoute({
  method: 'delete',
  path: '/programmes/{id}',
  tags,
  operationId: 'removeProgramme',
  request: { params: IdParam },
  responses: { 204: { description: 'Removed' }, ...changes },
})
const themesRoute = createRoute({
  method: 'get',
  path: '/programme-themes',
  tags,
  operationId: 'listProgrammeThemes',
  responses: { 200: json(z.array(ThemeOut), 'The themes under the steering group'), ...problems(401, 403) },
})
const makeTheme = createRoute({
  method: 'post',
  path: '/programme-themes',
  tags,
  operationId: 'addProgrammeTheme',
  request: { body: body(ThemeInput) },
  responses: { 201: json(ThemeOut, 'Made'), ...lists },
})
const rename = createRoute({
  method: 'put',
  path: '/programme-themes/{id}',
  tags,
  operationId: 'renameProgrammeTheme',
  request: { params: IdParam, body: body(ThemeInput) },
  responses: { 200: json(ThemeOut, 'As it is now'), ...one },
})
const dropTheme = createRoute({
  method: 'delete',
  path: '/programme-themes/{id}',
  tags,
  operationId: 'removeProgrammeTheme',
  request: { params: IdParam },
  responses: { 204: { description: 'Removed' }, ...changes },
})

/** Programmes, their themes, and what they are built of. */
export const editingApi = newApi()
editingApi.openapi(programmesRoute, async (c) => {
  const { themes } = await listProgrammes(c.var.ctx)
  const all = themes.flatMap(({ programmes }) => programmes.map((row) => ProgrammeOut.parse(row)))
  return c.json(paged(c, all, c.req.valid('query')), 200)
})
editingApi.openapi(start, async (c) =>
  c.json(ProgrammeOut.parse(await startProgramme(c.var.ctx, c.req.valid('json'))), 201),
)
editingApi.openapi(read, async (c) =>
  c.json(ProgrammeOut.parse((await readProgramme(c.var.ctx, c.req.valid('param').id)).programme), 200),
)
editingApi.openapi(change, async (c) =>
  c.json(ProgrammeOut.parse(await changeProgramme(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
)
editingApi.openapi(remove, async (c) => {
  await removeProgramme(c.var.ctx, c.req.valid('param').id)
  return c.body(null, 204)
})
editingApi.openapi(themesRoute, async (c) => {
  const { themes } = await listProgrammes(c.var.ctx)
  return c.json(
    themes.map((row) => ThemeOut.parse(row)),
    200,
  )
})
editingApi.openapi(makeTheme, async (c) =>
  c.json(ThemeOut.parse(await addTheme(c.var.ctx, c.req.valid('json').title)), 201),
)
editingApi.openapi(rename, async (c) =>
  c.json(ThemeOut.parse(await renameTheme(c.var.ctx, c.req.valid('param').id, c.req.valid('json').title)), 200),
)
editingApi.openapi(dropTheme, async (c) => {
  await removeTheme(c.var.ctx, c.req.valid('param').id)
  return c.body(null, 204)
})
editingApi.route(
  '/',
  itemsApi({
    path: 'lines',
    one: 'Line',
    many: 'Lines',
    out: LineOut,
    list: async (ctx, id) => (await readProgramme(ctx, id)).lines,
    input: NewLine,
    add: addLine,
    changed: ChangeLine,
    change: changeLine,
    remove: removeLine,
  }),
)
editingApi.route(
  '/',
  itemsApi({
    path: 'sub-projects',
    one: 'SubProject',
    many: 'SubProjects',
    out: SubProjectOut,
    list: async (ctx, id) => (await readProgramme(ctx, id)).subProjects,
    input: NewSubProject,
    add: addSubProject,
    changed: ChangeSubProject,
    change: changeSubProject,
    remove: removeSubProject,
  }),
)
editingApi.route(
  '/',
  itemsApi({
    path: 'parts',
    one: 'Part',
    many: 'Parts',
    out: PartOut,
    list: async (ctx, id) => (await readProgramme(ctx, id)).subProjects.flatMap(({ parts }) => parts),
    input: NewPart,
    add: addPart,
    changed: ChangePart,
    change: changePart,
    remove: removePart,
  }),
)

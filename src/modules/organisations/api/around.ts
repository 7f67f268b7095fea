import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { namedThemes } from '../facts/named-themes.ts'
import { EndOrganisation, Neighbours, Served, Theme } from '../input.ts'
import { allowNames, chooseTheme, endOrganisation, resumeOrganisation, setNeighbours, setServed } from '../keeping.ts'
import { readOrganisation } from '../queries.ts'
import { OrganisationViewOut, presentView } from './output.ts'

/** A part of an organisation that is replaced as a whole. */
const replace = <P extends string, T extends z.ZodType>(path: P, operationId: string, schema: T) =>
  createRoute({
    method: 'put',
    path,
    tags: ['organisations'],
    operationId,
    request: { params: IdParam, body: body(schema) },
    responses: { 200: json(OrganisationViewOut, 'Changed'), ...problems(400, 401, 403, 404, 409) },
  })

const end = replace('/organisations/{id}/ending', 'endOrganisation', EndOrganisation)
const around = replace('/organisations/{id}/neighbours', 'setNeighbours', z.object({ neighbours: Neighbours }))
const served = replace('/organisations/{id}/served-municipalities', 'setServedMunicipalities', Served)
const theme = replace('/organisations/{id}/theme', 'chooseTheme', z.object({ theme: Theme }))
const names = replace('/organisations/{id}/name-permission', 'allowNames', z.object({ isAllowed: z.boolean() }))

const resume = createRoute({
  method: 'delete',
  path: '/organisations/{id}/ending',
  tags: ['organisations'],
  operationId: 'resumeOrganisation',
  request: { params: IdParam },
  responses: { 204: { description: 'The end is taken back' }, ...problems(400, 401, 403, 404) },
})
const ThemeOut = z
  .object({ code: z.string(), name: z.string(), contrast: z.number(), isReadable: z.boolean() })
  .openapi('Theme')
const themes = createRoute({
  method: 'get',
  path: '/themes',
  tags: ['organisations'],
  operationId: 'listThemes',
  request: { query: PageQuery },
  responses: { 200: json(pageOf(ThemeOut, 'Theme'), 'Themes to choose from'), ...problems(400, 401) },
})

/** What is around an organisation: its end, its neighbours, whom it serves, its look, and whether it sees names. */
export const aroundApi = newApi()
  .openapi(end, async (c) => {
    const { id } = c.req.valid('param')
    await endOrganisation(c.get('ctx'), id, c.req.valid('json'))
    return c.json(presentView(await readOrganisation(c.get('ctx'), id)), 200)
  })
  .openapi(resume, async (c) => {
    await resumeOrganisation(c.get('ctx'), c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(around, async (c) => {
    const { id } = c.req.valid('param')
    await setNeighbours(c.get('ctx'), id, c.req.valid('json').neighbours)
    return c.json(presentView(await readOrganisation(c.get('ctx'), id)), 200)
  })
  .openapi(served, async (c) => {
    const { id } = c.req.valid('param')
    await setServed(c.get('ctx'), id, c.req.valid('json').municipalities)
    return c.json(presentView(await readOrganisation(c.get('ctx'), id)), 200)
  })
  .openapi(theme, async (c) => {
    const { id } = c.req.valid('param')
    await chooseTheme(c.get('ctx'), id, c.req.valid('json').theme ?? null)
    return c.json(presentView(await readOrganisation(c.get('ctx'), id)), 200)
  })
  .openapi(names, async (c) => {
    const { id } = c.req.valid('param')
    await allowNames(c.get('ctx'), id, c.req.valid('json').isAllowed)
    return c.json(presentView(await readOrganisation(c.get('ctx'), id)), 200)
  })
  .openapi(themes, async (c) => {
    const all = (await namedThemes(c.get('ctx'))).map(({ code, name, contrast, isReadable }) => ({
      code,
      name,
      contrast,
      isReadable,
    }))
    return c.json(paged(c, all, c.req.valid('query')), 200)
  })

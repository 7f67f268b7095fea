import { createRoute } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { dayOf } from '#platform/language'
import { contactsAt } from '../contacts.ts'
import { OrganisationQuery, shownOrganisations } from '../facts/list.ts'
import { ChangeOrganisation, CreateOrganisation } from '../input.ts'
import { changeOrganisation, createOrganisation, wholeFacts } from '../keeping.ts'
import { listOrganisations, readOrganisation } from '../queries.ts'
import {
  ContactOut,
  OrganisationOut,
  OrganisationViewOut,
  presentContact,
  presentOrganisation,
  presentView,
} from './output.ts'

const list = createRoute({
  method: 'get',
  path: '/organisations',
  tags: ['organisations'],
  operationId: 'listOrganisations',
  request: { query: PageQuery.extend(OrganisationQuery.omit({ page: true }).shape).extend({ descending: Flag }) },
  responses: { 200: json(pageOf(OrganisationOut, 'Organisation'), 'Organisations'), ...problems(400, 401) },
})
const create = createRoute({
  method: 'post',
  path: '/organisations',
  tags: ['organisations'],
  operationId: 'createOrganisation',
  request: { body: body(CreateOrganisation) },
  responses: { 201: json(OrganisationViewOut, 'Added to the acting district'), ...problems(400, 401, 403, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/organisations/{id}',
  tags: ['organisations'],
  operationId: 'readOrganisation',
  request: { params: IdParam },
  responses: { 200: json(OrganisationViewOut, 'One with those around it'), ...problems(400, 401, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/organisations/{id}',
  tags: ['organisations'],
  operationId: 'changeOrganisation',
  description: 'Replaces the facts; what is left out is no longer known. Kind and code stay.',
  request: { params: IdParam, body: body(ChangeOrganisation) },
  responses: { 200: json(OrganisationViewOut, 'Changed'), ...problems(400, 401, 403, 404) },
})
const contacts = createRoute({
  method: 'get',
  path: '/organisations/{id}/contacts',
  tags: ['organisations'],
  operationId: 'listContacts',
  request: { params: IdParam, query: PageQuery },
  responses: {
    200: json(pageOf(ContactOut, 'Contact'), 'Who coordinates, signs and keeps the rights today'),
    ...problems(400, 401, 403, 404),
  },
})

/** Organisations and their facts. */
export const factsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const ctx = c.get('ctx')
    const shown = shownOrganisations(await listOrganisations(ctx), query, dayOf(ctx.now))
    return c.json(paged(c, shown.map(presentOrganisation), query), 200)
  })
  .openapi(create, async (c) => {
    const { id } = await createOrganisation(c.get('ctx'), c.req.valid('json'))
    return c.json(presentView(await readOrganisation(c.get('ctx'), id)), 201)
  })
  .openapi(read, async (c) => c.json(presentView(await readOrganisation(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    await changeOrganisation(c.get('ctx'), id, wholeFacts(c.req.valid('json')))
    return c.json(presentView(await readOrganisation(c.get('ctx'), id)), 200)
  })
  .openapi(contacts, async (c) => {
    const all = await contactsAt(c.get('ctx'), c.req.valid('param').id)
    return c.json(paged(c, all.map(presentContact), c.req.valid('query')), 200)
  })

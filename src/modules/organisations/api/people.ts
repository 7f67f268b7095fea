import { createRoute } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { ChangeRole, ChosenLanguage, EndMembership, Invite, MemberQuery } from '../input.ts'
import { chooseLanguage } from '../language.ts'
import { findMembers } from '../members.ts'
import { readPerson } from '../person.ts'
import { changeRole, endMembership, invite, inviteAgain } from '../rights.ts'
import {
  EndedOut,
  InvitedOut,
  MembershipOut,
  PersonOut,
  presentEnded,
  presentInvited,
  presentMembership,
  presentPerson,
} from './people-output.ts'

const Filters = MemberQuery.omit({ matchingRoles: true, page: true, pageSize: true })

const list = createRoute({
  method: 'get',
  path: '/memberships',
  tags: ['people'],
  operationId: 'listMemberships',
  request: { query: PageQuery.extend(Filters.omit({ search: true }).shape).extend({ descending: Flag }) },
  responses: {
    200: json(pageOf(MembershipOut, 'Membership'), 'Roles of people at the acting organisation'),
    ...problems(400, 401, 403),
  },
})
const search = createRoute({
  method: 'post',
  path: '/memberships/searches',
  tags: ['people'],
  operationId: 'searchMemberships',
  description: 'The same list by a part of a name or mail; these do not belong in an address.',
  request: { query: PageQuery, body: body(Filters) },
  responses: { 200: json(pageOf(MembershipOut, 'Membership'), 'What was found'), ...problems(400, 401, 403) },
})
const create = createRoute({
  method: 'post',
  path: '/memberships',
  tags: ['people'],
  operationId: 'createMembership',
  description: 'Gives someone a role, and invites them by mail.',
  request: { body: body(Invite) },
  responses: { 201: json(InvitedOut, 'Has the role'), ...problems(400, 401, 403, 404, 409) },
})
const again = createRoute({
  method: 'post',
  path: '/memberships/{id}/invitations',
  tags: ['people'],
  operationId: 'inviteAgain',
  request: { params: IdParam },
  responses: { 201: json(InvitedOut, 'A new invitation is on its way'), ...problems(400, 401, 403, 404, 409) },
})
const role = createRoute({
  method: 'put',
  path: '/memberships/{id}/role',
  tags: ['people'],
  operationId: 'changeRole',
  description: 'The membership ends, and one with the other role starts today.',
  request: { params: IdParam, body: body(ChangeRole) },
  responses: { 204: { description: 'Replaced by another membership' }, ...problems(400, 401, 403, 404, 409) },
})
const end = createRoute({
  method: 'put',
  path: '/memberships/{id}/ending',
  tags: ['people'],
  operationId: 'endMembership',
  request: { params: IdParam, body: body(EndMembership) },
  responses: { 200: json(EndedOut, 'It ends after `lastDay`'), ...problems(400, 401, 403, 404, 409) },
})
const person = createRoute({
  method: 'get',
  path: '/people/{id}',
  tags: ['people'],
  operationId: 'readPerson',
  request: { params: IdParam },
  responses: {
    200: json(PersonOut, 'Someone with their roles and employments at the acting organisation'),
    ...problems(400, 401, 403, 404),
  },
})
const language = createRoute({
  method: 'put',
  path: '/language',
  tags: ['people'],
  operationId: 'chooseLanguage',
  description: 'Of the pages and mails of who asks; nobody chooses for another.',
  request: { body: body(ChosenLanguage) },
  responses: { 204: { description: 'Chosen' }, ...problems(400, 401) },
})

/** The people of the acting organisation and their roles. */
export const peopleApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findMembers(c.get('ctx'), query)
    return c.json(pagedFrom(c, { count, results: results.map(presentMembership) }, query), 200)
  })
  .openapi(search, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findMembers(c.get('ctx'), { ...c.req.valid('json'), ...query })
    return c.json(pagedFrom(c, { count, results: results.map(presentMembership) }, query), 200)
  })
  .openapi(create, async (c) => c.json(presentInvited(await invite(c.get('ctx'), c.req.valid('json'))), 201))
  .openapi(again, async (c) => c.json(presentInvited(await inviteAgain(c.get('ctx'), c.req.valid('param').id)), 201))
  .openapi(role, async (c) => {
    await changeRole(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').role)
    return c.body(null, 204)
  })
  .openapi(end, async (c) => {
    const ended = await endMembership(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').lastDay)
    return c.json(presentEnded(ended), 200)
  })
  .openapi(person, async (c) => c.json(presentPerson(await readPerson(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(language, async (c) => {
    await chooseLanguage(c.get('ctx'), c.req.valid('json').language)
    return c.body(null, 204)
  })

import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { boardApi } from './api-board.ts'
import { ListedOut, ProposalOut, presentListed, presentRow, presentView, TemplateOut, ViewOut } from './api-output.ts'
import { registerApi } from './api-register.ts'
import { ChangeProposal, NewProposal, ProposalQuery, WithdrawProposal } from './input.ts'
import { changeProposal, createProposal } from './keeping.ts'
import { putOnAgenda, submitProposal, takeBack, withdrawProposal } from './moving.ts'
import { findProposals, readProposal } from './queries.ts'
import { templates } from './templates.ts'

const tags = ['decisions']
const found = problems(400, 401, 403, 404)
const errors = problems(400, 401, 403, 404, 409)
const changed = { 200: json(ProposalOut, 'The changed proposal'), ...errors }
const one = { tags, request: { params: IdParam } }
const list = createRoute({
  method: 'get',
  path: '/board-proposals',
  tags,
  operationId: 'listBoardProposals',
  description:
    'For the project team all, for the board what was on its agenda, for others what was decided and is theirs.',
  request: { query: ProposalQuery.extend({ descending: Flag }) },
  responses: { 200: json(pageOf(ListedOut, 'ListedBoardProposal'), 'Proposals'), ...problems(400, 401, 403) },
})
const templateList = createRoute({
  method: 'get',
  path: '/board-proposal-templates',
  tags,
  operationId: 'listBoardProposalTemplates',
  description: 'What a proposal can begin with; figures and places to fill in stand between double braces.',
  responses: { 200: json(z.array(TemplateOut), 'Templates'), ...problems(401) },
})
const make = createRoute({
  method: 'post',
  path: '/board-proposals',
  tags,
  operationId: 'createBoardProposal',
  request: { body: body(NewProposal) },
  responses: { 201: json(ProposalOut, 'Made, as a draft'), ...found },
})
const read = createRoute({
  ...one,
  method: 'get',
  path: '/board-proposals/{id}',
  operationId: 'readBoardProposal',
  responses: { 200: json(ViewOut, 'One proposal as you may see it'), ...found },
})
const change = createRoute({
  method: 'put',
  path: '/board-proposals/{id}',
  tags,
  operationId: 'changeBoardProposal',
  request: { params: IdParam, body: body(ChangeProposal) },
  responses: changed,
})
const submit = createRoute({
  ...one,
  method: 'post',
  path: '/board-proposals/{id}/reviews',
  operationId: 'submitBoardProposal',
  description: 'Freezes the version for the project team; refused with everything that is still missing.',
  responses: changed,
})
const putOn = createRoute({
  ...one,
  method: 'post',
  path: '/board-proposals/{id}/agenda-items',
  operationId: 'putBoardProposalOnAgenda',
  description: 'Gives it to the board; refused with every open place and every figure whose source was withdrawn.',
  responses: changed,
})
const back = createRoute({
  ...one,
  method: 'post',
  path: '/board-proposals/{id}/returns',
  operationId: 'takeBackBoardProposal',
  description: 'Works on it again, as a next version.',
  responses: changed,
})
const withdraw = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/withdrawals',
  tags,
  operationId: 'withdrawBoardProposal',
  request: { params: IdParam, body: body(WithdrawProposal) },
  responses: changed,
})

const proposalsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findProposals(c.get('ctx'), query)
    return c.json(pagedFrom(c, { count, results: results.map(presentListed) }, query), 200)
  })
  .openapi(templateList, (c) => c.json([...templates()], 200))
  .openapi(make, async (c) => c.json(presentRow(await createProposal(c.get('ctx'), c.req.valid('json'))), 201))
  .openapi(read, async (c) => c.json(presentView(await readProposal(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(change, async (c) => {
    const after = await changeProposal(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))
    return c.json(presentRow(after), 200)
  })
  .openapi(submit, async (c) => c.json(presentRow(await submitProposal(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(putOn, async (c) => c.json(presentRow(await putOnAgenda(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(back, async (c) => c.json(presentRow(await takeBack(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(withdraw, async (c) => {
    const after = await withdrawProposal(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').reason)
    return c.json(presentRow(after), 200)
  })

/** Proposals to the board and its decisions: everything that their pages offer. */
export const decisionsApi = newApi()
for (const part of [proposalsApi, boardApi, registerApi]) decisionsApi.route('/', part)

import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, file, IdParam, json, languageOf, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { csvOf } from '#platform/spreadsheets'
import { download } from '#platform/web'
import { NewTask } from '../tasks/input.ts'
import { DecisionOut, ProposalOut, presentRegistered, presentRow } from './api-output.ts'
import { decisionColumns } from './components/columns.ts'
import { addDecisionTask, askMunicipalities, decideProposal } from './deciding.ts'
import { AskInput, DecideInput, DecisionQuery } from './input.ts'
import { exportDecisions, findDecisions } from './register.ts'
import { texts } from './texts.ts'

const tags = ['decisions']
const pathId = (name: string) => z.uuid().openapi({ param: { name, in: 'path' } })
const errors = problems(400, 401, 403, 404, 409)
const changed = { 200: json(ProposalOut, 'The changed proposal'), ...errors }
const decide = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/decisions',
  tags,
  operationId: 'decideBoardProposal',
  description: 'What the board did with each point, in their order.',
  request: { params: IdParam, body: body(DecideInput) },
  responses: changed,
})
const DecisionParam = IdParam.extend({ decisionId: pathId('decisionId') })
const followByTask = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/decisions/{decisionId}/tasks',
  tags,
  operationId: 'addDecisionTask',
  request: { params: DecisionParam, body: body(NewTask) },
  responses: { 201: json(z.object({ taskId: z.uuid() }), 'A task of the project team'), ...errors },
})
const ask = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/decisions/{decisionId}/actions',
  tags,
  operationId: 'askMunicipalities',
  request: { params: DecisionParam, body: body(AskInput) },
  responses: {
    201: json(z.object({ count: z.number().int() }), 'So many municipalities have it in their plan'),
    ...errors,
  },
})
const register = createRoute({
  method: 'get',
  path: '/decisions',
  tags,
  operationId: 'listDecisions',
  request: { query: DecisionQuery.extend({ descending: Flag }) },
  responses: {
    200: json(pageOf(DecisionOut, 'Decision'), 'Decisions with what became of each'),
    ...problems(400, 401, 403),
  },
})
const registerFile = createRoute({
  method: 'get',
  path: '/decision-files',
  tags,
  operationId: 'exportDecisions',
  request: { query: DecisionQuery.extend({ descending: Flag }).omit({ page: true, pageSize: true }) },
  responses: { 200: file('The register as CSV', 'csv'), ...problems(400, 401, 403) },
})

/** What the board decided, what follows from it, and the register. */
export const registerApi = newApi()
  .openapi(decide, async (c) => {
    const after = await decideProposal(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))
    return c.json(presentRow(after), 200)
  })
  .openapi(followByTask, async (c) => {
    const { id, decisionId } = c.req.valid('param')
    const task = await addDecisionTask(c.get('ctx'), id, decisionId, c.req.valid('json'))
    return c.json({ taskId: task.id }, 201)
  })
  .openapi(ask, async (c) => {
    const { id, decisionId } = c.req.valid('param')
    return c.json({ count: await askMunicipalities(c.get('ctx'), id, decisionId, c.req.valid('json')) }, 201)
  })
  .openapi(register, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findDecisions(c.get('ctx'), query)
    return c.json(pagedFrom(c, { count, results: results.map(presentRegistered) }, query), 200)
  })
  .openapi(registerFile, async (c) => {
    const rows = await exportDecisions(c.get('ctx'), c.req.valid('query'))
    return download('besluiten.csv', csvOf(decisionColumns(texts[languageOf(c)]), rows))
  })

import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import {
  BudgetLineOut,
  BudgetOut,
  presentBudget,
  presentLine,
  presentSettings,
  presentSource,
  SettingsOut,
  SourceOut,
} from './api-output.ts'
import {
  addBudgetLine,
  changeBudgetLine,
  compareBudgets,
  decideBudget,
  discardBudget,
  draftBudget,
  explainBudget,
  listBudgets,
  readBudget,
  removeBudgetLine,
} from './budgets.ts'
import { ChangeBudget, ChangeSettings, ChangeSource, NewBudgetLine, NewSource } from './input.ts'
import { changeSettings, readSettings } from './settings.ts'
import { changeSource, createSource, listSources } from './sources.ts'

const tags = ['money']
const pathId = (name: string) => z.uuid().openapi({ param: { name, in: 'path' } })
const SourceParam = IdParam.extend({ sourceId: pathId('sourceId') })
const BudgetParam = IdParam.extend({ budgetId: pathId('budgetId') })
const LineParam = BudgetParam.extend({ lineId: pathId('lineId') })
const reading = problems(400, 401, 403, 404)
const errors = problems(400, 401, 403, 404, 409)
const ofProgramme = { tags, request: { params: IdParam } }
const ofBudget = { tags, request: { params: BudgetParam } }
const LinesOut = BudgetOut.extend({ lines: z.array(BudgetLineOut) }).openapi('BudgetWithLines')
const DifferenceOut = z
  .object({
    before: BudgetLineOut.nullable(),
    after: BudgetLineOut.nullable(),
    differenceCents: z.number().int(),
  })
  .openapi('BudgetDifference')

const sources = createRoute({
  ...ofProgramme,
  method: 'get',
  path: '/programmes/{id}/funding-sources',
  operationId: 'listFundingSources',
  responses: { 200: json(z.array(SourceOut), 'Where the money comes from'), ...reading },
})
const newSource = createRoute({
  method: 'post',
  path: '/programmes/{id}/funding-sources',
  tags,
  operationId: 'createFundingSource',
  request: { params: IdParam, body: body(NewSource) },
  responses: { 201: json(SourceOut, 'Made'), ...errors },
})
const putSource = createRoute({
  method: 'put',
  path: '/programmes/{id}/funding-sources/{sourceId}',
  tags,
  operationId: 'changeFundingSource',
  request: { params: SourceParam, body: body(ChangeSource) },
  responses: { 200: json(SourceOut, 'Changed'), ...errors },
})
const settings = createRoute({
  ...ofProgramme,
  method: 'get',
  path: '/programmes/{id}/money-settings',
  operationId: 'readMoneySettings',
  responses: {
    200: json(SettingsOut, 'From which amount a second person approves, and what an hour costs'),
    ...reading,
  },
})
const putSettings = createRoute({
  method: 'put',
  path: '/programmes/{id}/money-settings',
  tags,
  operationId: 'changeMoneySettings',
  request: { params: IdParam, body: body(ChangeSettings) },
  responses: { 200: json(SettingsOut, 'Changed'), ...errors },
})
const budgets = createRoute({
  ...ofProgramme,
  method: 'get',
  path: '/programmes/{id}/budgets',
  operationId: 'listBudgets',
  responses: { 200: json(z.array(BudgetOut), 'Versions of the budget, newest first'), ...reading },
})
const draft = createRoute({
  ...ofProgramme,
  method: 'post',
  path: '/programmes/{id}/budgets',
  operationId: 'draftBudget',
  responses: { 201: json(BudgetOut, 'A draft, with the lines of the version in force'), ...errors },
})
const budget = createRoute({
  ...ofBudget,
  method: 'get',
  path: '/programmes/{id}/budgets/{budgetId}',
  operationId: 'readBudget',
  responses: { 200: json(LinesOut, 'One version with its lines'), ...reading },
})
const explain = createRoute({
  method: 'patch',
  path: '/programmes/{id}/budgets/{budgetId}',
  tags,
  operationId: 'explainBudget',
  request: { params: BudgetParam, body: body(ChangeBudget) },
  responses: { 204: { description: 'Changed' }, ...errors },
})
const discard = createRoute({
  ...ofBudget,
  method: 'delete',
  path: '/programmes/{id}/budgets/{budgetId}',
  operationId: 'discardBudget',
  responses: { 204: { description: 'Gone' }, ...errors },
})
const decide = createRoute({
  ...ofBudget,
  method: 'post',
  path: '/programmes/{id}/budgets/{budgetId}/decisions',
  operationId: 'decideBudget',
  responses: { 200: json(BudgetOut, 'It is in force; the one before stays readable'), ...errors },
})
const compare = createRoute({
  ...ofBudget,
  method: 'get',
  path: '/programmes/{id}/budgets/{budgetId}/differences',
  operationId: 'compareBudgets',
  request: { params: BudgetParam, query: z.object({ with: z.uuid().optional() }) },
  responses: {
    200: json(z.array(DifferenceOut), 'What changed since another version, or since the one before'),
    ...reading,
  },
})
const addLine = createRoute({
  method: 'post',
  path: '/programmes/{id}/budgets/{budgetId}/budget-lines',
  tags,
  operationId: 'addBudgetLine',
  request: { params: BudgetParam, body: body(NewBudgetLine) },
  responses: { 201: json(BudgetLineOut, 'Added'), ...errors },
})
const putLine = createRoute({
  method: 'put',
  path: '/programmes/{id}/budgets/{budgetId}/budget-lines/{lineId}',
  tags,
  operationId: 'changeBudgetLine',
  request: { params: LineParam, body: body(NewBudgetLine) },
  responses: { 200: json(BudgetLineOut, 'Changed'), ...errors },
})
const removeLine = createRoute({
  method: 'delete',
  path: '/programmes/{id}/budgets/{budgetId}/budget-lines/{lineId}',
  tags,
  operationId: 'removeBudgetLine',
  request: { params: LineParam },
  responses: { 204: { description: 'Gone' }, ...errors },
})

/** Funding sources, agreements and the budget of a programme. */
export const budgetsApi = newApi()
  .openapi(sources, async (c) =>
    c.json((await listSources(c.get('ctx'), c.req.valid('param').id)).sources.map(presentSource), 200),
  )
  .openapi(newSource, async (c) =>
    c.json(presentSource(await createSource(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(putSource, async (c) => {
    const { id, sourceId } = c.req.valid('param')
    return c.json(presentSource(await changeSource(c.get('ctx'), id, sourceId, c.req.valid('json'))), 200)
  })
  .openapi(settings, async (c) =>
    c.json(presentSettings(await readSettings(c.get('ctx'), c.req.valid('param').id)), 200),
  )
  .openapi(putSettings, async (c) =>
    c.json(presentSettings(await changeSettings(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(budgets, async (c) =>
    c.json((await listBudgets(c.get('ctx'), c.req.valid('param').id)).budgets.map(presentBudget), 200),
  )
  .openapi(draft, async (c) => c.json(presentBudget(await draftBudget(c.get('ctx'), c.req.valid('param').id)), 201))
  .openapi(budget, async (c) => {
    const { id, budgetId } = c.req.valid('param')
    const view = await readBudget(c.get('ctx'), id, budgetId)
    return c.json({ ...presentBudget(view.budget), lines: view.lines.map(presentLine) }, 200)
  })
  .openapi(explain, async (c) => {
    const { id, budgetId } = c.req.valid('param')
    await explainBudget(c.get('ctx'), id, budgetId, c.req.valid('json').explanation)
    return c.body(null, 204)
  })
  .openapi(discard, async (c) => {
    const { id, budgetId } = c.req.valid('param')
    await discardBudget(c.get('ctx'), id, budgetId)
    return c.body(null, 204)
  })
  .openapi(decide, async (c) => {
    const { id, budgetId } = c.req.valid('param')
    return c.json(presentBudget(await decideBudget(c.get('ctx'), id, budgetId)), 200)
  })
  .openapi(compare, async (c) => {
    const { id, budgetId } = c.req.valid('param')
    const found = await compareBudgets(c.get('ctx'), id, c.req.valid('query').with ?? null, budgetId)
    const line = (it: (typeof found)[number]['before']) => it && presentLine(it)
    return c.json(
      found.map(({ before, after, differenceCents }) => ({
        before: line(before),
        after: line(after),
        differenceCents,
      })),
      200,
    )
  })
  .openapi(addLine, async (c) => {
    const { id, budgetId } = c.req.valid('param')
    return c.json(presentLine(await addBudgetLine(c.get('ctx'), id, budgetId, c.req.valid('json'))), 201)
  })
  .openapi(putLine, async (c) => {
    const { id, ...at } = c.req.valid('param')
    return c.json(presentLine(await changeBudgetLine(c.get('ctx'), id, at, c.req.valid('json'))), 200)
  })
  .openapi(removeLine, async (c) => {
    const { id, ...at } = c.req.valid('param')
    await removeBudgetLine(c.get('ctx'), id, at)
    return c.body(null, 204)
  })

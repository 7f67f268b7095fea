import { createRoute, z } from '@hono/zod-openapi'
import { file, IdParam, json, languageOf, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { notFound } from '#platform/errors'
import { download } from '#platform/web'
import {
  AnalysisOut,
  DistributionOut,
  ProposalOut,
  presentAnalysis,
  presentDistribution,
  presentProposal,
} from './api-output.ts'
import { robustnessApi } from './api-robustness.ts'
import { threadsApi } from './api-threads.ts'
import { codingApi } from './coding/api.ts'
import { comparisonApi } from './comparison/api.ts'
import { figuresFile } from './figures-file.ts'
import { FiguresQuery } from './input.ts'
import { pictureOf } from './picture.ts'
import { proposedThreads } from './service.ts'
import { trendApi } from './trend/api.ts'
import { weighingApi } from './weighing/api.ts'
import { waterbedApi } from './what-if/api.ts'

const analysis = createRoute({
  method: 'get',
  path: '/rounds/{id}/analysis',
  tags: ['common-threads'],
  operationId: 'readAnalysis',
  request: { params: IdParam },
  responses: {
    200: json(AnalysisOut, 'Figures of a round; names as far as the caller may see them'),
    ...problems(400, 401, 403, 404),
  },
})
const distributions = createRoute({
  method: 'get',
  path: '/rounds/{id}/distributions',
  tags: ['common-threads'],
  operationId: 'listDistributions',
  request: { params: IdParam, query: PageQuery },
  responses: {
    200: json(pageOf(DistributionOut, 'Distribution'), 'Per norm how many municipalities gave each level'),
    ...problems(400, 401, 403, 404),
  },
})
const NormParam = IdParam.extend({
  norm: z
    .string()
    .min(1)
    .max(200)
    .openapi({ param: { name: 'norm', in: 'path' } }),
})
const distribution = createRoute({
  method: 'get',
  path: '/rounds/{id}/distributions/{norm}',
  tags: ['common-threads'],
  operationId: 'readDistribution',
  request: { params: NormParam },
  responses: { 200: json(DistributionOut, 'The distribution of one norm'), ...problems(400, 401, 403, 404) },
})
const figures = createRoute({
  method: 'get',
  path: '/rounds/{id}/figures',
  tags: ['common-threads'],
  operationId: 'exportFigures',
  description: 'Headings are Dutch, or English by `Accept-Language: en`.',
  request: { params: IdParam, query: FiguresQuery },
  responses: { 200: file('The figures per norm as a file', 'csv', 'xlsx'), ...problems(400, 401, 403, 404) },
})
const proposals = createRoute({
  method: 'get',
  path: '/rounds/{id}/proposals',
  tags: ['common-threads'],
  operationId: 'listProposals',
  request: { params: IdParam, query: PageQuery },
  responses: {
    200: json(pageOf(ProposalOut, 'Proposal'), 'Threads that the figures suggest, weakest theme first'),
    ...problems(400, 401, 403, 404),
  },
})

export const commonThreadsApi = newApi()
  .openapi(analysis, async (c) => c.json(presentAnalysis(await pictureOf(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(distributions, async (c) => {
    const picture = await pictureOf(c.get('ctx'), c.req.valid('param').id)
    const all = picture.distributions.map((one) => presentDistribution(picture, one))
    return c.json(paged(c, all, c.req.valid('query')), 200)
  })
  .openapi(distribution, async (c) => {
    const { id, norm } = c.req.valid('param')
    const picture = await pictureOf(c.get('ctx'), id)
    const found = picture.distributions.find((one) => one.norm === norm)
    if (!found) throw notFound('norm')
    return c.json(presentDistribution(picture, found), 200)
  })
  .openapi(figures, async (c) => {
    const { form, kind = '', type = '', ...filters } = c.req.valid('query')
    const picture = await pictureOf(c.get('ctx'), c.req.valid('param').id)
    const { name, content } = await figuresFile(picture, { ...filters, kind, type }, form, languageOf(c))
    return download(name, content)
  })
  .openapi(proposals, async (c) => {
    const all = await proposedThreads(c.get('ctx'), c.req.valid('param').id)
    return c.json(paged(c, all.map(presentProposal), c.req.valid('query')), 200)
  })

commonThreadsApi.route('/', threadsApi)
commonThreadsApi.route('/', codingApi)
commonThreadsApi.route('/', robustnessApi)
commonThreadsApi.route('/', weighingApi)
commonThreadsApi.route('/', comparisonApi)
commonThreadsApi.route('/', trendApi)
commonThreadsApi.route('/', waterbedApi)

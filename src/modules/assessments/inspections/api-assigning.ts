import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { pathId, tags } from '../api/parameters.ts'
import { done, one } from './api-responses.ts'
import { assign, candidatesFor, unassign } from './assigning.ts'
import { declaredEmployers, declareEmployer, endEmployer } from './employers.ts'
import { AssignInput, EmployerInput } from './input.ts'
import { places } from './model.ts'

const CandidateOut = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    employers: z.array(z.object({ organisationId: z.uuid(), name: z.string(), via: z.string(), through: z.string() })),
    elsewhere: z.array(z.string()),
    conflict: z.enum(['own_employer', 'sees_levels']).nullable(),
  })
  .openapi('AssessorCandidate')
const AssignmentOut = z.object({ id: z.uuid(), place: z.enum(places), personId: z.uuid() }).openapi('Assignment')
const EmployerOut = z
  .object({ id: z.uuid(), personId: z.uuid(), organisationId: z.uuid().nullable(), name: z.string() })
  .openapi('DeclaredEmployer')

const candidates = createRoute({
  method: 'get',
  path: '/inspections/{id}/candidates',
  tags,
  operationId: 'listAssessorCandidates',
  description:
    'Every assessor of the district, whom they work for, and the conflict that is in the way; null when none is.',
  request: { params: IdParam },
  responses: { 200: json(z.array(CandidateOut), 'The check of interests'), ...one() },
})
const assignRoute = createRoute({
  method: 'post',
  path: '/inspections/{id}/assignments',
  tags,
  operationId: 'assignAssessor',
  request: { params: IdParam, body: body(AssignInput) },
  responses: { 201: json(AssignmentOut, 'Assigned'), ...one(409) },
})
const unassignRoute = createRoute({
  method: 'delete',
  path: '/inspections/{id}/assignments/{assignmentId}',
  tags,
  operationId: 'unassignAssessor',
  request: { params: IdParam.extend({ assignmentId: pathId('assignmentId') }) },
  responses: { ...done, ...one(409) },
})
const employersRoute = createRoute({
  method: 'get',
  path: '/assessor-employers',
  tags,
  operationId: 'listDeclaredEmployers',
  responses: { 200: json(z.array(EmployerOut), 'What was declared'), ...problems(401, 403) },
})
const declare = createRoute({
  method: 'post',
  path: '/assessor-employers',
  tags,
  operationId: 'declareEmployer',
  request: { body: body(EmployerInput) },
  responses: { 201: json(z.object({ id: z.uuid() }).openapi('Declared'), 'Declared'), ...problems(400, 401, 403) },
})
const endRoute = createRoute({
  method: 'delete',
  path: '/assessor-employers/{employerId}',
  tags,
  operationId: 'endDeclaredEmployer',
  request: { params: z.object({ employerId: pathId('employerId') }) },
  responses: { ...done, ...one() },
})

/** Assessors and whom they work for. */
export const assigningApi = newApi()
  .openapi(candidates, async (c) => {
    const all = await candidatesFor(c.get('ctx'), c.req.valid('param').id)
    const shown = all.map(({ employers, ...it }) => ({
      ...it,
      employers: employers.map(({ organisationId, name, via, throughName }) => ({
        organisationId,
        name,
        via,
        through: throughName,
      })),
    }))
    return c.json(shown, 200)
  })
  .openapi(assignRoute, async (c) => {
    const { id, place, personId } = await assign(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))
    return c.json({ id, place, personId }, 201)
  })
  .openapi(unassignRoute, async (c) => {
    const { id, assignmentId } = c.req.valid('param')
    await unassign(c.get('ctx'), id, assignmentId)
    return c.body(null, 204)
  })
  .openapi(employersRoute, async (c) => c.json(await declaredEmployers(c.get('ctx')), 200))
  .openapi(declare, async (c) => c.json({ id: await declareEmployer(c.get('ctx'), c.req.valid('json')) }, 201))
  .openapi(endRoute, async (c) => {
    await endEmployer(c.get('ctx'), c.req.valid('param').employerId)
    return c.body(null, 204)
  })

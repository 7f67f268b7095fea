import type { Context } from 'hono'
import { actorFor } from '#modules/organisations'
import { newApi, onError, problem } from '#platform/api'
import { auditRefusal } from '#platform/audit'
import { type Config, projectRoot } from '#platform/config'
import type { Database } from '#platform/db'
import { isAppError } from '#platform/errors'
import { dayOf } from '#platform/language'
import { log } from '#platform/log'
import { findApiToken } from '#platform/login'
import { assessmentsApi } from '../modules/assessments/api.ts'
import { briefingsApi } from '../modules/briefings/api.ts'
import { commonThreadsApi } from '../modules/common-threads/api.ts'
import { frameworksApi } from '../modules/frameworks/api.ts'
import { organisationsApi } from '../modules/organisations/api.ts'
import { glossary } from './glossary.ts'
import { tokensApi } from './tokens.ts'

const apiVersion = '1.0.0'
/** Where the API is; the major version is in it. */
export const apiPath = '/api/v1'

/** The REST API under /api/v1: NLGov REST API Design Rules 2.1, OpenAPI 3.0.3, bearer tokens. */
export function createApi({ database, config }: { database: Database; config: Config }) {
  const api = newApi()
  api.use(async (c, next) => {
    await next()
    c.header('API-Version', apiVersion)
    c.header('cache-control', 'no-store')
    c.header('content-security-policy', "frame-ancestors 'none'")
    c.header('x-content-type-options', 'nosniff')
    c.header('x-frame-options', 'DENY')
    if (config.baseUrl.startsWith('https:'))
      c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
  api.get('/openapi.json', (c) => {
    c.header('access-control-allow-origin', '*')
    return c.json(document(api, config))
  })
  api.get('/glossary', (c) =>
    c.json(glossary(projectRoot(), config.baseUrl), 200, {
      'content-type': 'application/ld+json',
      'access-control-allow-origin': '*',
    }),
  )
  api.use(async (c, next) => {
    const now = new Date()
    const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    const found = token ? await findApiToken(database.db, token, now) : null
    const acting = found ? await actorFor(database.db, found.personId, found.organisationId, dayOf(now)) : null
    // A token works for the organisation it was made for, not for another that the person still has.
    if (!acting || acting.organisation.id !== found?.organisationId)
      return problem(401, 'login.needed', 'a bearer token that works is needed')
    c.set('ctx', { db: database.db, actor: acting.actor, now, channel: 'api' })
    return next()
  })
  for (const part of [frameworksApi, assessmentsApi, commonThreadsApi, briefingsApi, organisationsApi, tokensApi])
    api.route('/', part)
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  api.all('*', (c) => nothingHere(api, c))
  api.onError(async (error, c) => {
    if (isAppError(error)) await auditRefusal(c.get('ctx'), error, 'endpoint')
    return onError(error, (bug) => log.error({ requestId: c.get('requestId'), err: bug }, 'api failed'))
  })
  return api
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** A path that is known with other methods says with which ones (405, and 204 for OPTIONS); else there is nothing (404). */
function nothingHere(api: ReturnType<typeof newApi>, c: Context): Response {
  const path = c.req.path.startsWith(apiPath) ? c.req.path.slice(apiPath.length) : c.req.path
  const known = methods.filter((method) =>
    api.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  )
  if (known.length === 0) return problem(404, 'page.not_found', 'there is nothing here')
  const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
  const refused = problem(405, 'method.not_allowed', `this path takes ${allow}`)
  refused.headers.set('allow', allow)
  return refused
}

const document = (api: ReturnType<typeof newApi>, config: Config) =>
  api.getOpenAPIDocument({
    openapi: '3.0.3',
    info: {
      title: 'Weerwerk',
      version: apiVersion,
      description: 'Norm frameworks, self-scans and common threads. Names are in the glossary at /glossary.',
      contact: { name: 'Weerwerk', url: `${config.baseUrl}/beveiliging`, email: 'weerwerk@example.org' },
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    servers: [{ url: `${config.baseUrl}${apiPath}` }],
    security: [{ bearer: [] }],
  })

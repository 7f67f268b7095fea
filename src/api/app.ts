import type { Context, MiddlewareHandler } from 'hono'
import { actorFor } from '#modules/organisations'
import { type ApiEnv, newApi, onError, problem } from '#platform/api'
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
import { programmeApi } from '../modules/programme/api.ts'
import { reportingPointApi } from '../modules/reporting-point/api.ts'
import { deskIntakeApi } from '../modules/reporting-point/desk-intake/api.ts'
import { reportFilesApi } from '../modules/reporting-point/files/api.ts'
import { reportingTrialsApi } from '../modules/reporting-trials/api.ts'
import { reportingUseApi } from '../modules/reporting-use/api.ts'
import { screeningApi } from '../modules/screening/api.ts'
import { systemsApi } from '../modules/systems/api.ts'
import { limitBody } from '../server/body-limit.ts'
import { apiPath, apiVersion, documentOf, documentRoute, glossaryRoute } from './document.ts'
import { glossary } from './glossary.ts'
import { tokensApi } from './tokens.ts'

/** The REST API under /api/v1: NLGov REST API Design Rules 2.1, OpenAPI 3.0.3, bearer tokens. */
export function createApi({ database, config }: { database: Database; config: Config }) {
  const api = newApi()
  api.use(headers(config))
  api.use(limitBody('program'))
  const open = { 'access-control-allow-origin': '*' }
  // Everyone may ask for it, and making it takes a tenth of a second: once is enough.
  let document: ReturnType<typeof documentOf> | undefined
  api.openapi(documentRoute, (c) => {
    document ??= documentOf(api, config)
    return c.json(document, 200, open)
  })
  api.openapi(glossaryRoute, (c) => {
    const type = { 'content-type': 'application/ld+json' }
    return c.json(glossary(projectRoot(), config.baseUrl), 200, { ...open, ...type })
  })
  api.use(withToken(database, config))
  const parts = [
    frameworksApi,
    assessmentsApi,
    commonThreadsApi,
    programmeApi,
    screeningApi,
    reportingPointApi,
    reportFilesApi,
    deskIntakeApi,
    reportingUseApi,
    reportingTrialsApi,
    systemsApi,
    briefingsApi,
    organisationsApi,
    tokensApi,
  ]
  for (const part of parts) api.route('/', part)
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  api.all('*', (c) => nothingHere(api, c))
  api.onError(async (error, c) => {
    if (isAppError(error)) await auditRefusal(c.get('ctx'), error, 'endpoint')
    return onError(error, (bug) => log.error({ requestId: c.get('requestId'), err: bug }, 'api failed'))
  })
  return api
}

/** Headers of every answer, whatever came of it. */
function headers({ baseUrl }: Config): MiddlewareHandler {
  return async (c, next) => {
    await next()
    c.header('API-Version', apiVersion)
    c.header('cache-control', 'no-store')
    c.header('content-security-policy', "frame-ancestors 'none'")
    c.header('x-content-type-options', 'nosniff')
    c.header('x-frame-options', 'DENY')
    if (baseUrl.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
}

/** Lets through who has a bearer token that works, as the person whose it is. */
function withToken(database: Database, { baseUrl }: Config): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const now = new Date()
    const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    const found = token ? await findApiToken(database.db, token, now) : null
    const acting = found ? await actorFor(database.db, found.personId, found.organisationId, dayOf(now)) : null
    // A token works for the organisation it was made for, not for another that the person still has.
    if (!acting || acting.organisation.id !== found?.organisationId) {
      const refused = problem(401, 'login.needed', 'a bearer token that works is needed')
      refused.headers.set('www-authenticate', 'Bearer')
      return refused
    }
    c.set('baseUrl', baseUrl)
    c.set('ctx', { db: database.db, actor: acting.actor, now, channel: 'api' })
    return next()
  }
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

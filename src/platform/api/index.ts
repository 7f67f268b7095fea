import { OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Ctx } from '#platform/db'
import { isAppError } from '#platform/errors'

import { faultsOf } from './bodies.ts'

export { body, fieldsAndFile, fieldsOf, file, languageOf, mediaTypes, upload, uploadOf } from './bodies.ts'

/** What every endpoint finds in its context. */
export type ApiEnv = { Variables: { ctx: Ctx; baseUrl: string; requestId?: string } }

const Problem = z
  .object({
    status: z.number().int(),
    title: z.string(),
    detail: z.string(),
    code: z.string().openapi({ description: 'stable reason, module.rule' }),
    errors: z
      .array(
        z.object({
          path: z.string(),
          code: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        }),
      )
      .optional(),
  })
  .openapi('Problem')

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
}

type Fault = { path: string; code: string; params?: Readonly<Record<string, string | number>> }

/** An answer after RFC 9457; texts are the client's, `code` is stable. */
export function problem(status: number, code: string, detail: string, errors?: Fault[]): Response {
  const body = { status, title: titles[status] ?? 'Error', detail, code, ...(errors ? { errors } : {}) }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })
}

/** Documents the problems of an endpoint; 400 belongs to every one with input. */
export function problems(...statuses: number[]): RouteConfig['responses'] {
  const content = { 'application/problem+json': { schema: Problem } }
  return Object.fromEntries(statuses.map((status) => [status, { description: titles[status] ?? 'Error', content }]))
}

/** An API part whose invalid input gives one 400 with all faults. */
export const newApi = () =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return
      return problem(400, 'input.invalid', 'the input is not valid; see errors', faultsOf(result.error))
    },
  })

/** Turns what a service throws into a problem; input that a service refuses is 400 here, as the Dutch rules ask. */
export function onError(error: Error, log: (error: Error) => void): Response {
  // A body that is no JSON or no form at all, or of a kind that is not taken.
  if (error instanceof HTTPException && error.status < 500)
    return problem(error.status, error.status === 415 ? 'input.media_type' : 'input.malformed', error.message)
  if (!isAppError(error)) {
    log(error)
    return problem(500, 'server.failed', 'something went wrong on our side')
  }
  const status = error.code === 'invalid' ? 400 : error.status
  const errors = error.problems.map(({ path, reason: code, params }) => ({ path, code, ...(params ? { params } : {}) }))
  return problem(status, error.reason, error.reason, errors.length > 0 ? errors : undefined)
}

export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).default(1).openapi({ description: 'page, from 1' }),
  pageSize: z.coerce.number().int().min(1).max(100).default(50).openapi({ description: 'at most 100' }),
})

/** A choice in a query that is off unless it is `true`. */
export const Flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((it) => it === 'true')
  .openapi({ type: 'boolean' })

/** The shape of a page of results. */
export const pageOf = <T extends z.ZodType>(item: T, name: string) =>
  z
    .object({
      count: z.number().int(),
      next: z.string().nullable(),
      previous: z.string().nullable(),
      results: z.array(item),
    })
    .openapi(`${name}Page`)

type Paging = z.infer<typeof PageQuery>

/** One page of a list with links to the next and previous one, in the body and as a Link header (RFC 8288). */
export const paged = <T>(c: Context, all: readonly T[], { page, pageSize }: Paging) =>
  pagedFrom(c, { count: all.length, results: all.slice((page - 1) * pageSize, page * pageSize) }, { page, pageSize })

/** The same for a service that gives one page itself; `count` is of all pages. */
export function pagedFrom<T>(c: Context, found: { count: number; results: readonly T[] }, { page, pageSize }: Paging) {
  const to = (number: number) => {
    const url = new URL(c.req.url)
    url.searchParams.set('page', String(number))
    return `${url.pathname}${url.search}`
  }
  const next = page * pageSize < found.count ? to(page + 1) : null
  const previous = page > 1 ? to(page - 1) : null
  const links = [next && `<${next}>; rel="next"`, previous && `<${previous}>; rel="prev"`].filter(Boolean)
  if (links.length > 0) c.header('link', links.join(', '))
  return { count: found.count, next, previous, results: [...found.results] }
}

export const IdParam = z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) })
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

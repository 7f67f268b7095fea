import { data, type RouterContextProvider, redirect } from 'react-router'
import { auditRefusal } from '#platform/audit'
import type { Ctx } from '#platform/db'
import { isAppError, notFound } from '#platform/errors'
import type { Refusal } from '#platform/refusal'
import { type LoginInfo, type Web, webContext } from './context.ts'

type Args = { request: Request; params: Record<string, string | undefined>; context: Readonly<RouterContextProvider> }
export type WithWeb<A> = A & { web: Web }
export type WithCtx<A> = A & { web: Web; ctx: Ctx; login: LoginInfo }

const refuse = (refusal: Refusal, status: number) => data(refusal, { status })

/** What `formData()` of a request rejects with; it has no class or code of its own. */
const isBrokenForm = (error: unknown) => error instanceof TypeError && /FormData|form-data/.test(error.message)

/** Passwords are typed again; they are never sent back. */
const isSecret = new Set(['password', 'current', 'again'])

async function loginFirst(request: Request): Promise<never> {
  const { pathname, search } = new URL(request.url)
  if (request.method === 'GET') throw redirect(`/inloggen?naar=${encodeURIComponent(pathname + search)}`)
  const form = await request.formData().catch(() => new FormData())
  const fields: [string, string][] = []
  const files: string[] = []
  for (const [name, value] of form) {
    if (typeof value === 'string' && !isSecret.has(name)) fields.push([name, value])
    if (typeof value !== 'string' && value.name) files.push(value.name)
  }
  throw refuse({ reason: 'login.ended', replay: { action: pathname + search, fields, files } }, 401)
}

/**
 * Wraps a loader or action for people who are logged in: hands over `ctx`, and turns an `AppError` into its status.
 * A visitor goes to the login page; a form sent without login keeps what was typed.
 */
export function page<A extends Args, T>(work: (args: WithCtx<A>) => Promise<T>): (args: A) => Promise<T> {
  return async (args) => {
    const web = args.context.get(webContext)
    const { login } = web
    if (!login) return loginFirst(args.request)
    const ctx: Ctx = { db: web.database.db, actor: login.actor, now: web.now, channel: 'page' }
    try {
      return await work({ ...args, web, ctx, login })
    } catch (error) {
      if (isBrokenForm(error)) throw refuse({ reason: 'input.malformed' }, 400)
      if (!isAppError(error)) throw error
      await auditRefusal(ctx, error, 'page')
      throw refuse({ reason: error.reason }, error.status)
    }
  }
}

/** The same for pages that need no login. */
export function publicPage<A extends Args, T>(work: (args: WithWeb<A>) => Promise<T>): (args: A) => Promise<T> {
  return async (args) => {
    try {
      return await work({ ...args, web: args.context.get(webContext) })
    } catch (error) {
      if (isBrokenForm(error)) throw refuse({ reason: 'input.malformed' }, 400)
      if (!isAppError(error)) throw error
      throw refuse({ reason: error.reason }, error.status)
    }
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A path parameter that must be a uuid. @throws AppError not_found, as a path is input. */
export function pathId(params: Record<string, string | undefined>, name: string): string {
  const value = params[name]
  if (!value || !uuid.test(value)) throw notFound('page')
  return value
}

export const idOf = (params: Record<string, string | undefined>): string => pathId(params, 'id')
